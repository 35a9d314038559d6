import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import type { Database } from '../database/database.ts';
import type { Migration } from '../database/migrations/read-migrations.ts';
import { openDatabase } from '../database/open-database.ts';
import { readSettings } from '../settings/read-settings.ts';
import type { SettingName, Settings } from '../settings/schema.ts';
import { madeOnce } from './made-once.ts';

/** Settings that name a folder of their own, which is made by whoever uses it; no environment comes in. */
export function temporarySettings(given: Partial<Record<SettingName, string>> = {}): Settings {
  const folder = join(tmpdir(), `sahakarya-${randomUUID()}`);
  return readSettings({}, { PORT: '0', SAHAKARYA_DATA: folder, SAHAKARYA_LOG_LEVEL: 'silent', ...given });
}

export const silent = pino({ level: 'silent' });

/** What a database of tests has when they begin. */
export interface Beginning {
  /** Its own among all of them. */
  readonly name: string;
  readonly fill: (database: Database) => Promise<void>;
}

const MIGRATED: Beginning = { name: 'migrated', fill: async () => undefined };

/**
 * Makes a data folder with a database that does not run yet: a copy of one that is made once for all files of tests,
 * since making it takes seconds. Each has the same secrets.
 */
export async function copyDataFolder(to: string, { name, fill }: Beginning = MIGRATED): Promise<void> {
  const made = await madeOnce(name, async (folder) => {
    if (name !== MIGRATED.name) await copyDataFolder(folder);
    const settings = temporarySettings({ SAHAKARYA_DATA: folder });
    const database = await openDatabase(settings, { as: 'server', log: silent, isThrowaway: true });
    await fill(database).finally(database.close);
  });
  mkdirSync(to, { recursive: true, mode: 0o700 });
  execFileSync('cp', ['-Rp', `${made}/.`, to]);
}

/**
 * One real PostgreSQL for a file of tests, migrated and empty; it goes when the file's tests have run. It does not
 * wait for the disk. To be called at the top of the file: `const database = await temporaryDatabase();`
 */
export async function temporaryDatabase(given: Partial<Record<SettingName, string>> = {}): Promise<Database> {
  const { database } = await temporaryCluster(given);
  return database;
}

/** The same, with its settings, and with more in it where the beginning says so. */
export async function temporaryCluster(
  given: Partial<Record<SettingName, string>> = {},
  beginning: Beginning = MIGRATED,
): Promise<{ readonly database: Database; readonly settings: Settings }> {
  const settings = temporarySettings(given);
  await copyDataFolder(settings.dataFolder, beginning);
  const database = await openDatabase(settings, { as: 'server', log: silent, isThrowaway: true });
  afterAll(async () => {
    await database.close();
    rmSync(settings.dataFolder, { recursive: true, force: true });
  });
  return { database, settings };
}

/**
 * A data folder with a migrated database that does not run, for servers that start on it one after the other. It goes
 * when the file's tests have run.
 */
export async function preparedFolder(migrations: readonly Migration[]): Promise<string> {
  const settings = temporarySettings();
  afterAll(() => rmSync(settings.dataFolder, { recursive: true, force: true }));
  await copyDataFolder(settings.dataFolder);
  const database = await openDatabase(settings, { as: 'server', log: silent, isThrowaway: true, migrations });
  await database.close();
  return settings.dataFolder;
}
