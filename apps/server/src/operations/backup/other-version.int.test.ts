import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../platform/database/open-database.ts';
import { withConnection } from '../../platform/database/with-connection.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { findOtherPostgres, startOtherPostgres } from '../../platform/testing/other-postgres.ts';
import { copyDataFolder, silent, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { REFERENCE_DATA } from '../../testing/reference-application.ts';
import { makeBackup } from './make-backup.ts';
import { requireOwner } from './require-owner.ts';
import { restoreBackup } from './restore-backup.ts';
import { contents, contentsAt } from './testing/contents.ts';
import { writeOddValues } from './testing/odd-values.ts';

const NOW = new Date('2026-03-04T05:06:07Z');

const other = findOtherPostgres();

/** An empty database there, made as the operators' guide says. */
async function newDatabaseOf(postgres: NonNullable<typeof other>): Promise<Settings> {
  const superuser = await startOtherPostgres(postgres);
  await withConnection(superuser, async (client) => {
    for (const role of ['owner', 'application'])
      await client.query(`create role ${role} login nosuperuser nobypassrls`);
    await client.query(`create database sahakarya owner owner encoding 'UTF8' template template0`);
  });
  const address = (role: string) =>
    `postgresql://${role}@localhost/sahakarya?host=${encodeURIComponent(superuser.host ?? '')}`;
  return newFolder({ DATABASE_URL: address('application'), DATABASE_OWNER_URL: address('owner') });
}

function newFolder(given: Parameters<typeof temporarySettings>[0] = {}): Settings {
  const settings = temporarySettings(given);
  onTestFinished(() => rmSync(settings.dataFolder, { recursive: true, force: true }));
  return settings;
}

it.skipIf(other === undefined)(
  other === undefined
    ? 'a backup goes into another major version … not run: no other PostgreSQL here; name its programs’ folder in OTHER_POSTGRES'
    : `a backup goes into PostgreSQL ${other.version}, and one from there comes back, equal table by table`,
  async () => {
    if (other === undefined) throw new Error('skipped without one');
    const folder = mkdtempSync(join(tmpdir(), 'sahakarya-backup-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const settings = newFolder();
    await copyDataFolder(settings.dataFolder, REFERENCE_DATA);
    const database = await openDatabase(settings, { as: 'server', log: silent, isThrowaway: true });
    onTestFinished(database.close);
    await writeOddValues(database);
    const before = await contents(requireOwner(database));
    expect(before.report?.length).toBeGreaterThan(1_000);

    const there = await newDatabaseOf(other);
    const out = join(folder, 'out.tar');
    await makeBackup(database, out, { now: NOW });
    await restoreBackup(there, out, { replace: false, log: silent });
    expect(await contentsAt(there)).toEqual(before);

    const back = join(folder, 'back.tar');
    const opened = await openDatabase(there, { as: 'command', log: silent });
    await makeBackup(opened, back, { now: NOW }).finally(opened.close);
    const here = newFolder();
    await restoreBackup(here, back, { replace: false, log: silent });
    expect(await contentsAt(here)).toEqual(before);
  },
);
