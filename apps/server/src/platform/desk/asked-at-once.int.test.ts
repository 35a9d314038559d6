import { expect, it } from 'vitest';
import { withConnection } from '../database/with-connection.ts';
import { temporaryDatabase } from '../testing/temporary-database.ts';
import { askedAtOnce } from './asked-at-once.ts';

const database = await temporaryDatabase();
if (database.owner === undefined) throw new Error('an embedded database has an owner');
await withConnection(database.owner, async (client) => {
  await client.query(`
    create table leaflet (id int, words text);
    create table secret (id int);
    insert into leaflet values (1, 'first');
    insert into secret values (1);
    call publish_table('leaflet');
    call keep_table_for_operators('secret');
    grant select, insert on leaflet, secret to sahakarya_application;
  `);
});

it('gives what anybody may see, and nothing else', async () => {
  expect(await askedAtOnce(database, 'select id, words from leaflet')).toEqual([{ id: 1, words: 'first' }]);
  expect(await askedAtOnce(database, 'select id from secret')).toEqual([]);
});

it('writes nothing, and leaves no transaction open', async () => {
  for (const statement of [
    "insert into leaflet values (2, 'x')",
    'select 1/0',
    'no statement',
    'rollback; select 1',
  ]) {
    await askedAtOnce(database, statement).catch(() => undefined);
    const { rows } = await database.pool.query('select now() = statement_timestamp() as "isAlone"');
    expect(rows, statement).toEqual([{ isAlone: true }]);
  }
  await expect(askedAtOnce(database, "insert into leaflet values (2, 'x') returning id")).rejects.toThrow();
  expect(await askedAtOnce(database, 'select id from leaflet')).toEqual([{ id: 1 }]);
});

it('leaves nothing of who asked on the connection', async () => {
  await askedAtOnce(database, 'select 1 as one');
  const { rows } = await database.pool.query("select current_setting('sahakarya.desk', true) as desk");
  expect(['', null]).toContain(rows[0]?.desk);
});
