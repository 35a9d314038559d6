import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Caller, operator, type Person, signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { newId } from '../../platform/new-id.ts';
import { madePerson } from '../../platform/testing/made-person.ts';
import { temporaryDatabase } from '../../platform/testing/temporary-database.ts';
import { testKeys } from '../../platform/testing/test-keys.ts';

const database = await temporaryDatabase();
const NOW = new Date('2026-03-01T12:00:00.000Z');
const TABLES = [
  ...(['person', 'person_key', 'credential', 'visit', 'link', 'attempt', 'person_token'] as const),
  ...(['passkey', 'passkey_challenge'] as const),
] as const;
type Table = (typeof TABLES)[number];

/** A person with a row in every table. */
async function withAll(name: string): Promise<Person> {
  const person = await madePerson(database, testKeys().ring, name);
  const visit = newId(NOW);
  const at = { made_at: NOW, until: NOW };
  const hash = (of: string) =>
    Buffer.from(of + person)
      .toString('hex')
      .padEnd(64, '0')
      .slice(0, 64);
  const sealed = Buffer.of(1);
  await withDesk(database, signIn('a test'), async ({ db }) => {
    await db
      .insertInto('credential')
      .values({ credential: newId(NOW), person, kind: 'password', sealed, made_at: NOW })
      .execute();
    await db
      .insertInto('visit')
      .values({
        visit,
        person,
        sha256: hash('v'),
        device: 'Firefox, Linux',
        seen_at: NOW,
        fresh_until: NOW,
        ...at,
      })
      .execute();
    await db
      .insertInto('link')
      .values({ link: newId(NOW), person, kind: 'password', sha256: hash('l'), sealed, ...at })
      .execute();
    await db
      .insertInto('person_token')
      .values({
        ...{
          token: newId(NOW),
          person,
          party: null,
          name: sealed,
          scopes: ['talks:read'],
          sha256: hash('t'),
        },
        ...{ made_at: NOW, expires_at: NOW },
      })
      .execute();
    await db
      .insertInto('passkey')
      .values({ passkey: newId(NOW), person, sha256: hash('p'), sealed, made_at: NOW })
      .execute();
    await db
      .insertInto('passkey_challenge')
      .values({ sha256: hash('c'), kind: 'add', visit, asked_at: NOW, until: NOW })
      .execute();
    await db
      .insertInto('attempt')
      .values({ kind: 'sign-in', subject: person, began: NOW, count: 1, until: NOW })
      .execute();
  });
  return { kind: 'person', name: person, visit, freshUntil: NOW };
}

const one = await withAll('Amina');
const other = await withAll('Βασιλική');
const NOBODY: Caller = { kind: 'person', name: '', visit: '', freshUntil: NOW };
/** As the public desk, but in a transaction that may write: the policies alone stand against it. */
const PUBLIC: Caller = { kind: 'public', name: 'a test' };

/** What stays when nothing is kept. */
const UNDONE = new Error('undone');

/** How many rows a statement sees or touches at a caller's desk; what it did is undone. */
async function rowsOf(caller: Caller, statement: string): Promise<number | 'refused'> {
  let rows: number | 'refused' = 0;
  const work = withDesk(database, caller, async ({ db }) => {
    const { rows: found, numAffectedRows } = await sql.raw(statement).execute(db);
    rows = numAffectedRows === undefined ? found.length : Number(numAffectedRows);
    throw UNDONE;
  });
  await work.catch((error: unknown) => {
    if (error === UNDONE) return;
    if (!(error instanceof Error) || !('code' in error) || !['42501', '25006'].includes(String(error.code)))
      throw error;
    rows = 'refused';
  });
  return rows;
}

const FIRST_COLUMN: Readonly<Record<Table, string>> = {
  person: 'person',
  person_key: 'person',
  credential: 'person',
  visit: 'person',
  link: 'person',
  attempt: 'subject',
  person_token: 'person',
  passkey: 'person',
  passkey_challenge: 'sha256',
};

/** Rows that one caller reads, changes and deletes of two persons, and whether it may add. */
async function may(caller: Caller, table: Table) {
  const column = FIRST_COLUMN[table];
  return {
    reads: await rowsOf(caller, `select * from ${table}`),
    changes: await rowsOf(caller, `update ${table} set ${column} = ${column}`),
    deletes: await rowsOf(caller, `delete from ${table}`),
    adds: await rowsOf(
      caller,
      `insert into ${table} select (jsonb_populate_record(null::${table}, '{}')).*`,
    ).catch((error: unknown) => (error instanceof Error && 'code' in error ? error.code : error)),
  };
}

const NOTHING = { reads: 0, changes: 0, deletes: 0, adds: 'refused' };
/** 23502: the policies let it through, and the row lacks what it needs. */
const ALL = { reads: 2, changes: 2, deletes: 2, adds: '23502' };

test.each(TABLES)('%s: nobody but who signs in sees all of it, and no operator', async (table) => {
  expect(await may(signIn('a test'), table)).toEqual(ALL);
  expect(await may(operator('a test'), table)).toEqual(NOTHING);
  expect(await may(NOBODY, table)).toEqual(NOTHING);
  const seen = await rowsOf(PUBLIC, `select * from ${table}`);
  expect([seen, await rowsOf(PUBLIC, `delete from ${table}`)]).toEqual([0, 'refused']);
});

const OWN: Readonly<Record<Table, object>> = {
  person: { ...NOTHING, reads: 1, changes: 1 },
  person_key: { ...NOTHING, reads: 1 },
  credential: NOTHING,
  visit: { ...NOTHING, reads: 1, deletes: 1 },
  link: NOTHING,
  attempt: NOTHING,
  person_token: { ...NOTHING, reads: 1 },
  passkey: { ...NOTHING, reads: 1 },
  passkey_challenge: NOTHING,
};

test.each(TABLES)('%s: a person sees and changes its own alone', async (table) => {
  expect(await may(one, table)).toEqual(OWN[table]);
  expect(await may(other, table)).toEqual(OWN[table]);
  if (!('reads' in OWN[table]) || OWN[table].reads !== 1) return;
  expect(await rowsOf(one, `select * from ${table} where person = '${other.name}'`)).toBe(0);
  expect(await rowsOf(one, `update ${table} set person = '${other.name}'`)).toEqual(
    table === 'person' ? 'refused' : 0,
  );
});

test('a person’s id is no statement, and one of nobody opens nothing', async () => {
  const sly = { ...one, name: "'; set local sahakarya.desk = 'sign-in" };
  await expect(
    withDesk(database, sly, ({ db }) => db.selectFrom('person').selectAll().execute()),
  ).rejects.toMatchObject({ code: '22P02' });
  const unknown = { ...one, name: newId(NOW) };
  expect(await rowsOf(unknown, 'select * from person')).toBe(0);
});

test('row-level security is told which person asks', async () => {
  const { rows } = await withDesk(database, one, ({ db }) =>
    sql<{ desk: string; person: string }>`select desk(), asking_person()::text as person`.execute(db),
  );
  expect(rows).toEqual([{ desk: 'person', person: one.name }]);
});
