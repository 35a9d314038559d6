import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeBackup } from '../../operations/backup/make-backup.ts';
import { readBackup } from '../../operations/backup/read-backup.ts';
import { withConnection } from '../../platform/database/with-connection.ts';
import { comeIn, holderOf } from './testing/passkey-holder.ts';
import { codeIn, cookieIn, PASSWORD, peopleApplication } from './testing/people-application.ts';

const people = await peopleApplication();

/** Every row of every table, as its owner reads it past all policies. */
async function everything(): Promise<string> {
  const { owner } = people.database;
  if (owner === undefined) throw new Error('an embedded database has an owner');
  return withConnection(owner, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    let text = '';
    for (const { name } of tables) {
      const { rows } = await client.query(`select row_to_json(t)::text as row from ${name} t`);
      text += `${name}\n${rows.map(({ row }) => row).join('\n')}\n`;
    }
    return text;
  });
}

/** As bytes stand in a row, too. */
const spelt = (text: string) => [
  text,
  text.toLowerCase(),
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64url'),
];

test('who erases itself is nowhere: not in any table, not in the log, and nothing brings it back', async () => {
  const email = 'Amina.Diallo@health.example';
  const name = 'Amina Diallo';
  const { cookie, person } = await people.join(email, { name });
  const phone = await holderOf(people, { cookie });
  await people.join('stays@health.example', { name: 'Boubacar' });
  await people.post('/passwords/lost', { email });
  const link = await people.linkOf(email);
  await people.signIn(email, 'a wrong password');
  const other = cookieIn(await people.signIn(email));
  const lookup = people.keys.ring().lookup('e-mail', 'amina.diallo@health.example');
  const before = await everything();
  // Even before, nobody who has the database alone reads of whom it is.
  for (const text of [
    ...[...spelt(name), ...spelt(email), ...spelt(PASSWORD), ...spelt(phone.id)],
    ...[link, cookie.slice(6)],
  ])
    expect(before).not.toContain(text);
  expect(before).not.toContain('argon2');
  expect(before).toContain(lookup);

  people.wait(301);
  expect(codeIn(await people.post('/me/erase', {}, { cookie }))).toBe('not-fresh');
  const fresh = await people.post('/visits/fresh', { password: PASSWORD }, { cookie });
  const erased = await people.post('/me/erase', {}, { cookie: cookieIn(fresh) });
  expect([erased.statusCode, erased.headers['set-cookie']]).toEqual([
    200,
    expect.stringMatching(/Max-Age=0/),
  ]);

  const after = await everything();
  const rows = after.split('\n').filter((row) => row.includes(person));
  expect(rows.map((row) => JSON.parse(row))).toEqual([
    {
      person,
      lookup: null,
      name: null,
      email: null,
      language: null,
      time_zone: null,
      made_at: expect.any(String),
      confirmed_at: expect.any(String),
      handed_on_at: expect.any(String),
      erased_at: expect.any(String),
    },
  ]);
  for (const text of [...spelt(name), ...spelt(email), lookup]) expect(after).not.toContain(text);
  const log = people.lines.join('\n');
  expect(log).toContain('"event":"request"');
  for (const text of [name, email, email.toLowerCase(), person, lookup]) expect(log).not.toContain(text);

  for (const gone of [cookieIn(fresh), cookie, other])
    expect(codeIn(await people.get('/me', { cookie: gone }))).toBe('not-signed-in');
  expect(codeIn(await people.signIn(email))).toBe('wrong-sign-in');
  expect(codeIn(await comeIn(people, phone))).toBe('wrong-passkey');
  expect(codeIn(await people.post('/passwords/set', { link, password: 'six quiet rivers turn' }))).toBe(
    'link-over',
  );
  // The address is free, and whoever takes it is somebody else.
  const again = await people.join(email);
  expect(again.person).not.toBe(person);
});

test('a backup has nothing of the key file, and nothing that can be read of a person', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-people-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await people.join('kept@health.example', { name: 'Boubacar Keïta' });
  const file = join(folder, 'all.tar');
  await makeBackup(people.database, file, { now: people.now });
  const handle = await open(file, 'r');
  let all = '';
  await readBackup(
    handle,
    async (head) => {
      all += JSON.stringify(head);
    },
    async (_, text) => {
      for await (const part of text) all += part.toString();
    },
  ).finally(() => handle.close());
  expect(all).toContain(people.keys.ring().lookup('e-mail', 'kept@health.example'));
  for (const text of [...spelt('Boubacar Keïta'), ...spelt('kept@health.example'), 'argon2'])
    expect(all).not.toContain(text);
});
