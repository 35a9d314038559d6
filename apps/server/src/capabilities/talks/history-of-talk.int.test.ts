import { randomUUID } from 'node:crypto';
import { Message, Talk, TalkHistory } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { tableApplication } from '../parties/testing/table.ts';
import { codeIn, type SignedIn } from '../people/testing/people-application.ts';

const table = await tableApplication();
const { people } = table;
const convener = await table.administrator('convener@who.example');
const kenya = await table.admitted('KEN', 'amina@health.example', convener);
const italy = await table.admitted('ITA', 'giulia@salute.example', convener);
const nepal = await table.admitted('NPL', 'hari@health.example', convener);
const stranger = await people.join('stranger@anywhere.example');

/** All that an answer says, but for the number of its request. */
const without = (answer: { json(): object }) => ({ ...answer.json(), request_id: '' });

const words = (text: string) => ({ language: 'en', direction: 'ltr', text });

async function asks(path: string, body: object, who: SignedIn) {
  people.wait(1);
  const answer = await table.ask(path, body, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

async function begins(subject = 'Doses for August') {
  const body = { as: 'KEN', parties: ['ITA'], subject: words(subject) };
  return z.object({ data: Talk }).parse(await asks('/talks', body, kenya)).data.talk;
}

async function does(talk: string, verb: string, who: SignedIn, as: string, more: object = {}) {
  const read = await people.get(`/talks/${talk}?as=${as}`, who);
  const { version } = z.object({ data: Talk }).parse(read.json()).data;
  await asks(`/talks/${talk}/${verb}`, { as, version, ...more }, who);
}

async function history(talk: string, who: SignedIn, query = '') {
  const answer = await people.get(`/talks/${talk}/history${query}`, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return z.object({ data: TalkHistory }).parse(answer.json()).data;
}

const kindsOf = ({ entries }: TalkHistory) => entries.map(({ version, kind }) => `${version} ${kind}`);

test('the parties of a talk read what happened to it; what was said and corrected is not in it', async () => {
  const talk = await begins();
  const said = await asks(`/talks/${talk}/messages`, { as: 'KEN', words: words('Thirty') }, kenya);
  const { message } = z.object({ data: Message }).parse(said).data;
  await asks(`/messages/${message}/correct`, { as: 'KEN', version: 1, words: words('Thirteen') }, kenya);
  await does(talk, 'close', italy, 'ITA');
  await does(talk, 'reopen', kenya, 'KEN');
  const toItaly = await history(talk, italy);
  expect(kindsOf(toItaly)).toEqual(['3 reopened', '2 closed', '1 begun']);
  expect(toItaly.entries[1]).toMatchObject({
    ...{ party: 'ITA', person: { person: italy.person, name: 'Amina Diallo' } },
    fields: [{ field: 'state', of: {}, before: { codes: ['open'] }, after: { codes: ['closed'] } }],
  });
  const [reopened, , begun] = toItaly.entries;
  expect(reopened?.person).toEqual({ person: kenya.person, name: null });
  expect(begun?.fields).toEqual([
    { field: 'state', of: {}, before: null, after: { type: 'codes', codes: ['open'] } },
    { field: 'subject', of: {}, before: null, after: { type: 'words', words: words('Doses for August') } },
    ...['KEN', 'ITA'].map((party) => ({
      ...{ field: 'seat_since', of: { party }, before: null },
      after: { type: 'instant', at: begun?.at },
    })),
  ]);
  expect(JSON.stringify(toItaly)).not.toMatch(/Thirt/);
  expect((await history(talk, kenya)).count).toBe(3);
});

test('a party that came later sees what happened from then on, one that left until then', async () => {
  const talk = await begins();
  await does(talk, 'close', kenya, 'KEN');
  await does(talk, 'reopen', kenya, 'KEN');
  await does(talk, 'add_party', kenya, 'KEN', { party: 'NPL' });
  expect(codeIn(await people.get(`/talks/${talk}/history`, nepal))).toBe('not-found');
  await does(talk, 'agree', italy, 'ITA', { party: 'NPL' });
  await does(talk, 'leave', italy, 'ITA');
  await does(talk, 'close', nepal, 'NPL');
  const toNepal = await history(talk, nepal, '?as=NPL');
  expect(kindsOf(toNepal)).toEqual(['8 closed', '7 party-left', '6 party-added', '5 agreed-to']);
  expect([toNepal.count, toNepal.next, toNepal.since]).toEqual([4, null, toNepal.entries.at(-1)?.at]);
  // What stood there before its time it is not told.
  expect(toNepal.entries.at(-1)?.fields).toEqual([
    {
      ...{ field: 'agreed', of: { party: 'NPL' }, before: { type: 'withheld' } },
      after: { type: 'parties', parties: ['KEN', 'ITA'] },
    },
  ]);
  expect(kindsOf(await history(talk, italy))[0]).toBe('7 party-left');
  expect(kindsOf(await history(talk, kenya))).toHaveLength(8);
  expect(kindsOf(await history(talk, kenya, '?before=3'))).toEqual(['2 closed', '1 begun']);
  // How it stood is told of the moments of which a party is told what happened, and of no others.
  const moments = (await history(talk, kenya)).entries.toReversed().map(({ at }) => at);
  const stoodFor = (who: SignedIn) =>
    Promise.all(moments.map(async (at) => (await history(talk, who, `?at=${at}`)).stood?.version ?? null));
  // Two of them happened at one moment.
  expect(await stoodFor(kenya)).toEqual([1, 2, 3, 4, 6, 6, 7, 8]);
  expect(await stoodFor(nepal)).toEqual([null, null, null, null, 6, 6, 7, 8]);
  expect(await stoodFor(italy)).toEqual([1, 2, 3, 4, 6, 6, 7, null]);
});

test('who reads along sees what its namer sees, until the moment', async () => {
  const talk = await begins();
  const until = '2999-01-01T00:00:00.000Z';
  await does(talk, 'name_auditor', kenya, 'KEN', { auditor: 'NPL', until });
  const read = await history(talk, nepal);
  expect(kindsOf(read)).toEqual(['2 auditor-named', '1 begun']);
  expect(read.entries[0]?.fields).toEqual([
    {
      ...{ field: 'auditor_until', of: { party: 'NPL', named_by: 'KEN' }, before: null },
      after: { type: 'instant', at: until },
    },
  ]);
  await does(talk, 'end_auditor', kenya, 'KEN', { auditor: 'NPL' });
  expect(codeIn(await people.get(`/talks/${talk}/history`, nepal))).toBe('not-found');
});

test('to whoever is not in it there is none, and a suspended party goes on reading', async () => {
  const talk = await begins('Hidden');
  const none = await people.get(`/talks/${randomUUID()}/history`, nepal);
  for (const [who, query] of [
    [nepal, ''],
    [nepal, '?as=KEN'],
    [kenya, '?as=ITA'],
    [convener, `?as=${SECRETARIAT}`],
    [stranger, ''],
  ] as const) {
    const answer = await people.get(`/talks/${talk}/history${query}`, who);
    expect([answer.statusCode, without(answer)]).toEqual([404, without(none)]);
  }
  expect(codeIn(await people.get(`/talks/${talk}/history`))).toBe('not-signed-in');
  const reason = { code: 'rules_broken' };
  await table.verb('ITA', 'suspend', { as: SECRETARIAT, reason }, convener);
  expect(kindsOf(await history(talk, italy))).toEqual(['1 begun']);
});

test('the database alone tells nobody else of a version', async () => {
  const talk = await begins();
  const toldTo = (who: SignedIn, as: string | null = null) =>
    withDesk(
      people.database,
      { kind: 'person', name: who.person, visit: randomUUID(), freshUntil: people.now },
      async ({ db }) => (await sql`select from told_of_talk(${talk}, ${as}::text)`.execute(db)).rows.length,
    );
  expect(await toldTo(kenya)).toBe(1);
  expect(await toldTo(kenya, 'ITA')).toBe(0);
  for (const who of [nepal, convener, stranger]) expect(await toldTo(who)).toBe(0);
});
