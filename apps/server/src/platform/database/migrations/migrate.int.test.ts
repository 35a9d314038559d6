import { rmSync } from 'node:fs';
import type { ClientConfig } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runModule } from '../../testing/child.ts';
import { connectionsOf } from '../../testing/connections-of.ts';
import { externalServer } from '../../testing/external-server.ts';
import { silent, temporarySettings } from '../../testing/temporary-database.ts';
import { until } from '../../testing/until.ts';
import { stopPostmaster } from '../embedded/stop-postmaster.ts';
import { openDatabase } from '../open-database.ts';
import { withConnection } from '../with-connection.ts';
import { migrate } from './migrate.ts';
import { type Migration, readMigrations } from './read-migrations.ts';

const server = await externalServer();

const migration = (name: string, sql: string): Migration => ({ name, sql, sha256: `sum of ${sql}` });

const FIRST = migration('0001-first', 'create table first (n int); insert into first values (1)');
const SECOND = migration('0002-second', 'create table second (n int)');
const SLOW = migration('0002-slow', 'create table slow (n int); select pg_sleep(60)');
const BROKEN = migration('0002-broken', 'create table half (n int); create table first (n int)');

const run = (owner: string, migrations: readonly Migration[]) =>
  withConnection({ connectionString: owner }, (client) => migrate(client, migrations));

const tables = (owner: string) => tablesAt({ connectionString: owner });

const tablesAt = (owner: ClientConfig = {}) =>
  withConnection(owner, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select tablename::text as name from pg_tables where schemaname = 'public' order by 1",
    );
    return rows.map(({ name }) => name);
  });

/** Whether a statement of the owner sleeps; false before there is an owner. */
async function isAsleep(owner: ClientConfig): Promise<boolean> {
  try {
    return await withConnection(owner, async (client) => {
      const { rowCount } = await client.query("select from pg_stat_activity where wait_event = 'PgSleep'");
      return rowCount === 1;
    });
  } catch {
    return false;
  }
}

describe('migrations', () => {
  it('run once each, in order', async () => {
    const { owner } = await server.newDatabase();
    expect(await run(owner, [FIRST])).toEqual(['0001-first']);
    expect(await run(owner, [FIRST, SECOND])).toEqual(['0002-second']);
    expect(await run(owner, [FIRST, SECOND])).toEqual([]);
    expect(await tables(owner)).toEqual(['first', 'migration', 'second']);
  });

  it('run once where several servers start together', async () => {
    const { owner } = await server.newDatabase();
    const ran = await Promise.all([1, 2, 3, 4].map(() => run(owner, [FIRST, SECOND])));
    expect(ran.flat().sort()).toEqual(['0001-first', '0002-second']);
  });

  it('of a newer program are not touched, and the newest is named', async () => {
    const { owner } = await server.newDatabase();
    await run(owner, [FIRST, SECOND]);
    await expect(run(owner, [FIRST])).rejects.toMatchObject({
      code: 'database-newer',
      parameters: { name: '0002-second' },
    });
  });

  it('that have changed since they ran are refused', async () => {
    const { owner } = await server.newDatabase();
    await run(owner, [FIRST]);
    await expect(run(owner, [{ ...FIRST, sha256: 'other' }, SECOND])).rejects.toMatchObject({
      code: 'migration-changed',
      parameters: { name: '0001-first' },
    });
    expect(await tables(owner)).toEqual(['first', 'migration']);
  });

  it('that fail leave nothing of themselves, and keep the ones before', async () => {
    const { owner } = await server.newDatabase();
    await expect(run(owner, [FIRST, BROKEN])).rejects.toMatchObject({
      code: 'migration-failed',
      parameters: { name: '0002-broken', reason: 'relation "first" already exists' },
    });
    expect(await tables(owner)).toEqual(['first', 'migration']);
  });

  it('that come with the program protect every table', async () => {
    const { owner } = await server.newDatabase();
    await run(owner, readMigrations());
    const bare = await withConnection({ connectionString: owner }, async (client) => {
      const { rows } = await client.query(
        `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where nspname = 'public' and relkind in ('r', 'p') and not relrowsecurity and relname <> 'migration'`,
      );
      return rows;
    });
    expect(bare).toEqual([]);
  });

  it('that were cut off by a kill of server and database are finished at the next start', async () => {
    const settings = temporarySettings();
    onTestFinished(async () => {
      await stopPostmaster(settings.dataFolder);
      rmSync(settings.dataFolder, { recursive: true, force: true });
    });
    const child = runModule(`
      import { openDatabase, readSettings, logTo } from '{dist}/index.js';
      import { readMigrations } from '{dist}/platform/database/migrations/read-migrations.js';
      import { postmasterOf } from '{dist}/platform/database/embedded/postmaster-file.js';
      const settings = readSettings({}, { SAHAKARYA_DATA: ${JSON.stringify(settings.dataFolder)} });
      setInterval(() => {
        const postmaster = postmasterOf(settings.dataFolder);
        if (postmaster?.isReady) console.log(postmaster.pid);
      }, 100);
      await openDatabase(settings, {
        as: 'server',
        log: logTo(() => {}, 'silent'),
        migrations: ${JSON.stringify([FIRST, SLOW])},
      });
    `);
    const postgres = Number(await child.next());
    const { owner } = connectionsOf(settings.dataFolder);
    // The kill comes when the migration has done half of its work.
    await until(() => isAsleep(owner));
    child.process.kill('SIGKILL');
    process.kill(postgres, 'SIGKILL');
    await child.ended;
    const database = await openDatabase(settings, {
      as: 'server',
      log: silent,
      migrations: [FIRST, SECOND],
    });
    expect(await tablesAt(database.owner)).toEqual(['first', 'migration', 'second']);
    await database.close();
  });
});
