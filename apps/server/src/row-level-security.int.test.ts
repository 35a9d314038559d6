import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { ANYBODY, type Caller } from './platform/desk/caller.ts';
import { withDesk } from './platform/desk/with-desk.ts';
import { makeToken } from './platform/tokens/tokens.ts';
import { NOW, referenceApplication } from './testing/reference-application.ts';

const { database } = await referenceApplication();
await makeToken(database, { name: 'a test', days: 1, now: NOW });

const tables = await withDesk(database, ANYBODY, async ({ db }) => {
  const { rows } = await sql<{ name: string; column: string }>`
    select relname as name, (
      select attname from pg_attribute where attrelid = pg_class.oid and attnum = 1
    ) as column
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`.execute(
    db,
  );
  return rows;
});

const SOMEBODY = randomUUID();

/** Runs a statement without any help from the desk: in a transaction that may write. */
async function runAs(
  desk: Caller['kind'] | undefined,
  statement: string,
): Promise<{ rowCount: number | null }> {
  const client = await database.pool.connect();
  try {
    await client.query('begin read write');
    if (desk !== undefined) await client.query(`set local sahakarya.desk = '${desk}'`);
    return await client.query(statement);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('every table has row-level security, but for the record of migrations, which is read alone', async () => {
  const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
    sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`.execute(
      db,
    ),
  );
  expect(rows).toEqual([{ name: 'migration' }]);
  await expect(runAs('operator', 'delete from migration')).rejects.toThrow(/permission denied/);
});

test('what looks past row-level security is called by the application’s role, and by nobody else on the server', async () => {
  const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
    sql<{ name: string; by_all: boolean; by_application: boolean }>`
      select proname as name, has_function_privilege('public', oid, 'execute') as by_all,
        has_function_privilege(oid, 'execute') as by_application
      from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`.execute(db),
  );
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['my_parties', 'withdraw_token']));
  expect(rows.filter(({ by_all, by_application }) => by_all || !by_application)).toEqual([]);
});

test('jobs are seen by the worker alone, and reached by one table, whose policies hold', async () => {
  const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
    sql<{ name: string; is_safe: boolean }>`
      select relname as name, case when relispartition
        then not has_table_privilege(oid, 'select, insert, update, delete, truncate') else relrowsecurity end as is_safe
      from pg_class where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p')`.execute(db),
  );
  expect(rows.length).toBeGreaterThan(6);
  expect(rows.filter(({ is_safe }) => !is_safe)).toEqual([]);
  const left = "insert into pgboss.job (name, data) values ('link-mail', '{}')";
  for (const desk of ['public', 'operator', 'person', undefined] as const)
    await expect(runAs(desk, left)).rejects.toThrow(/row-level security/);
  for (const desk of ['sign-in', 'writer'] as const)
    expect(await runAs(desk, `${left}; select from pgboss.job`)).toMatchObject([
      { rowCount: 1 },
      { rowCount: 0 },
    ]);
  // Whoever is signed in leaves mail for themselves alone, and a token none.
  const own = (other: string, by = '') =>
    `set local sahakarya.person = '${SOMEBODY}'; ${by} insert into pgboss.job (name, data)
       values ('account-mail', '{"person": "${other}"}')`;
  await runAs('person', own(SOMEBODY));
  for (const others of [own(randomUUID()), own(SOMEBODY, "set local sahakarya.acts_only_for = '-';")])
    await expect(runAs('person', others)).rejects.toThrow(/row-level security/);
  expect(await runAs('worker', `${left}; select from pgboss.job`)).toMatchObject([
    { rowCount: 1 },
    { rowCount: 1 },
  ]);
  await expect(runAs('worker', "select pgboss.create_queue('another', '{}')")).rejects.toThrow(
    /permission denied/,
  );
});

/** Rows of these are added, and never changed: that is refused before row-level security is asked. */
const ONLY_ADDED = ['event'];

test('nobody has the right to change what is only added to', async () => {
  const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
    sql<{
      name: string;
    }>`select tgrelid::regclass::text as name from pg_trigger where tgname = 'only_added'`.execute(db),
  );
  expect(rows.map(({ name }) => name)).toEqual(ONLY_ADDED);
  for (const name of ONLY_ADDED)
    for (const statement of [`update ${name} set kind = kind`, `delete from ${name}`, `truncate ${name}`])
      await expect(runAs('operator', statement), statement).rejects.toThrow(/permission denied/);
});

describe.each(tables.filter(({ name }) => name !== 'migration'))('$name', ({ name, column }) => {
  test.each(['public', undefined] as const)('the desk %s can write nothing', async (desk) => {
    await expect(runAs(desk, `insert into ${name} select * from ${name} limit 0`)).resolves.toMatchObject({
      rowCount: 0,
    });
    await expect(
      runAs(desk, `insert into ${name} select (jsonb_populate_record(null::${name}, '{}')).*`),
    ).rejects.toThrow(/row-level security/);
    if (ONLY_ADDED.includes(name)) return;
    expect(await runAs(desk, `update ${name} set "${column}" = "${column}"`)).toMatchObject({ rowCount: 0 });
    expect(await runAs(desk, `delete from ${name}`)).toMatchObject({ rowCount: 0 });
  });

  test('without a desk nothing is seen', async () => {
    expect(await runAs(undefined, `select from ${name}`)).toMatchObject({ rowCount: 0 });
  });
});

test.each(['import', 'operator_token', 'event', 'thing', 'command_answer'])(
  'the public desk sees nothing of %s',
  async (name) => {
    expect(await runAs('public', `select from ${name}`)).toMatchObject({ rowCount: 0 });
  },
);

test('the operator desk does write', async () => {
  expect((await runAs('operator', 'delete from report')).rowCount).toBeGreaterThan(20_000);
  expect(await runAs('operator', 'select from operator_token')).toMatchObject({ rowCount: 1 });
});
