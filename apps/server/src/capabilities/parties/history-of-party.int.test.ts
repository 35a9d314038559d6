import { randomUUID } from 'node:crypto';
import { PartyHistory } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventsOf } from '../../platform/commands/events-of-things.ts';
import { THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { codeIn, cookieIn, meIn, PASSWORD, type SignedIn } from '../people/testing/people-application.ts';
import { tableApplication } from './testing/table.ts';

const table = await tableApplication();
const { people } = table;
const convener = await table.administrator('convener@who.example');
const amina = await table.admitted('KEN', 'amina@health.example', convener);
const italy = await table.admitted('ITA', 'giulia@salute.example', convener);
const stranger = await people.join('stranger@anywhere.example');

async function history(party: string, who: SignedIn, query = '') {
  const answer = await people.get(`/parties/${party}/history${query}`, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return z.object({ data: PartyHistory }).parse(answer.json()).data;
}

async function does(party: string, verb: string, body: object, who: SignedIn) {
  people.wait(1);
  const answer = await table.verb(party, verb, body, who);
  expect(answer.statusCode, answer.body).toBe(200);
}

/** Somebody who was invited to Kenya and has come. */
async function colleague(email: string): Promise<SignedIn> {
  await does('KEN', 'invite', { as: 'KEN', email, appointment: { role: 'officer' } }, amina);
  const accepted = await people.post('/accounts/accept', {
    link: await people.linkOf(email),
    name: 'Hanna Bekele',
    password: PASSWORD,
  });
  const who = { person: meIn(accepted).person, email, cookie: cookieIn(accepted) };
  await does('KEN', 'join', {}, who);
  return who;
}

const hanna = await colleague('hanna@health.example');
interface Answer {
  json(): object;
}

/** All that an answer says, but for the number of its request. */
const without = (answer: Answer) => ({ ...answer.json(), request_id: '' });

const words = (text: string) => ({ language: 'en', direction: 'ltr', text });
const page = { about: words('Buys vaccines'), languages: ['en'], address: words('Afya House'), withheld: {} };

test('its people read what happened to a party, the newest first, with every event’s hash', async () => {
  const { entries, count, since, next } = await history('KEN', amina, '?as=KEN');
  expect(entries.map(({ version, kind }) => [version, kind])).toEqual([
    [4, 'joined'],
    [3, 'invited'],
    [2, 'admitted'],
    [1, 'asked'],
  ]);
  expect([count, next, since]).toEqual([4, null, entries.at(-1)?.at]);
  expect(entries[0]).toMatchObject({ person: { person: hanna.person, name: 'Hanna Bekele' } });
  const admitted = entries[2];
  expect(admitted).toMatchObject({
    party: SECRETARIAT,
    // A person of another party: the id alone.
    person: { person: convener.person, name: null },
  });
  expect(admitted?.fields).toContainEqual({
    ...{ field: 'state', of: {} },
    before: { type: 'codes', codes: ['asked'] },
    after: { type: 'codes', codes: ['admitted'] },
  });
  const asked = entries[3]?.fields;
  expect(asked).toContainEqual({
    ...{ field: 'role', of: { person: { person: amina.person, name: 'Amina Diallo' } } },
    before: null,
    after: { type: 'codes', codes: ['officer'] },
  });
  expect(asked?.find(({ field }) => field === 'proof')?.after).toMatchObject({ files: [expect.any(String)] });
  const events = await withDesk(people.database, THE_WRITER, (desk) =>
    eventsOf(desk, [{ kind: 'party', id: 'KEN' }]),
  );
  expect(entries.map(({ hash }) => hash).reverse()).toEqual(events.map(({ hash }) => hash.toString('hex')));
});

test('a colleague without an office reads the same, and a change of role shows before and after', async () => {
  const until = '2999-01-01T00:00:00.000Z';
  const appointment = { role: 'signatory', until };
  await does('KEN', 'change_role', { as: 'KEN', person: hanna.person, appointment }, amina);
  await does(
    'KEN',
    'change_role',
    { as: 'KEN', person: hanna.person, appointment: { role: 'viewer' } },
    amina,
  );
  const { entries } = await history('KEN', hanna);
  const of = { person: { person: hanna.person, name: 'Hanna Bekele' } };
  expect(entries.slice(0, 2)).toMatchObject([
    {
      ...{ kind: 'role-changed', party: 'KEN', person: { person: amina.person, name: 'Amina Diallo' } },
      fields: [
        { field: 'role', of, before: { codes: ['signatory'] }, after: { codes: ['viewer'] } },
        { field: 'until', of, before: { type: 'instant', at: until }, after: null },
      ],
    },
    {
      kind: 'role-changed',
      fields: [{ field: 'role' }, { field: 'until', before: null, after: { at: until } }],
    },
  ]);
});

test('the secretariat reads it, without what the party keeps from it; an office of another kind is not told', async () => {
  await does('KEN', 'describe', { as: 'KEN', page }, amina);
  const more = { ...page, about: words('Buys and gives'), address: words('Cathedral Road') };
  await does('KEN', 'describe', { as: 'KEN', page: more }, amina);
  const fieldsFor = async (who: SignedIn) => (await history('KEN', who)).entries[0]?.fields;
  const about = {
    ...{ field: 'about', of: {} },
    before: { type: 'words', words: page.about },
    after: { type: 'words', words: more.about },
  };
  expect(await fieldsFor(amina)).toEqual([
    about,
    {
      ...{ field: 'address', of: {} },
      before: { type: 'words', words: page.address },
      after: { type: 'words', words: more.address },
    },
  ]);
  const withheld = { type: 'withheld' };
  expect(await fieldsFor(convener)).toEqual([
    about,
    { field: 'address', of: {}, before: withheld, after: withheld },
  ]);
  const toSecretariat = (await history('KEN', convener, `?as=${SECRETARIAT}`)).entries;
  expect(toSecretariat.find(({ kind }) => kind === 'role-changed')?.fields).toMatchObject([
    { field: 'role', of: {}, before: withheld, after: withheld },
    { field: 'until', of: {}, before: withheld, after: null },
  ]);
  // Of who administers a party it reads the name today.
  expect(toSecretariat.at(-1)?.person).toEqual({ person: amina.person, name: 'Amina Diallo' });
  expect(toSecretariat.find(({ kind }) => kind === 'joined')?.person?.name).toBeNull();
  // What is kept from now on was not kept then; it is no longer told all the same.
  const kept = { ...more, withheld: { about: 'parties' } };
  await does('KEN', 'describe', { as: 'KEN', page: kept }, amina);
  const { entries } = await history('KEN', convener);
  expect(JSON.stringify(entries)).not.toContain('Buys');
  expect(entries[0]?.fields).toEqual([
    { field: 'readers_of_about', of: {}, before: null, after: { type: 'codes', codes: ['parties'] } },
  ]);
});

test('how it stood at any moment is what its changes had come to by then', async () => {
  const { entries, since } = await history('KEN', amina);
  const standing = new Map<string, object>();
  for (const [place, { at, version, fields }] of [...entries.entries()].reverse()) {
    for (const { field, of, after } of fields)
      if (after === null) standing.delete(JSON.stringify([field, of]));
      else standing.set(JSON.stringify([field, of]), { field, of, value: after });
    // Of several at one moment the last one stands.
    if (entries[place - 1]?.at === at) continue;
    const { stood } = await history('KEN', amina, `?at=${at}`);
    expect(stood).toMatchObject({ version, since: at });
    const byText = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
    expect(stood?.fields.toSorted(byText)).toEqual([...standing.values()].sort(byText));
    const toSecretariat = JSON.stringify((await history('KEN', convener, `?at=${at}`)).stood);
    expect(toSecretariat).not.toMatch(/Buys|Afya House|Cathedral Road|Hanna/);
    if (version >= 4) expect(toSecretariat).toContain('withheld');
  }
  const before = new Date(Date.parse(since) - 1).toISOString();
  expect((await history('KEN', amina, `?at=${before}`)).stood).toBeNull();
  expect((await history('KEN', amina)).stood).toBeNull();
  expect(codeIn(await people.get('/parties/KEN/history?at=yesterday', amina))).toBe('invalid-input');
});

test('to everybody else there is none, as of a party that is not there', async () => {
  await does('KEN', 'invite', { as: 'KEN', email: stranger.email, appointment: { role: 'officer' } }, amina);
  const none = await people.get('/parties/QQQ/history', italy);
  for (const [who, query] of [
    [italy, ''],
    [italy, '?as=KEN'],
    [italy, '?as=ITA'],
    [convener, '?as=KEN'],
    // Invited, and not come yet.
    [stranger, ''],
  ] as const) {
    const answer = await people.get(`/parties/KEN/history${query}`, who);
    expect([answer.statusCode, without(answer)]).toEqual([404, without(none)]);
  }
  expect(codeIn(await people.get('/parties/KEN/history'))).toBe('not-signed-in');
});

test('why a party was suspended or refused is told in the words of whoever said so, and to nobody else', async () => {
  const written = { language: 'ar', direction: 'rtl', text: 'الخطاب الذي قُدّم\nليس من الوزارة' };
  const reason = { code: 'authority_in_doubt', words: written };
  const seenByItaly = async () => {
    const [party, list] = await Promise.all(
      ['/parties/KEN', '/parties'].map((path) => people.get(path, italy)),
    );
    return JSON.stringify([without(party as Answer), without(list as Answer)]).replaceAll(
      /"version":\d+/g,
      '',
    );
  };
  await does('KEN', 'suspend', { as: SECRETARIAT, reason }, convener);
  const toItaly = await seenByItaly();
  const said = { kind: 'suspended', party: SECRETARIAT, person: { person: convener.person }, reason };
  for (const who of [amina, hanna, convener])
    expect((await history('KEN', who)).entries[0]).toMatchObject(said);
  await does('KEN', 'restore', { as: SECRETARIAT }, convener);
  expect((await history('KEN', amina)).entries[0]).toMatchObject({ kind: 'restored', reason: null });
  // Of another one a stranger cannot tell this one: nothing that they read is other than it was.
  await does('KEN', 'suspend', { as: SECRETARIAT, reason: { code: 'other' } }, convener);
  expect((await history('KEN', amina)).entries[0]?.reason).toEqual({ code: 'other', words: null });
  expect(await seenByItaly()).toBe(toItaly);
  expect(toItaly).not.toMatch(/authority_in_doubt|الخطاب/);
  expect(codeIn(await people.get('/parties/KEN/history', italy))).toBe('not-found');
  await does('KEN', 'restore', { as: SECRETARIAT }, convener);

  // Who was refused belongs to it no more; who comes after reads what was said to it.
  const refused = { code: 'another_speaks_for_it', words: words('The ministry has written to us') };
  const first = await table.asks('PER', 'one@pe.example');
  await does('PER', 'refuse', { as: SECRETARIAT, reason: refused }, convener);
  expect((await history('PER', convener)).entries[0]).toMatchObject({ kind: 'refused', reason: refused });
  expect(codeIn(await people.get('/parties/PER/history', first))).toBe('not-found');
  const second = await table.admitted('PER', 'two@pe.example', convener);
  const toSecond = (await history('PER', second)).entries.map(({ kind, reason: why }) => [kind, why]);
  expect(toSecond).toEqual([
    ['admitted', null],
    ['asked', null],
    ['refused', refused],
    ['asked', null],
  ]);
});

test('the people of a suspended party go on reading, and whose role is over reads nothing', async () => {
  await does('KEN', 'suspend', { as: SECRETARIAT, reason: { code: 'asked_for_it' } }, convener);
  expect((await history('KEN', hanna)).entries[0]).toMatchObject({
    kind: 'suspended',
    fields: [{ field: 'state', before: { codes: ['admitted'] }, after: { codes: ['suspended'] } }],
  });
  const until = new Date(people.now.getTime() + 60_000).toISOString();
  const appointment = { role: 'officer', until };
  await does('KEN', 'change_role', { as: 'KEN', person: hanna.person, appointment }, amina);
  people.wait(86_400);
  expect(codeIn(await people.get('/parties/KEN/history', hanna))).toBe('not-found');
  expect((await people.get('/parties/KEN/history', amina)).statusCode).toBe(200);
});

test('it is told in parts of fifty', async () => {
  for (let times = 0; times < 60; times++)
    await does(
      'ITA',
      'describe',
      { as: 'ITA', page: { languages: ['it'], about: words(`${times}`), withheld: {} } },
      italy,
    );
  const newest = await history('ITA', italy);
  expect([newest.entries.length, newest.count, newest.next]).toEqual([50, 62, 13]);
  const oldest = await history('ITA', italy, `?before=${newest.next}`);
  expect([oldest.entries.length, oldest.entries[0]?.version, oldest.next]).toEqual([12, 12, null]);
  expect(codeIn(await people.get('/parties/ITA/history?before=0', italy))).toBe('invalid-input');
});

test('the database alone tells nobody else of a version, and no reader of an event', async () => {
  const seenBy = (who: SignedIn, as: string | null = null) =>
    withDesk(
      people.database,
      { kind: 'person', name: who.person, visit: randomUUID(), freshUntil: people.now },
      async ({ db }) => {
        const told = await sql`select from told_of_party('KEN', ${as}::text)`.execute(db);
        const events = await sql`select from event`.execute(db);
        return [told.rows.length > 0, events.rows.length];
      },
    );
  expect(await seenBy(amina)).toEqual([true, 0]);
  expect(await seenBy(convener)).toEqual([true, 0]);
  for (const who of [italy, stranger, hanna]) expect(await seenBy(who)).toEqual([false, 0]);
  expect(await seenBy(italy, 'KEN')).toEqual([false, 0]);
});
