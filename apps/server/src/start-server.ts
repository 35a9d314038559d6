import type { Logger } from 'pino';
import type { Pages } from './platform/http/pages/pages.ts';
import { type RunningServer, runServer } from './platform/run-server.ts';
import type { Settings } from './platform/settings/schema.ts';

export interface StartOptions {
  readonly settings: Settings;
  /** Loads the pages; without them, the API alone is served. */
  readonly pages?: () => Promise<Pages | undefined>;
  /** The folder of the reference tables; loaded where they differ from what the database has. */
  readonly reference: string;
  readonly log: Logger;
  /** The clock, for tests. */
  readonly now?: () => Date;
}

/**
 * Starts the platform: opens the database and migrates it, loads the reference data, serves API and pages.
 *
 * @throws OperationFault where the settings, the data folder, the database or the port do not allow it
 */
export async function startServer({ reference, ...options }: StartOptions): Promise<RunningServer> {
  return runServer({
    ...options,
    // Loaded when the folder is this server's own.
    routes: [async (app, services) => (await import('./api.ts')).registerApi(app, services)],
    prepare: async (database, now) =>
      (await import('./capabilities/reference-data/load.ts')).loadReferenceData(database, reference, now),
    version: async (database) => (await import('./published/version-now.ts')).versionNow(database),
  });
}
