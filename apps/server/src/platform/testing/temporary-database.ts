import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import type { Database } from '../database/database.ts';
import type { Migration } from '../database/migrations/read-migrations.ts';
import { openDatabase } from '../database/open-database.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { SettingName, Settings } from '../settings/schema.ts';

/** Settings that name a folder of their own, which is made by whoever uses it; no environment comes in. */
export function temporarySettings(given: Partial<Record<SettingName, string>> = {}): Settings {
  const folder = join(tmpdir(), `sahakarya-${randomUUID()}`);
  return readSettings({}, { PORT: '0', SAHAKARYA_DATA: folder, SAHAKARYA_LOG_LEVEL: 'silent', ...given });
}

export const silent = pino({ level: 'silent' });

/**
 * One real PostgreSQL for a file of tests, migrated and empty; it goes when the file's tests have run. It does not
 * wait for the disk. To be called at the top of the file: `const database = await temporaryDatabase();`
 */
export async function temporaryDatabase(given: Partial<Record<SettingName, string>> = {}): Promise<Database> {
  const { database } = await temporaryCluster(given);
  return database;
}

/** The same, with its settings. */
export async function temporaryCluster(
  given: Partial<Record<SettingName, string>> = {},
): Promise<{ readonly database: Database; readonly settings: Settings }> {
  const settings = temporarySettings(given);
  const database = await openDatabase(settings, { as: 'server', log: silent, isThrowaway: true });
  afterAll(async () => {
    await database.close();
    rmSync(settings.dataFolder, { recursive: true, force: true });
  });
  return { database, settings };
}

/**
 * A data folder with a migrated database that does not run, for servers that start on it one after the other: making a
 * database takes longest. It goes when the file's tests have run.
 */
export async function preparedFolder(migrations: readonly Migration[]): Promise<string> {
  const settings = temporarySettings();
  afterAll(() => rmSync(settings.dataFolder, { recursive: true, force: true }));
  const database = await openDatabase(settings, { as: 'server', log: silent, isThrowaway: true, migrations });
  await database.close();
  return settings.dataFolder;
}
