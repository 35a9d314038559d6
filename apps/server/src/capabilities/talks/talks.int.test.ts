import { randomUUID } from 'node:crypto';
import { Message, type Problem, Talk, TalkList } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { examineEvents } from '../../platform/commands/examine-events.ts';
import { examineTables, type TableDifference } from '../../platform/commands/examine-tables.ts';
import { THE_WRITER } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { PARTIES } from '../parties/party-kind.ts';
import { tableApplication } from '../parties/testing/table.ts';
import { codeIn, type SignedIn } from '../people/testing/people-application.ts';
import { MESSAGES } from './message-kind.ts';
import { TALKS } from './talk-kind.ts';

const table = await tableApplication();
const { people } = table;
const convener = await table.administrator('convener@who.example');
const kenya = await table.admitted('KEN', 'amina@health.example', convener);
const italy = await table.admitted('ITA', 'giulia@salute.example', convener, { does: ['donor'] });
const nepal = await table.admitted('NPL', 'hari@health.example', convener);
const stranger = await people.join('stranger@anywhere.example');

const words = (text: string) => ({ language: 'en', direction: 'ltr', text });
const talkIn = (body: unknown) => z.object({ data: Talk }).parse(body).data;
const messageIn = (body: unknown) => z.object({ data: Message }).parse(body).data;
const faultsIn = (body: string): Problem['faults'] => JSON.parse(body).faults;

