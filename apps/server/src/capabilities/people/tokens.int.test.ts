import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { API_ROOT } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { withConnection } from '../../platform/database/with-connection.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { askOwner } from '../../platform/testing/ask-owner.ts';
import { tableApplication } from '../parties/testing/table.ts';
import { codeIn, cookieIn, PASSWORD, type SignedIn } from './testing/people-application.ts';

const table = await tableApplication();
const { people } = table;
// Rules of rows go by the clock of the database.
people.now = new Date();
const convener = await table.administrator('convener@who.example');
const amina = await table.admitted('ETH', 'amina@eth.example', convener);
const wanjiru = await table.admitted('KEN', 'wanjiru@ken.example', convener);

/** Somebody else's party takes a person in, as an officer. */
async function takeIn(party: string, who: SignedIn, by: SignedIn): Promise<void> {
  const appointment = { role: 'officer' };
  await table.verb(party, 'invite', { as: party, email: who.email, appointment }, by);
  expect((await table.verb(party, 'join', {}, who)).statusCode).toBe(200);
}
const dawit = await people.join('dawit@eth.example');
await takeIn('ETH', dawit, amina);
await takeIn('KEN', dawit, wanjiru);

const ALL = ['files:write', 'parties:write', 'people:read', 'talks:write'];

interface Made {
  readonly token: string;
  readonly text: string;
}

