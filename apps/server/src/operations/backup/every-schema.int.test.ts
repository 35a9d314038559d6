import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readMigrations } from '../../platform/database/migrations/read-migrations.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { withConnection } from '../../platform/database/with-connection.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { externalServer } from '../../platform/testing/external-server.ts';
import { silent, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { makeBackup } from './make-backup.ts';
import { requireOwner } from './require-owner.ts';
import { restoreBackup } from './restore-backup.ts';
import { contents } from './testing/contents.ts';

const NOW = new Date('2026-03-04T05:06:07Z');

/** What a later program may have in its database: all of it that makes a restore hard. */
const HARD = `
  create schema queue;
  create schema "odd.Name";

  create table chamber (
    chamber bigint generated always as identity primary key,
    name text not null,
    speaker bigint
  );
  call keep_table_for_operators('chamber');
  create table delegate (
    delegate bigserial primary key,
    chamber bigint not null references chamber deferrable initially deferred,
    invited_by bigint constraint invitation references delegate on delete set null,
    name text not null,
    letters int generated always as (length(name)) stored
  );
  call keep_table_for_operators('delegate');
  alter table chamber add constraint speaker_is_a_delegate foreign key (speaker) references delegate not valid;
  comment on constraint speaker_is_a_delegate on chamber is 'not of rows before';

  create sequence number_of_deal start 100 increment 5;
  create sequence queue.ticket;

  create table queue.job (
    name text not null,
    id bigint not null default nextval('queue.ticket'),
    done_by bigint references public.delegate,
    payload jsonb,
    primary key (name, id)
  ) partition by list (name);
  create table queue.mails partition of queue.job for values in ('mail');
  create table queue.others partition of queue.job default;
  create table "odd.Name"."odd, table" ("odd ""column" text primary key, parent text references "odd.Name"."odd, table");

  create table seal (seal bigint primary key, of_person bigint references delegate, stamp text not null default 'none');
  call keep_table_for_operators('seal');
  create function stamp() returns trigger language plpgsql as
    $$ begin new.stamp := 'stamped by a trigger at ' || clock_timestamp(); return new; end $$;
  create trigger stamping before insert on seal for each row execute function stamp();
  create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'rows of this table stay'; end $$;
  create trigger staying before update or delete or truncate on seal for each statement execute function refuse();
  alter table seal enable always trigger staying;
  create constraint trigger checking after insert on delegate deferrable initially deferred
    for each row when (new.name = 'nobody') execute function refuse();
  create trigger sleeping before insert on chamber for each statement execute function refuse();
  alter table chamber disable trigger sleeping;

  create view names as select name from delegate;
  create materialized view queue.counts as select name, count(*) as jobs from queue.job group by name;
  create materialized view most as select max(jobs) as most from queue.counts;
`;

const ROWS = `
  insert into chamber (name) select 'chamber ' || n from generate_series(1, 3) n;
  insert into delegate (chamber, invited_by, name)
    select 1 + n % 3, case when n < 50 then n + 1 else 1 end, 'delegate ' || n from generate_series(1, 50) n;
  update chamber set speaker = 51 - chamber;
  insert into queue.job (name, done_by) select case when n % 2 = 0 then 'mail' else 'page' end, n from generate_series(1, 9) n;
  insert into pgboss.job (name, data, state) values ('link-mail', '{"link": "a"}', 'retry'), ('link-mail', '{}', 'active');
  insert into "odd.Name"."odd, table" values ('b', null), ('a', 'b');
  update "odd.Name"."odd, table" set parent = 'a' where parent is null;
  insert into seal values (1, 7), (2, null);
  select nextval('number_of_deal'), nextval('number_of_deal');
  refresh materialized view queue.counts;
  refresh materialized view most;
`;

const migrations = [
  ...readMigrations(),
  { name: '9999-hard', sql: HARD, sha256: createHash('sha256').update(HARD).digest('hex') },
];

const server = await externalServer();

/** Settings on a new database whose owner is no superuser. */
async function newDatabase(): Promise<{ readonly settings: Settings; readonly superuser: string }> {
  const { application, owner, superuser } = await server.newDatabase();
  const settings = temporarySettings({ DATABASE_URL: application, DATABASE_OWNER_URL: owner });
  onTestFinished(() => rmSync(settings.dataFolder, { recursive: true, force: true }));
  return { settings, superuser };
}

const open = (settings: Settings) => openDatabase(settings, { as: 'command', log: silent, migrations });

async function stateOf(settings: Settings) {
  const database = await open(settings);
  const owner = requireOwner(database);
  try {
    return {
      rows: await contents(owner),
      more: await withConnection(owner, async (client) => {
        const read = async (sql: string) => (await client.query(sql)).rows;
        return {
          views: await read('select * from queue.counts, most order by 1'),
          names: await read('select * from names order by 1'),
          sequences: await read(
            'select schemaname, sequencename, last_value from pg_sequences order by 1, 2',
          ),
          constraints: await read(
            `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as says,
                    obj_description(oid, 'pg_constraint') as told
             from pg_constraint where contype = 'f' order by 1, 2`,
          ),
          triggers: await read(
            `select tgrelid::regclass::text as table, tgname, tgenabled from pg_trigger
             where not tgisinternal order by 1, 2`,
          ),
        };
      }),
    };
  } finally {
    await database.close();
  }
}

async function backedUp(): Promise<{ readonly settings: Settings; readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { settings } = await newDatabase();
  const database = await open(settings);
  const file = join(folder, 'backup.tar');
  try {
    await withConnection(requireOwner(database), (client) => client.query(ROWS));
    await makeBackup(database, file, { now: NOW });
  } finally {
    await database.close();
  }
  return { settings, file };
}

describe('every schema', () => {
  it('comes back equal, with tables that refer to each other in a circle', async () => {
    const { settings, file } = await backedUp();
    const before = await stateOf(settings);
    expect(Object.keys(before.rows)).toEqual(expect.arrayContaining(['queue.job', 'odd.Name.odd, table']));
    expect(before.rows['queue.job']).toHaveLength(9);
    // What was left to be done is left to be done.
    expect(before.rows['pgboss.job']).toHaveLength(2);
    const { settings: there } = await newDatabase();
    const restore = (replace: boolean) => restoreBackup(there, file, { replace, log: silent, migrations });
    await restore(false);
    expect(await stateOf(there)).toEqual(before);
    await expect(restore(false)).rejects.toMatchObject({ code: 'database-not-empty' });
    await restore(true);
    expect(await stateOf(there)).toEqual(before);
  });

  it('numbers on, and keeps its rules for the rows that come later', async () => {
    const { file } = await backedUp();
    const { settings: there } = await newDatabase();
    await restoreBackup(there, file, { replace: false, log: silent, migrations });
    const database = await open(there);
    onTestFinished(database.close);
    await withConnection(requireOwner(database), async (client) => {
      const { rows } = await client.query(
        `select nextval('number_of_deal') as deal, nextval('queue.ticket') as ticket,
                nextval('delegate_delegate_seq') as delegate`,
      );
      expect(rows).toEqual([{ deal: 110, ticket: 10, delegate: 51 }]);
      await expect(client.query('insert into seal values (3, 99)')).rejects.toThrow('seal_of_person_fkey');
      await expect(client.query('delete from seal')).rejects.toThrow('rows of this table stay');
      await expect(client.query("insert into chamber (name, speaker) values ('new', 99)")).rejects.toThrow(
        'speaker_is_a_delegate',
      );
    });
  });

  it('that somebody else keeps in the same database is neither copied nor dropped', async () => {
    const { file } = await backedUp();
    const { settings: there, superuser } = await newDatabase();
    const theirs = () =>
      withConnection({ connectionString: superuser }, async (client) => {
        const { rows } = await client.query('select kept from theirs.own');
        return rows;
      });
    await withConnection({ connectionString: superuser }, (client) =>
      client.query(
        "create schema theirs; create table theirs.own (kept text); insert into theirs.own values ('x')",
      ),
    );
    await restoreBackup(there, file, { replace: false, log: silent, migrations });
    await restoreBackup(there, file, { replace: true, log: silent, migrations });
    expect(await theirs()).toEqual([{ kept: 'x' }]);
    expect(Object.keys((await stateOf(there)).rows)).not.toContain('theirs.own');
  });
});