async function begins(who: SignedIn, as: string, parties: readonly string[], subject = 'Doses for August') {
  const answer = await table.ask('/talks', { as, parties, subject: words(subject) }, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return talkIn(answer.json());
}

async function read(talk: string, who: SignedIn, as: string) {
  return talkIn((await people.get(`/talks/${talk}?as=${as}`, who)).json());
}

async function writes(talk: string, who: SignedIn, as: string, text: string, files: string[] = []) {
  people.wait(1);
  const body = { as, words: words(text), files };
  const answer = await table.ask(`/talks/${talk}/messages`, body, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return messageIn(answer.json());
}

async function list(who: SignedIn, query = ''): Promise<TalkList> {
  const answer = await people.get(`/talks${query}`, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return TalkList.parse(answer.json());
}

async function textsOf(talk: string, who: SignedIn) {
  const answer = await people.get(`/talks/${talk}/messages`, who);
  expect(answer.statusCode, answer.body).toBe(200);
  const { data } = z.object({ data: z.array(Message) }).parse(answer.json());
  return data.map((message) => message.words.text).reverse();
}

async function verb(talk: string, name: string, who: SignedIn, as: string, more: object = {}) {
  people.wait(1);
  const { version } = await read(talk, who, as);
  return table.ask(`/talks/${talk}/${name}`, { as, version, ...more }, who);
}

test('two parties talk: each sees what the other wrote, with a file, and how much of it is new', async () => {
  const { talk, can, parties } = await begins(kenya, 'KEN', ['ITA']);
  expect(parties.map(({ party }) => party)).toEqual(['ITA', 'KEN']);
  expect(can).toEqual(expect.arrayContaining(['add_party', 'leave', 'close', 'write']));
  const file = await table.proof(kenya);
  await writes(talk, kenya, 'KEN', 'Do you have 300,000?', [file]);
  await writes(talk, kenya, 'KEN', 'By September.');
  const listed = async (who: SignedIn) => (await list(who)).data;
  expect(await listed(italy)).toMatchObject([{ talk, unread: 2, subject: words('Doses for August') }]);
  expect(await listed(kenya)).toMatchObject([{ talk, unread: 0 }]);
  expect((await people.get(`/files/${file}`, italy)).statusCode).toBe(200);
  const told = await people.get(`/talks/${talk}/messages`, italy);
  const said = z.object({ data: z.array(Message) }).parse(told.json()).data;
  expect(said.map(({ files }) => files)).toEqual([
    [],
    [{ file, name: 'letter.pdf', type: 'application/pdf', bytes: expect.any(Number) }],
  ]);
  await writes(talk, italy, 'ITA', 'We have 250,000.');
  expect(await textsOf(talk, kenya)).toEqual(['Do you have 300,000?', 'By September.', 'We have 250,000.']);
  const marked = await people.post(`/talks/${talk}/mark_read`, { until: '2999-01-01T00:00:00.000Z' }, italy);
  expect(marked.statusCode, marked.body).toBe(200);
  expect(await listed(italy)).toMatchObject([{ talk, unread: 0 }]);
});

test('to whoever is not in it a talk is not there, the secretariat among them', async () => {
  const { talk, version } = await begins(kenya, 'KEN', ['ITA'], 'Hidden');
  const { message } = await writes(talk, kenya, 'KEN', 'Between us');
  const file = await table.proof(kenya);
  await writes(talk, kenya, 'KEN', 'With a file', [file]);
  for (const [who, as] of [
    [nepal, 'NPL'],
    [convener, SECRETARIAT],
    [stranger, undefined],
  ] as const) {
    const bodies: [string, object][] = [
      [`/talks/${talk}/close`, { as, version }],
      [`/talks/${talk}/add_party`, { as, version, party: 'NPL' }],
      [`/talks/${talk}/messages`, { as, words: words('I am in, too') }],
      [`/messages/${message}/correct`, { as, version: 1, words: words('Other words') }],
    ];
    for (const [path, body] of bodies)
      expect([path, codeIn(await table.ask(path, body, who))]).toEqual([path, 'not-found']);
    for (const path of [`/talks/${talk}`, `/talks/${talk}/messages`, `/files/${file}`])
      expect([path, codeIn(await people.get(path, who))]).toEqual([path, 'not-found']);
    expect(codeIn(await people.post(`/talks/${talk}/mark_read`, { until: new Date() }, who))).toBe(
      'not-found',
    );
    expect((await people.get('/talks', who)).body).not.toContain(talk);
  }
  expect(codeIn(await people.get('/talks'))).toBe('not-signed-in');
  // For another party than one's own, nobody speaks.
  expect(codeIn(await table.ask(`/talks/${talk}/close`, { as: 'ITA', version }, kenya))).toBe('not-allowed');
});

test('a party that is let in by all sees what is written from then on; one that left, what was until then', async () => {
  const { talk } = await begins(kenya, 'KEN', ['ITA']);
  await writes(talk, kenya, 'KEN', 'before');
  expect((await verb(talk, 'add_party', kenya, 'KEN', { party: 'NPL' })).statusCode).toBe(200);
  expect(codeIn(await people.get(`/talks/${talk}`, nepal))).toBe('not-found');
  const asked = await read(talk, italy, 'ITA');
  expect(asked.additions).toMatchObject([{ party: 'NPL', agreed: ['KEN'] }]);
  expect((await verb(talk, 'agree', italy, 'ITA', { party: 'NPL' })).statusCode).toBe(200);
  await writes(talk, kenya, 'KEN', 'after');
  expect(await textsOf(talk, nepal)).toEqual(['after']);
  expect((await verb(talk, 'leave', italy, 'ITA')).statusCode).toBe(200);
  await writes(talk, nepal, 'NPL', 'without Italy');
  expect(await textsOf(talk, italy)).toEqual(['before', 'after']);
  const left = await read(talk, italy, 'ITA');
  expect([left.can, left.parties.find(({ party }) => party === 'ITA')?.until]).toEqual([
    [],
    expect.any(String),
  ]);
  const late = await table.ask(`/talks/${talk}/messages`, { as: 'ITA', words: words('Still here') }, italy);
  expect(codeIn(late)).toBe('not-allowed');
  // One that a single party is left in closes.
  expect((await verb(talk, 'leave', nepal, 'NPL')).statusCode).toBe(200);
  expect(await read(talk, kenya, 'KEN')).toMatchObject({ state: 'closed' });
});

test('who is named to read along reads what its namer sees, until the moment, and does nothing', async () => {
  const { talk } = await begins(kenya, 'KEN', ['ITA']);
  await writes(talk, italy, 'ITA', 'for the auditor, too');
  // The database has a clock of its own.
  const until = '2999-01-01T00:00:00.000Z';
  const named = await verb(talk, 'name_auditor', kenya, 'KEN', { auditor: 'NPL', until });
  expect(named.statusCode, named.body).toBe(200);
  expect(await textsOf(talk, nepal)).toEqual(['for the auditor, too']);
  expect((await read(talk, nepal, 'NPL')).can).toEqual([]);
  const speaks = await table.ask(`/talks/${talk}/messages`, { as: 'NPL', words: words('Hm') }, nepal);
  expect(codeIn(speaks)).toBe('not-allowed');
  const past = await verb(talk, 'name_auditor', italy, 'ITA', { auditor: 'NPL', until: people.now });
  expect(faultsIn(past.body)).toMatchObject([{ path: 'body.until', code: 'until-is-past' }]);
  expect((await verb(talk, 'end_auditor', kenya, 'KEN', { auditor: 'NPL' })).statusCode).toBe(200);
  expect(codeIn(await people.get(`/talks/${talk}`, nepal))).toBe('not-found');
});

test('a message is corrected by its party alone, by the version that was read, and in an open talk', async () => {
  const { talk } = await begins(kenya, 'KEN', ['ITA']);
  const first = await writes(talk, kenya, 'KEN', 'Thirty');
  expect(first).toMatchObject({ version: 1, can: ['correct'], earlier: [] });
  const correct = (who: SignedIn, as: string, text: string, version = 1) =>
    table.ask(`/messages/${first.message}/correct`, { as, version, words: words(text) }, who);
  expect(codeIn(await correct(italy, 'ITA', 'Forty'))).toBe('not-allowed');
  const same = await correct(kenya, 'KEN', 'Thirty');
  expect(faultsIn(same.body)).toMatchObject([{ path: 'body.words', code: 'same-words' }]);
  expect(messageIn((await correct(kenya, 'KEN', 'Thirteen')).json())).toMatchObject({
    words: words('Thirteen'),
    version: 2,
    earlier: [],
  });
  expect(codeIn(await correct(kenya, 'KEN', 'Fourteen'))).toBe('changed-meanwhile');
  expect((await verb(talk, 'close', italy, 'ITA')).statusCode).toBe(200);
  expect(faultsIn((await correct(kenya, 'KEN', 'Fifteen', 2)).body)).toMatchObject([{ code: 'talk-closed' }]);
  expect(await textsOf(talk, italy)).toEqual(['Thirteen']);
});

test('what cannot be asked is refused with its place, and begins nothing', async () => {
  const ask = async (parties: string[]) =>
    faultsIn((await table.ask('/talks', { as: 'KEN', parties, subject: words('x') }, kenya)).body)?.map(
      ({ path, code }) => [path, code],
    );
  expect(await ask(['KEN'])).toEqual([['body.parties.0', 'with-itself']]);
  expect(await ask(['ITA', 'QQQ', 'ITA'])).toEqual([
    ['body.parties.1', 'no-such-party'],
    ['body.parties.2', 'named-twice'],
  ]);
  const nothing = await table.ask('/talks', { parties: ['ITA'], subject: words('x') }, stranger);
  expect(codeIn(nothing)).toBe('not-allowed');
  const { talk } = await begins(kenya, 'KEN', ['ITA']);
  const said = await table.ask(`/talks/${talk}/messages`, { as: 'KEN', words: words(' ') }, kenya);
  expect(faultsIn(said.body)).toMatchObject([{ path: 'body.words', code: 'nothing-said' }]);
  const others = await table.proof(italy);
  const withFile = { as: 'KEN', words: words('look'), files: [others] };
  expect(codeIn(await table.ask(`/talks/${talk}/messages`, withFile, kenya))).toBe('not-found');
});

test('sent again with its key, one talk is begun and one message written, with the same answer', async () => {
  const key = randomUUID();
  const body = { as: 'KEN', parties: ['ITA'], subject: words('Once') };
  const answers = await Promise.all([1, 2, 3].map(() => table.ask('/talks', body, kenya, key)));
  const ids = new Set(answers.map((answer) => talkIn(answer.json()).talk));
  expect(ids.size).toBe(1);
  const [talk = ''] = ids;
  const said = randomUUID();
  const message = { as: 'KEN', words: words('Once said') };
  for (let times = 0; times < 3; times++)
    expect((await table.ask(`/talks/${talk}/messages`, message, kenya, said)).statusCode).toBe(200);
  expect(await textsOf(talk, italy)).toEqual(['Once said']);
  // The same key of somebody else makes something else.
  const other = await table.ask('/talks', { ...body, as: 'ITA', parties: ['KEN'] }, italy, key);
  expect(talkIn(other.json()).talk).not.toBe(talk);
});

test('what is told right after a deed is what is read', async () => {
  const peru = await table.admitted('PER', 'rosa@salud.example', convener);
  const { talk } = await begins(kenya, 'KEN', ['ITA', 'PER']);
  const asks = async (path: string, who: SignedIn, body: { readonly as: string; readonly words: object }) => {
    people.wait(1);
    const key = randomUUID();
    // Two in one batch: one is told it, to the other it is read.
    const both = await Promise.all([1, 2].map(() => table.ask(path, body, who, key)));
    expect(both.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(both.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(1);
    const [first, second] = both.map((answer) => messageIn(answer.json()));
    expect(first).toEqual(second);
    const read = await people.get(`/talks/${talk}/messages?as=${body.as}`, who);
    const { data } = z.object({ data: z.array(Message) }).parse(read.json());
    expect(data.find(({ message }) => message === first?.message)).toEqual(first);
    return first ?? data;
  };
  const write = (who: SignedIn, as: string, more: object = {}) =>
    asks(`/talks/${talk}/messages`, who, { as, words: words('Thirty'), ...more });
  const written = await write(kenya, 'KEN');
  expect(await write(kenya, 'KEN', { files: [await table.proof(kenya)] })).toMatchObject({
    files: [{ name: 'letter.pdf' }],
  });
  const message = 'message' in written ? written.message : '';
  const correct = (text: string, version: number) =>
    asks(`/messages/${message}/correct`, kenya, { as: 'KEN', ...{ version, words: words(text) } });
  expect(await correct('Thirteen', 1)).toMatchObject({ version: 2, earlier: [] });
  people.wait(60 * 60);
  expect(await correct('Fourteen', 2)).toMatchObject({
    version: 3,
    earlier: [{ words: words('Thirteen') }],
  });
  const suspend = { as: SECRETARIAT, reason: { code: 'asked_for_it' } };
  expect((await table.verb('PER', 'suspend', suspend, convener)).statusCode).toBe(200);
  expect(await write(peru, 'PER')).toMatchObject({ party: 'PER', can: ['correct'] });
});

test('fifty write in one talk at once, and none of it is lost', async () => {
  const { talk } = await begins(kenya, 'KEN', ['ITA']);
  const said = Array.from({ length: 50 }, (_, at) => `message ${at}`);
  await Promise.all(
    said.map((text, at) =>
      at % 2 === 0 ? writes(talk, kenya, 'KEN', text) : writes(talk, italy, 'ITA', text),
    ),
  );
  expect([...(await textsOf(talk, italy))].sort()).toEqual([...said].sort());
});

test('row-level security alone keeps a talk from whoever is not in it, and its keys', async () => {
  const { talk } = await begins(kenya, 'KEN', ['ITA']);
  await writes(talk, kenya, 'KEN', 'Between us');
  const seenBy = (who: SignedIn) =>
    withDesk(
      people.database,
      { kind: 'person', name: who.person, visit: randomUUID(), freshUntil: people.now },
      async ({ db }) => {
        const of = { talk, message: talk, talk_seat: talk, matter_key: `talk/${talk}` };
        const seen: string[] = [];
        for (const [name, value] of Object.entries(of)) {
          const column = name === 'matter_key' ? 'matter' : 'talk';
          const { rows } =
            await sql`select from ${sql.table(name)} where ${sql.ref(column)}::text = ${value}`.execute(db);
          if (rows.length > 0) seen.push(name);
        }
        return seen;
      },
    );
  expect(await seenBy(italy)).toEqual(['talk', 'message', 'talk_seat', 'matter_key']);
  for (const who of [nepal, convener, stranger]) expect(await seenBy(who)).toEqual([]);
});

test('nothing of what is said lies open in the database, and the tables are what the events make of them', async () => {
  const secret = 'Zanzibar-7741';
  const { talk } = await begins(kenya, 'KEN', ['ITA'], `About ${secret}`);
  const { message } = await writes(talk, kenya, 'KEN', `It is ${secret}`);
  await table.ask(
    `/messages/${message}/correct`,
    { as: 'KEN', version: 1, words: words(`It was ${secret}`) },
    kenya,
  );
  const found = await withDesk(people.database, THE_WRITER, async ({ db }) => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db);
    const open: string[] = [];
    for (const { name } of tables) {
      const { rows } =
        await sql`select from ${sql.table(name)} row where row::text like ${`%${secret}%`}`.execute(db);
      if (rows.length > 0) open.push(name);
    }
    return open;
  });
  expect(found).toEqual([]);
  expect(people.lines.join('')).not.toContain(secret);
  const examined = await withDesk(people.database, THE_WRITER, (desk) =>
    examineEvents(desk, [PARTIES, TALKS, MESSAGES]),
  );
  expect(examined.differences).toEqual([]);
  expect(examined.things).toBeGreaterThan(20);
});

test('a row that its things have not led to, and one that is gone, are found', async () => {
  const { talk } = await begins(kenya, 'KEN', ['ITA']);
  await writes(talk, kenya, 'KEN', 'One');
  await writes(talk, kenya, 'KEN', 'Two');
  const differences = (spoil?: string) =>
    withDesk(people.database, THE_WRITER, async (desk) => {
      if (spoil !== undefined) await sql.raw(spoil).execute(desk.db);
      const found = await examineTables(desk, [PARTIES, TALKS, MESSAGES]);
      // Nothing of it stays.
      throw new Found(found);
    }).catch((thrown: unknown) => {
      if (thrown instanceof Found) return thrown.found;
      throw thrown;
    });
  expect(await differences()).toEqual([]);
  expect(await differences(`delete from message where talk = '${talk}'`)).toEqual([
    { table: 'message', missing: 2, extra: 0 },
  ]);
  expect(
    await differences(`insert into talk_seat (talk, party, since) values ('${talk}', 'NPL', now())`),
  ).toEqual([{ table: 'talk_seat', missing: 0, extra: 1 }]);
  expect(await differences(`update party set name = 'Somebody else' where party = 'KEN'`)).toEqual([
    { table: 'party', missing: 1, extra: 1 },
  ]);
});

class Found extends Error {
  readonly found: readonly TableDifference[];

  constructor(found: readonly TableDifference[]) {
    super();
    this.found = found;
  }
}
