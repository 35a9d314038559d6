import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { registerApi } from '../api.ts';
import { loadReferenceTables } from '../capabilities/reference-data/load.ts';
import type { Database } from '../platform/database/database.ts';
import type { Application } from '../platform/http/application.ts';
import { createApplication } from '../platform/http/create-application.ts';
import {
  type Beginning,
  silent,
  temporaryCluster,
  temporarySettings,
} from '../platform/testing/temporary-database.ts';
import { testKeys } from '../platform/testing/test-keys.ts';
import { versionNow } from '../published/version-now.ts';

/** The reference tables of the clone. */
export const REFERENCE = fileURLToPath(new URL('../../../../reference/observatory/', import.meta.url));

/** The day on which tests take place. */
export const NOW = new Date('2026-03-01T12:00:00.000Z');

/** A database that begins with the reference tables, loaded on that day. */
export const REFERENCE_DATA: Beginning = {
  name: 'reference',
  fill: (database) => loadReferenceTables(database, REFERENCE, () => NOW),
};

/**
 * The whole application on a real database of its own, with the reference data; it goes when the file's tests have run.
 */
export async function referenceApplication(): Promise<{
  app: Application;
  database: Database;
  dataFolder: string;
}> {
  const {
    database,
    settings: { dataFolder },
  } = await temporaryCluster({}, REFERENCE_DATA);
  const settings = temporarySettings({
    SAHAKARYA_DATA: dataFolder,
    SAHAKARYA_REQUESTS_PER_MINUTE: '1000000',
  });
  const app = await createApplication({
    services: { database, settings, now: () => NOW, version: versionNow(database), keys: testKeys() },
    routes: [registerApi],
    pages: undefined,
    log: silent,
    origin: () => 'http://localhost',
  });
  afterAll(() => app.close());
  return { app, database, dataFolder };
}