async function made(who: SignedIn, more: object = {}): Promise<Made> {
  const answer = await people.post('/tokens', { name: 'Stock register', scopes: ALL, ...more }, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().data;
}

/** As a program asks: with a token alone, and no word of where it comes from. */
function ask(
  { text }: Pick<Made, 'text'>,
  path: string,
  body?: object,
  more: { readonly key?: string; readonly host?: string } = {},
) {
  const { key = randomUUID(), host = 'localhost:80' } = more;
  const headers = { host, authorization: `Bearer ${text}` };
  if (body === undefined) return people.app.inject({ method: 'GET', url: API_ROOT + path, headers });
  const type = { 'content-type': 'application/json', 'idempotency-key': key };
  return people.app.inject({
    method: 'POST',
    url: API_ROOT + path,
    headers: { ...headers, ...type },
    payload: JSON.stringify(body),
  });
}

/** A file that a program brings. */
async function brings({ text }: Made): Promise<string> {
  const brought = await people.app.inject({
    method: 'POST',
    url: `${API_ROOT}/files?name=a.pdf`,
    headers: {
      host: 'localhost:80',
      authorization: `Bearer ${text}`,
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from('%PDF-1.7\n%%EOF\n'),
  });
  expect(brought.statusCode, brought.body).toBe(200);
  return brought.json().data.file;
}

const words = (text: string) => ({ language: 'en', direction: 'ltr', text });
const begins = (as: string, other: string, subject = 'Doses') => ({
  ...{ as, parties: [other], subject: words(subject) },
});
const talkOf = async (answer: ReturnType<typeof ask>): Promise<string> => (await answer).json().data.talk;

/** Rows of tokens as the owner of the database reads them. */
async function rowsOf(person: string): Promise<string> {
  const { owner } = people.database;
  if (owner === undefined) throw new Error('an embedded database has an owner');
  return withConnection(owner, async (client) => {
    const { rows } = await client.query(
      'select row_to_json(t)::text as row from person_token t where person = $1',
      [person],
    );
    return rows.map(({ row }) => row).join('\n');
  });
}

test('a token is shown once, and lies nowhere but as a hash, its name sealed', async () => {
  const { token, text } = await made(amina, { name: 'Amina’s register', party: 'ETH', days: 30 });
  expect(text).toMatch(/^sahakarya_person_[\w-]{43}$/);
  const told = async () => (await people.get('/tokens', amina)).json().data[0];
  const expires_at = new Date(people.now.getTime() + 30 * 86_400_000).toISOString();
  const row = { token, name: 'Amina’s register', party: 'ETH', scopes: ALL, expires_at, used_on: null };
  expect(await told()).toMatchObject(row);
  expect(await told()).not.toHaveProperty('text');
  expect((await ask({ text }, '/talks?as=ETH')).statusCode).toBe(200);
  expect(await told()).toMatchObject({ used_on: people.now.toISOString().slice(0, 10) });
  expect((await people.get('/me/data', amina)).json().data.tokens).toMatchObject([{ token }]);
  const kept = await rowsOf(amina.person);
  expect(kept).toContain(token);
  for (const secret of [text, text.slice(-43), 'register', Buffer.from('register').toString('hex')])
    expect(kept).not.toContain(secret);
  expect(people.lines.join('\n')).not.toContain(text.slice(-43));
});

test('it is made after a fresh sign-in, for one’s own parties, for a year at most, and twenty of them', async () => {
  const body = { name: 'x', scopes: ['talks:read'] };
  const stale = cookieIn(await people.signIn(dawit.email));
  const before = people.now;
  people.wait(301);
  expect(codeIn(await people.post('/tokens', body, { cookie: stale }))).toBe('not-fresh');
  people.now = before;
  const fresh = { ...dawit, cookie: cookieIn(await people.signIn(dawit.email)) };
  for (const wrong of [
    { days: 366 },
    { days: 0 },
    { scopes: [] },
    { scopes: ['tokens:write'] },
    { name: ' ' },
  ])
    expect(codeIn(await people.post('/tokens', { ...body, ...wrong }, fresh))).toBe('invalid-input');
  expect(codeIn(await people.post('/tokens', { ...body, party: 'ITA' }, fresh))).toBe('not-found');
  for (let count = 0; count < 20; count++) await made(fresh);
  const more = await people.post('/tokens', body, fresh);
  expect([more.statusCode, codeIn(more)]).toEqual([409, 'too-many-tokens']);
  for (const { token } of (await people.get('/tokens', fresh)).json().data)
    await people.post(`/tokens/${token}/withdraw`, {}, fresh);
  // Nor are rows made without end, by withdrawing and making anew.
  await askOwner(
    people.database,
    "update attempt set count = count + 79 where kind = 'token-made' and began = $1",
    [people.now],
  );
  expect(codeIn(await people.post('/tokens', body, fresh))).toBe('too-many-attempts');
  await askOwner(people.database, "delete from attempt where kind = 'token-made'");
});

test('a token does what it is for, and nothing that is done in a visit alone', async () => {
  const cookie = cookieIn(await people.signIn(amina.email));
  const fresh = { ...amina, cookie };
  const reads = await made(fresh, { scopes: ['talks:read'], party: 'ETH' });
  expect((await ask(reads, '/talks')).statusCode).toBe(200);
  for (const [path, body, needs] of [
    ['/talks', begins('ETH', 'KEN'), 'talks:write'],
    ['/parties', undefined, 'parties:read'],
    ['/inbox', undefined, 'parties:read'],
    ['/parties/ETH/people', undefined, 'people:read'],
  ] as const) {
    const answer = await ask(reads, path, body);
    expect([path, answer.statusCode, answer.json()]).toMatchObject([
      path,
      403,
      { code: 'beyond-token', parameters: { needs } },
    ]);
  }
  const all = await made(fresh, { party: 'ETH' });
  const began = await ask(all, '/talks', begins('ETH', 'KEN'));
  expect(began.statusCode, began.body).toBe(200);
  expect((await ask(all, '/me')).json().data).toMatchObject({
    person: amina.person,
    fresh_until: '1970-01-01T00:00:00.000Z',
  });
  expect(await brings(all)).toMatch(/-/);
  for (const [path, body] of [
    ['/tokens', undefined],
    ['/tokens', { name: 'x', scopes: ['talks:read'] }],
    [`/tokens/${all.token}/withdraw`, {}],
    ['/me/password', { password: 'six quiet rivers turn' }],
    ['/me/second-factor', {}],
    ['/me/erase', {}],
    ['/me/data', undefined],
    ['/visits', undefined],
    ['/visits/fresh', { password: PASSWORD }],
    ['/parties/ETH/tokens', undefined],
    ['/parties/ETH/leave', { as: 'ETH', version: 1 }],
    ['/parties/ETH/invite', { as: 'ETH', version: 1, email: 'x@y.example', appointment: { role: 'viewer' } }],
  ] as const) {
    const answer = await ask(all, path, body);
    expect([path, codeIn(answer), answer.json().parameters]).toEqual([
      path,
      'beyond-token',
      { needs: 'somebody who is signed in' },
    ]);
  }
});

test('a token of one party sees and does nothing of another, and one of none nothing of any', async () => {
  const fresh = { ...dawit, cookie: cookieIn(await people.signIn(dawit.email)) };
  const [eth, ken, none] = [
    await made(fresh, { party: 'ETH' }),
    await made(fresh, { party: 'KEN' }),
    await made(fresh),
  ];
  const talk = await talkOf(ask(ken, '/talks', begins('KEN', SECRETARIAT, 'Of Kenya alone')));
  expect((await ask(ken, `/talks/${talk}`)).statusCode).toBe(200);
  const own = async (token: Made) =>
    (await ask(token, '/me/parties')).json().data.map(({ party }: { party: string }) => party);
  expect([await own(eth), await own(ken), await own(none)]).toEqual([['ETH'], ['KEN'], ['ETH', 'KEN']]);
  for (const other of [eth, none]) {
    expect(codeIn(await ask(other, `/talks/${talk}`))).toBe('not-found');
    expect((await ask(other, '/talks')).body).not.toContain(talk);
    expect(codeIn(await ask(other, `/talks/${talk}?as=KEN`))).toBe('beyond-token');
    expect(codeIn(await ask(other, '/talks', begins('KEN', 'ETH')))).toBe('beyond-token');
    expect(codeIn(await ask(other, `/talks/${talk}/close`, { as: 'KEN', version: 1 }))).toBe('beyond-token');
    expect(codeIn(await ask(other, '/parties/KEN/history'))).toBe('not-found');
    expect((await ask(other, '/parties/KEN/people')).json()).not.toHaveProperty('data.1');
  }
  expect(codeIn(await ask(none, '/parties/ETH/history'))).toBe('not-found');
  // Of what is their maker's own, too: a file that stands beside what was said for the other party, a seat asked for.
  const file = await brings(ken);
  const statuses = async (path: string) => [
    (await ask(ken, path)).statusCode,
    (await ask(eth, path)).statusCode,
    (await ask(none, path)).statusCode,
  ];
  expect(await statuses(`/files/${file}`)).toEqual([200, 404, 404]);
  // What is brought in a visit, for whatever it is meant, is nothing for tokens before something of theirs names it.
  expect(await statuses(`/files/${await table.proof(fresh)}`)).toEqual([404, 404, 404]);
  const said = await ask(ken, `/talks/${talk}/messages`, {
    as: 'KEN',
    words: words('See beside'),
    files: [file],
  });
  expect(said.statusCode, said.body).toBe(200);
  expect(await statuses(`/files/${file}`)).toEqual([200, 404, 404]);
  const asks = {
    party: 'FJI',
    kind: 'country',
    name: 'Fiji',
    does: ['recipient'],
    proof: [await table.proof(fresh)],
  };
  expect((await table.ask('/parties', asks, fresh)).statusCode).toBe(200);
  expect(await statuses('/parties/FJI')).toEqual([404, 404, 200]);
  // By the database alone, too, whatever the service asks.
  const by = (party: string | undefined): Person => ({
    ...{ kind: 'person', name: dawit.person, visit: eth.token, freshUntil: new Date(0) },
    byToken: { token: eth.token, party },
  });
  const seen = async (party: string | undefined) =>
    withDesk(people.database, by(party), async ({ db }) => {
      const { rows } = await sql<{ talks: number; made: number }>`
        select (select count(*) from talk where talk = ${talk}::uuid) as talks,
               (select count(*) from administered_parties()) as made`.execute(db);
      const tried = await sql`select from withdraw_token(${ken.token}, now()) done where done`.execute(db);
      return { ...rows[0], withdrew: tried.rows.length };
    });
  expect([await seen('KEN'), await seen('ETH'), await seen(undefined)]).toEqual([
    { talks: 1, made: 0, withdrew: 0 },
    { talks: 0, made: 0, withdrew: 0 },
    { talks: 0, made: 0, withdrew: 0 },
  ]);
  await expect(
    withDesk(people.database, by('ETH'), ({ db }) =>
      sql`insert into person_token select (jsonb_populate_record(t, ${JSON.stringify({ token: randomUUID() })}::jsonb)).*
        from person_token t where token = ${eth.token}`.execute(db),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

test('a role that was taken away, and a party that was suspended, hold at the next request of a token', async () => {
  const fresh = { ...dawit, cookie: cookieIn(await people.signIn(dawit.email)) };
  const token = await made(fresh, { party: 'ETH' });
  const talk = await talkOf(ask(token, '/talks', begins('ETH', 'KEN')));
  const writes = () => ask(token, `/talks/${talk}/messages`, { as: 'ETH', words: words('Are there any?') });
  expect((await writes()).statusCode).toBe(200);
  const change = (appointment: object) =>
    table.verb('ETH', 'change_role', { as: 'ETH', person: dawit.person, appointment }, amina);
  expect((await change({ role: 'viewer' })).statusCode).toBe(200);
  expect((await writes()).json()).toMatchObject({ code: 'not-allowed', parameters: { why: 'role' } });
  expect((await change({ role: 'officer' })).statusCode).toBe(200);
  expect((await writes()).statusCode).toBe(200);

  const reason = { code: 'asked_for_it' };
  await table.verb('ETH', 'suspend', { as: SECRETARIAT, reason }, convener);
  expect(codeIn(await ask(token, '/talks', begins('ETH', 'KEN')))).toBe('not-allowed');
  await table.verb('ETH', 'restore', { as: SECRETARIAT }, convener);
  expect((await ask(token, '/talks', begins('ETH', 'KEN'))).statusCode).toBe(200);

  await table.verb('ETH', 'remove', { as: 'ETH', person: dawit.person }, amina);
  expect(codeIn(await ask(token, `/talks/${talk}`))).toBe('not-found');
  expect(codeIn(await ask(token, '/talks', begins('ETH', 'KEN')))).toBe('not-allowed');
  await takeIn('ETH', dawit, amina);
});

test('a token that is over or withdrawn opens nothing, whoever withdrew it', async () => {
  const fresh = { ...dawit, cookie: cookieIn(await people.signIn(dawit.email)) };
  const [own, byOther, none, short] = [
    await made(fresh, { party: 'ETH' }),
    await made(fresh, { party: 'ETH', name: 'Of Dawit' }),
    await made(fresh),
    await made(fresh, { days: 1 }),
  ];
  const codeOf = async (token: Made) => codeIn(await ask(token, '/me'));
  const withdraw = (token: Made, who: SignedIn) => people.post(`/tokens/${token.token}/withdraw`, {}, who);
  const admin = { ...amina, cookie: cookieIn(await people.signIn(amina.email)) };
  const listed = (await people.get('/parties/ETH/tokens', admin)).json().data;
  expect(listed.find(({ token }: Made) => token === byOther.token)).toMatchObject({
    person: dawit.person,
    name: 'Of Dawit',
  });
  expect(listed.map(({ token }: Made) => token)).not.toContain(none.token);
  for (const [who, token] of [
    [wanjiru, byOther],
    [convener, byOther],
    [admin, none],
  ] as const)
    expect(codeIn(await withdraw(token, who))).toBe('not-found');
  for (const who of [fresh, wanjiru, convener])
    expect(codeIn(await people.get('/parties/ETH/tokens', who))).toBe('not-found');
  expect((await withdraw(own, fresh)).statusCode).toBe(200);
  expect((await withdraw(byOther, admin)).statusCode).toBe(200);
  expect(codeIn(await withdraw(byOther, admin))).toBe('not-found');
  expect([await codeOf(own), await codeOf(byOther), await codeOf(short)]).toEqual([
    'unknown-token',
    'unknown-token',
    '200',
  ]);
  const before = people.now;
  people.wait(86_400);
  expect([await codeOf(short), await codeOf(none)]).toEqual(['unknown-token', '200']);
  people.now = before;
});

test('a token or a visit that ends while a body is on its way does nothing more', async () => {
  const begun = { as: 'ETH', subject: { language: 'en', direction: 'ltr', text: 'Late' }, parties: ['KEN'] };
  const { talk } = (await table.ask('/talks', begun, amina)).json().data;
  const visit = { cookie: cookieIn(await people.signIn(amina.email)) };
  const { token, text } = await made(amina, { scopes: ['talks:write'], party: 'ETH' });
  const body = JSON.stringify({ as: 'ETH', words: { ...begun.subject, text: 'Too late' }, files: [] });
  const written = (who: object) =>
    people.app.inject({
      method: 'POST',
      url: `${API_ROOT}/talks/${talk}/messages`,
      headers: {
        ...{ host: 'localhost:80', origin: 'http://localhost:80', 'idempotency-key': randomUUID() },
        ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...who },
      },
      payload: Readable.from(dripping(body)),
    });
  const late = Promise.all([
    written({ authorization: `Bearer ${text}` }),
    written({ cookie: visit.cookie }),
    written({ cookie: amina.cookie }),
  ]);
  await pause(DRIP_MS / 2);
  await people.post(`/tokens/${token}/withdraw`, {}, amina);
  await people.post('/visits/end', {}, visit);
  expect((await late).map(codeIn)).toEqual(['unknown-token', 'not-signed-in', '200']);
});

/** Longer than what was found out of who asks is taken to hold. */
const DRIP_MS = 1_200;

async function* dripping(body: string) {
  yield body.slice(0, 5);
  await pause(DRIP_MS);
  yield body.slice(5);
}

test('its keys are its own, and over a network without HTTPS nobody shows one', async () => {
  const fresh = { ...amina, cookie: cookieIn(await people.signIn(amina.email)) };
  const token = await made(fresh, { party: 'ETH' });
  const key = randomUUID();
  const once = await ask(token, '/talks', begins('ETH', 'KEN'), { key });
  const again = await ask(token, '/talks', begins('ETH', 'KEN'), { key });
  expect([again.statusCode, again.headers['idempotent-replayed']]).toEqual([200, 'true']);
  const inVisit = await table.ask('/talks', begins('ETH', 'KEN'), fresh, key);
  const talks = [once, again, inVisit].map((answer) => answer.json().data.talk);
  expect([talks[1] === talks[0], talks[2] === talks[0]]).toEqual([true, false]);
  const far = await ask(token, '/me', undefined, { host: 'vaccines.example.org' });
  expect([far.statusCode, codeIn(far)]).toEqual([403, 'sign-in-needs-https']);
});

test('by the database alone, a token is seen by its maker and those who administer its party', async () => {
  const fresh = { ...dawit, cookie: cookieIn(await people.signIn(dawit.email)) };
  const [ofParty, ofNone] = [await made(fresh, { party: 'ETH' }), await made(fresh)];
  const at = (who: SignedIn): Person => ({
    ...{ kind: 'person', name: who.person, visit: randomUUID(), freshUntil: people.now },
  });
  const seen = async (who: SignedIn) =>
    withDesk(people.database, at(who), async ({ db }) => {
      const { rows } = await sql<{ token: string }>`
        select token from person_token where token in (${ofParty.token}, ${ofNone.token})`.execute(db);
      const tried = await sql<{
        done: boolean;
      }>`select withdraw_token(${ofNone.token}, now()) as done`.execute(db);
      return [rows.length, tried.rows[0]?.done];
    });
  const others = [await seen(amina), await seen(wanjiru), await seen(convener)];
  expect([...others, await seen(dawit)]).toEqual([
    [1, false],
    [0, false],
    [0, false],
    [2, true],
  ]);
  expect(codeIn(await ask(ofNone, '/me'))).toBe('unknown-token');
});

test('of what a token asked for, a history says so to all who read it; of what its maker did in a visit, it does not', async () => {
  const fresh = { ...dawit, cookie: cookieIn(await people.signIn(dawit.email)) };
  const token = await made(fresh, { party: 'ETH' });
  const talk = await talkOf(ask(token, '/talks', begins('ETH', 'KEN')));
  const closed = await table.ask(`/talks/${talk}/close`, { as: 'ETH', version: 1 }, fresh);
  expect(closed.statusCode, closed.body).toBe(200);
  const page = { languages: ['am'], withheld: {} };
  const { version } = (await people.get('/parties/ETH', fresh)).json().data;
  expect((await ask(token, '/parties/ETH/describe', { as: 'ETH', version, page })).statusCode).toBe(200);
  const told = async (path: string, who: SignedIn) =>
    (await people.get(`${path}/history`, who))
      .json()
      .data.entries.map((one: { kind: string; person: { person: string }; by_token: boolean }) => [
        one.kind,
        one.person.person === dawit.person,
        one.by_token,
      ]);
  // After that its token is gone, and what it did was still its doing.
  expect((await people.post(`/tokens/${token.token}/withdraw`, {}, fresh)).statusCode).toBe(200);
  for (const who of [fresh, wanjiru])
    expect(await told(`/talks/${talk}`, who)).toEqual([
      ['closed', true, false],
      ['begun', true, true],
    ]);
  for (const who of [amina, convener])
    expect((await told('/parties/ETH', who))[0]).toEqual(['described', true, true]);
  // Which one it was, the event alone says: no answer has its id, and no other reader a way to it.
  const kept = await askOwner(people.database, 'select kind from event where token = $1 order by kind', [
    token.token,
  ]);
  expect(kept).toEqual([{ kind: 'begun' }, { kind: 'described' }]);
  for (const path of [`/talks/${talk}/history`, '/parties/ETH/history'])
    expect((await people.get(path, fresh)).body).not.toContain(token.token);
});

test('a password set by a link withdraws all tokens, and erasing leaves none', async () => {
  const fresh = { ...dawit, cookie: cookieIn(await people.signIn(dawit.email)) };
  const token = await made(fresh, { party: 'ETH' });
  await people.post('/passwords/lost', { email: dawit.email });
  const password = 'six quiet rivers turn';
  await people.post('/passwords/set', { link: await people.linkOf(dawit.email), password });
  expect(codeIn(await ask(token, '/me'))).toBe('unknown-token');
  const again = { ...dawit, cookie: cookieIn(await people.signIn(dawit.email, password)) };
  const last = await made(again, { party: 'ETH' });
  expect((await ask(last, '/me')).statusCode).toBe(200);
  expect((await people.post('/me/erase', {}, again)).statusCode).toBe(200);
  expect(codeIn(await ask(last, '/me'))).toBe('unknown-token');
  expect(await rowsOf(dawit.person)).toBe('');
});

test('what opens nothing is told in one way, and a network that tries many has to wait', async () => {
  const fresh = { ...amina, cookie: cookieIn(await people.signIn(amina.email)) };
  const good = await made(fresh);
  const unknown = { text: `sahakarya_person_${'A'.repeat(43)}` };
  const told = await ask(unknown, '/me');
  expect([told.statusCode, told.headers['www-authenticate'], codeIn(told)]).toEqual([
    401,
    'Bearer',
    'unknown-token',
  ]);
  for (const text of ['sahakarya_person_', `${good.text}A`, good.text.slice(0, -1)])
    expect(codeIn(await ask({ text }, '/parties'))).toBe('unknown-token');
  const codes = new Set<string>();
  for (let count = 0; count < 100; count++) codes.add(codeIn(await ask(unknown, '/me')));
  expect([...codes]).toEqual(['unknown-token', 'too-many-attempts']);
  expect((await ask(good, '/me')).statusCode).toBe(200);
});
