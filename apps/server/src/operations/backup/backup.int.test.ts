import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { claimFolder } from '../../platform/data-folder/claim.ts';
import { readMigrations } from '../../platform/database/migrations/read-migrations.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { withConnection } from '../../platform/database/with-connection.ts';
import { ANYBODY, operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { silent, temporaryCluster, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { Damage } from './archive/read-archive.ts';
import { makeBackup } from './make-backup.ts';
import { readBackup } from './read-backup.ts';
import { requireOwner } from './require-owner.ts';
import { restoreBackup } from './restore-backup.ts';
import { contents, contentsAt } from './testing/contents.ts';
import { writeOddValues } from './testing/odd-values.ts';

const NOW = new Date('2026-03-04T05:06:07Z');

const folder = mkdtempSync(join(tmpdir(), 'sahakarya-backup-'));
const { database, settings: server } = await temporaryCluster();
const owner = requireOwner(database);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const newFile = () => join(folder, `backup-${++files}.tar`);

/** Settings on a new data folder, which goes when the test ends. */
function elsewhere(given: Parameters<typeof temporarySettings>[0] = {}): Settings {
  const settings = temporarySettings(given);
  onTestFinished(() => rmSync(settings.dataFolder, { recursive: true, force: true }));
  return settings;
}

let databases = 0;

/** Settings that name a new database on the same server by its address: quicker than another server. */
async function newDatabase(): Promise<Settings> {
  const name = `restored_${++databases}`;
  const { superuser } = z
    .object({ superuser: z.string() })
    .parse(JSON.parse(readFileSync(join(server.dataFolder, 'secrets.json'), 'utf8')));
  await withConnection({ ...owner, user: 'postgres', password: superuser, database: 'postgres' }, (client) =>
    client.query(`create database ${name} owner ${owner.user}`),
  );
  const url = (user: string, password: unknown) =>
    `postgresql://${user}:${password}@localhost/${name}?host=${encodeURIComponent(owner.host ?? '')}`;
  const { options } = database.pool;
  return elsewhere({
    DATABASE_URL: url(options.user ?? '', options.password),
    DATABASE_OWNER_URL: url(owner.user ?? '', owner.password),
  });
}

await writeOddValues(database);

/** One transaction writes a row into each of two tables that know nothing of each other. */
async function writePair(number: number): Promise<void> {
  await withDesk(database, operator('a test'), async ({ db }) => {
    await db
      .insertInto('trade')
      .values({
        period: `p${number}`,
        period_type: 'annual',
        flow: 'f',
        measure: 'm',
        value: '1',
        source: 's',
        note: '',
      })
      .execute();
    await db
      .insertInto('production')
      .values({
        entity: `e${number}`,
        product: '',
        metric: 'm',
        period: 'p',
        doses: number,
        as_of: null,
        source: 's',
        note: '',
      })
      .execute();
  });
}

describe('a backup', () => {
  it('made while others write is of one moment, and comes back equal in an embedded database elsewhere', async () => {
    const file = newFile();
    let written = 0;
    const stopping = new AbortController();
    const writer = (async () => {
      while (!stopping.signal.aborted) await writePair(++written);
    })();
    while (written < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    const summary = await makeBackup(database, file, { now: NOW });
    const writtenSince = written;
    stopping.abort();
    await writer;

    const settings = elsewhere();
    const restored = await restoreBackup(settings, file, { replace: false, log: silent });
    expect(restored.tables).toEqual(summary.tables);
    expect(restored.head.made_at).toBe(NOW.toISOString());
    const [here, there] = [await contents(owner), await contentsAt(settings)];
    expect(there.trade?.length).toBe(there.production?.length);
    expect(there.trade?.length).toBeGreaterThanOrEqual(19);
    expect(there.trade?.length).toBeLessThanOrEqual(writtenSince);
    for (const [table, rows] of Object.entries(there)) {
      const known = new Set(here[table]);
      expect(
        rows.filter((row) => !known.has(row)),
        table,
      ).toEqual([]);
      if (table !== 'trade' && table !== 'production') expect(rows, table).toEqual(here[table]);
    }
  });

  it('of a database at rest comes back equal in a database on a server, and numbers rows on from there', async () => {
    await writePair(1_000_000);
    const file = newFile();
    const settings = await newDatabase();
    await makeBackup(database, file, { now: NOW });
    await restoreBackup(settings, file, { replace: false, log: silent });
    expect(await contentsAt(settings)).toEqual(await contents(owner));

    const opened = await openDatabase(settings, { as: 'command', log: silent });
    const places = await withDesk(opened, operator('a test'), async ({ db }) => {
      const added = await db
        .insertInto('trade')
        .values({
          period: 'new',
          period_type: 'annual',
          flow: 'f',
          measure: 'm',
          value: '1',
          source: 's',
          note: '',
        })
        .returning('place')
        .executeTakeFirstOrThrow();
      const all = await db.selectFrom('trade').select('place').execute();
      return { added: added.place, all: all.map(({ place }) => place) };
    }).finally(opened.close);
    expect(places.added).toBe(Math.max(...places.all));
    expect(new Set(places.all).size).toBe(places.all.length);
  });

  it('is its owner’s alone, and a tar archive whose first file says what is in it', async () => {
    const file = newFile();
    await makeBackup(database, file, { now: NOW });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(file);
    expect(bytes.subarray(257, 262).toString()).toBe('ustar');
    expect(bytes.subarray(512, 600).toString()).toContain('"kind": "sahakarya backup"');
  });

  it('takes no other file’s place, and leaves nothing behind when it is stopped', async () => {
    const file = newFile();
    writeFileSync(file, 'mine');
    await expect(makeBackup(database, file, { now: NOW })).rejects.toMatchObject({ code: 'backup-exists' });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const other = newFile();
    const stopped = makeBackup(database, other, { now: NOW, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    const nowhere = makeBackup(database, join(folder, 'none', 'b.tar'), { now: NOW });
    await expect(nowhere).rejects.toMatchObject({ code: 'backup-unwritable' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part') || other.endsWith(name))).toEqual([]);
  });
});

describe('a restore', () => {
  it('refuses a database with data in it, unless told to replace them', async () => {
    const file = newFile();
    await makeBackup(database, file, { now: NOW });
    const settings = await newDatabase();
    const opened = await openDatabase(settings, { as: 'command', log: silent });
    await withDesk(opened, operator('a test'), ({ db }) =>
      db
        .insertInto('trade')
        .values({
          period: 'old',
          period_type: 'annual',
          flow: 'f',
          measure: 'm',
          value: '1',
          source: 's',
          note: '',
        })
        .execute(),
    ).finally(opened.close);
    const before = await contentsAt(settings);
    const refused = restoreBackup(settings, file, { replace: false, log: silent });
    await expect(refused).rejects.toMatchObject({ code: 'database-not-empty' });
    expect(await contentsAt(settings)).toEqual(before);
    await restoreBackup(settings, file, { replace: true, log: silent });
    expect(await contentsAt(settings)).toEqual(await contents(owner));
  });

  it('refuses while a server runs on the data folder', async () => {
    const file = newFile();
    await makeBackup(database, file, { now: NOW });
    const settings = elsewhere();
    const claim = await claimFolder(settings.dataFolder, 'server');
    onTestFinished(claim.release);
    const refused = restoreBackup(settings, file, { replace: true, log: silent });
    await expect(refused).rejects.toMatchObject({ code: 'folder-in-use' });
  });

  it('refuses while a server is connected to the database server’s database', async () => {
    const file = newFile();
    await makeBackup(database, file, { now: NOW });
    const settings = await newDatabase();
    const other = await openDatabase(settings, { as: 'server', log: silent });
    onTestFinished(other.close);
    await withDesk(other, ANYBODY, ({ db }) => db.selectFrom('source').select('source').execute());
    const refused = restoreBackup(settings, file, { replace: true, log: silent });
    await expect(refused).rejects.toMatchObject({ code: 'database-in-use', parameters: { others: '1' } });
  });

  it('refuses what a newer program made, and brings what an older one made up to date', async () => {
    const migrations = readMigrations();
    const older = migrations.slice(0, -1);
    const file = newFile();
    await makeBackup(database, file, { now: NOW });
    const settings = await newDatabase();
    const refused = restoreBackup(settings, file, { replace: false, log: silent, migrations: older });
    await expect(refused).rejects.toMatchObject({
      code: 'backup-newer',
      parameters: { what: `the migration ${migrations.at(-1)?.name}` },
    });

    const old = await newDatabase();
    const opened = await openDatabase(old, { as: 'command', log: silent, migrations: older });
    const oldFile = newFile();
    await makeBackup(opened, oldFile, { now: NOW }).finally(opened.close);
    await restoreBackup(settings, oldFile, { replace: false, log: silent });
    const there = await contentsAt(settings);
    expect(there.migration).toHaveLength(migrations.length);
  });
});

describe('a damaged backup', async () => {
  const file = newFile();
  await makeBackup(database, file, { now: NOW });
  const whole = readFileSync(file);

  async function problemWith(bytes: Buffer): Promise<unknown> {
    const path = newFile();
    writeFileSync(path, bytes);
    const handle = await open(path, 'r');
    try {
      await readBackup(
        handle,
        async () => undefined,
        async (_, text) => {
          for await (const _part of text);
        },
      );
      return undefined;
    } catch (error) {
      return error;
    } finally {
      await handle.close();
      rmSync(path);
    }
  }

  it('is whole when nothing was changed', async () => {
    expect(await problemWith(whole)).toBeUndefined();
  });

  it('is refused whichever byte was changed', async () => {
    // A step without a factor in common with 512 meets every place in a block; one flipped bit is the least change.
    const step = 2 * Math.ceil(whole.length / 1600) + 1;
    for (let at = 0; at < whole.length; at += step) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      expect(await problemWith(bytes), `byte ${at}`).toBeInstanceOf(Damage);
    }
  });

  it('is refused wherever it was cut, and with bytes after its end', async () => {
    for (let length = 0; length < whole.length; length += 509)
      expect(await problemWith(whole.subarray(0, length)), `cut at ${length}`).toBeInstanceOf(Damage);
    expect(await problemWith(whole.subarray(0, -1))).toBeInstanceOf(Damage);
    expect(await problemWith(Buffer.concat([whole, Buffer.alloc(1)]))).toBeInstanceOf(Damage);
    expect(await problemWith(Buffer.from('no backup at all'))).toBeInstanceOf(Damage);
  });

  it('is refused with a part taken out, although every other part is whole', async () => {
    const at = whole.indexOf('tables/destination');
    const header = Math.floor(at / 512) * 512;
    const size = Number.parseInt(whole.subarray(header + 124, header + 135).toString(), 8);
    const next = header + 512 + Math.ceil(size / 512) * 512;
    const without = Buffer.concat([whole.subarray(0, header), whole.subarray(next)]);
    expect(await problemWith(without)).toMatchObject({
      name: 'Damage',
      message: 'the table destination is not what the manifest says',
    });
  });

  it('changes nothing in the database that it was meant for, and is told by file, byte and part', async () => {
    const settings = await newDatabase();
    await restoreBackup(settings, file, { replace: false, log: silent });
    const before = await contentsAt(settings);
    const damaged = newFile();
    const bytes = Buffer.from(whole);
    const at = Math.floor(whole.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(damaged, bytes);
    const refused = restoreBackup(settings, damaged, { replace: true, log: silent });
    await expect(refused).rejects.toMatchObject({ code: 'backup-damaged', parameters: { file: damaged } });
    expect(await contentsAt(settings)).toEqual(before);
  });
});
