import { ROUTES, type Route, returnPath } from '@sahakarya/contract';
import { SECRETARIAT } from '@sahakarya/exchange';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { type Table, tableApplication } from '../parties/testing/table.ts';
import { CLIENT, identityProvider, otherKeys } from './testing/identity-provider.ts';
import { codeIn, meIn, PASSWORD, type SignedIn } from './testing/people-application.ts';

const HERE = 'http://localhost';
const table = await tableApplication();
const { people } = table;
const provider = await identityProvider(['ETH', 'KEN', 'ITA'].map((party) => HERE + returnPath(party)));
afterAll(() => provider.stop());
const chief = await table.administrator('sec@sec.example');
const hanna = await table.admitted('ETH', 'hanna@eth.example', chief);
const wanjiru = await table.admitted('KEN', 'wanjiru@ken.example', chief);

const freshly = async (who: SignedIn): Promise<SignedIn> => {
  const cookie = setIn(await people.signIn(who.email), 'visit');
  return { ...who, cookie };
};

/** What an answer sets, by the name of the cookie, as a browser sends it back. */
function setIn(answer: { headers: { 'set-cookie'?: string | string[] | undefined } }, name: string): string {
  const all = [answer.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0] ?? '');
  return all.find((one) => one.startsWith(`${name}=`)) ?? '';
}

async function setProvider(party: string, by: SignedIn, more: object = {}, on: Table = table) {
  const body = { as: party, issuer: provider.issuer, ...CLIENT, ...more };
  const answer = await on.verb(party, 'set_provider', body, await freshly(by));
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

const Address = z.object({ data: z.object({ address: z.url() }) });

/** Leaves for the provider of a party. */
async function leave(party: string) {
  const asked = await people.post('/visits/provider/ask', { party });
  if (asked.statusCode !== 200) throw new Error(asked.body);
  return { address: Address.parse(asked.json()).data.address, cookie: setIn(asked, 'provider') };
}

/** Comes back with what the provider sends. */
const back = (party: string, { search }: Pick<URL, 'search'>, cookie?: string) =>
  people.post('/visits/provider', { party, returned: search.slice(1) }, { cookie });

/** All of it. */
async function comeIn(party: string, account: string) {
  const { address, cookie } = await leave(party);
  provider.comes = account;
  const returned = await provider.visit(address);
  expect(returned.pathname).toBe(returnPath(party));
  return back(party, returned, cookie);
}

const verified = (email: string) => ({ email, email_verified: true });
provider.accounts.set('acc-hanna', verified('Hanna@eth.example'));
await setProvider('ETH', hanna);

test('signs in whom the provider shows: first by the verified e-mail, from then on by its account', async () => {
  const { address } = await leave('ETH');
  const { searchParams } = new URL(address);
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  expect(searchParams.get('redirect_uri')).toBe(`${HERE}/sign-in/return/ETH`);
  const first = await comeIn('ETH', 'acc-hanna');
  expect(first.statusCode, first.body).toBe(200);
  expect(meIn(first)).toMatchObject({ person: hanna.person, acts_only_for: 'ETH' });
  // Never fresh: a provider binds nobody.
  expect(Date.parse(meIn(first).fresh_until)).toBe(0);
  expect(setIn(first, 'provider')).toBe('provider=');
  provider.accounts.set('acc-hanna', { email: 'another@eth.example', email_verified: false });
  const second = await comeIn('ETH', 'acc-hanna');
  expect(meIn(second).person).toBe(hanna.person);
  const held = (await people.get('/me/data', await freshly(hanna))).json().data;
  expect(held.providers).toMatchObject([{ party: 'ETH', issuer: provider.issuer }]);
  // A second account that says the same address is somebody else's by now, or somebody's mistake.
  provider.accounts.set('acc-other', verified('hanna@eth.example'));
  expect(codeIn(await comeIn('ETH', 'acc-other'))).toBe('provider-knows-nobody');
});

test('links nobody by an address that is not verified, or of somebody who does not belong to that very party', async () => {
  const dawit = await people.join('dawit@eth.example');
  const invited = await table.verb(
    'ETH',
    'invite',
    { as: 'ETH', email: dawit.email, appointment: { role: 'officer' } },
    hanna,
  );
  expect(invited.statusCode, invited.body).toBe(200);
  const accounts: Readonly<Record<string, Readonly<Record<string, string | boolean>>>> = {
    unverified: { email: wanjiru.email, email_verified: false },
    'said in a text': { email: dawit.email, email_verified: 'true' },
    silent: { email: dawit.email },
    'without an address': {},
    'of another party': verified(wanjiru.email),
    'invited, and not come': verified(dawit.email),
    'of nobody': verified('nobody@eth.example'),
  };
  const told: Record<string, string> = {};
  for (const [what, account] of Object.entries(accounts)) {
    provider.accounts.set(what.replaceAll(/\W/g, '-'), account);
    const answer = await comeIn('ETH', what.replaceAll(/\W/g, '-'));
    expect([what, codeIn(answer), answer.headers['set-cookie']]).toEqual([
      what,
      'provider-knows-nobody',
      undefined,
    ]);
    told[what] = answer.json().parameters.why;
  }
  // What is to be mended at the provider is said; who has an account here, and where, is not.
  expect(told).toEqual({
    unverified: 'no_verified_email',
    'said in a text': 'no_verified_email',
    silent: 'no_verified_email',
    'without an address': 'no_verified_email',
    'of another party': 'no_account',
    'invited, and not come': 'no_account',
    'of nobody': 'no_account',
  });
  expect((await table.verb('ETH', 'join', {}, dawit)).statusCode).toBe(200);
  provider.accounts.set('acc-dawit', { email: dawit.email, email_verified: false });
  expect(codeIn(await comeIn('ETH', 'acc-dawit'))).toBe('provider-knows-nobody');
  provider.accounts.set('acc-dawit', verified(dawit.email));
  expect(meIn(await comeIn('ETH', 'acc-dawit')).person).toBe(dawit.person);
});

test('comes back once, soon, in the browser that left, at the party for which it left', async () => {
  await setProvider('KEN', wanjiru);
  provider.comes = 'acc-hanna';
  const sent = async () => {
    const { address, cookie } = await leave('ETH');
    return { cookie, returned: await provider.visit(address) };
  };
  const one = await sent();
  expect(codeIn(await back('ETH', one.returned))).toBe('provider-sign-in-over');
  const all = await Promise.all([1, 2, 3].map(() => back('ETH', one.returned, one.cookie)));
  expect(all.map(codeIn).sort()).toEqual(['200', 'provider-sign-in-over', 'provider-sign-in-over']);

  const two = await sent();
  two.returned.searchParams.set('state', 'x'.repeat(43));
  expect(codeIn(await back('ETH', two.returned, two.cookie))).toBe('provider-sign-in-over');
  const three = await sent();
  expect(codeIn(await back('KEN', three.returned, three.cookie))).toBe('provider-sign-in-over');
  const four = await sent();
  people.wait(601);
  expect(codeIn(await back('ETH', four.returned, four.cookie))).toBe('provider-sign-in-over');

  // A code that somebody else was given, in a sign-in of one's own: it was asked for with another verifier.
  const stolen = await sent();
  const own = await leave('ETH');
  stolen.returned.searchParams.set('state', new URL(own.address).searchParams.get('state') ?? '');
  const answer = await back('ETH', stolen.returned, own.cookie);
  expect(answer.json()).toMatchObject({
    code: 'provider-failed',
    parameters: { party: 'ETH', why: 'said_no' },
  });
});

test('believes no token of another nonce or key, and no provider that fails, and says what to do', async () => {
  provider.comes = 'acc-hanna';
  const { address, cookie } = await leave('ETH');
  const otherwise = new URL(address);
  otherwise.searchParams.set('nonce', 'another');
  const whyOf = (answer: { json: () => unknown }) =>
    z.object({ code: z.string(), parameters: z.object({ why: z.string() }) }).parse(answer.json());
  const wrong = { code: 'provider-failed', parameters: { why: 'wrong_answer' } };
  const noNonce = await back('ETH', await provider.visit(otherwise.href), cookie);
  expect(whyOf(noNonce)).toEqual(wrong);

  await setProvider('ETH', hanna, { client_secret: 'another-secret-than-the-provider-has' });
  expect(whyOf(await comeIn('ETH', 'acc-hanna'))).toEqual({
    ...wrong,
    parameters: { why: 'refused_us' },
  });

  // Set anew, so that its keys are asked for.
  await setProvider('ETH', hanna);
  const keys = otherKeys();
  provider.instead = ({ url }, response) => {
    if (url !== '/jwks') return false;
    response.setHeader('content-type', 'application/json').end(keys);
    return true;
  };
  expect(whyOf(await comeIn('ETH', 'acc-hanna'))).toEqual(wrong);

  const ask = async (instead: NonNullable<typeof provider.instead>) => {
    await setProvider('ETH', hanna);
    provider.instead = instead;
    const answer = await people.post('/visits/provider/ask', { party: 'ETH' });
    provider.instead = undefined;
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([502, undefined]);
    return whyOf(answer).parameters.why;
  };
  expect(await ask((_, response) => response.end('no JSON') && true)).toBe('wrong_answer');
  expect(await ask((_, response) => response.end(' '.repeat(300_000)) && true)).toBe('wrong_answer');
  expect(await ask(({ socket }) => socket.destroy() && true)).toBe('unreachable');
  expect(await ask((_, response) => response.writeHead(302, { location: '/elsewhere' }).end() && true)).toBe(
    'wrong_answer',
  );
  expect(people.lines.some((line) => line.includes('"provider-failed"') && line.includes('"ETH"'))).toBe(
    true,
  );
  expect(people.lines.join('')).not.toContain(CLIENT.client_secret);
  await setProvider('ETH', hanna);
});

const CREDENTIALS: readonly string[] = [
  ...['changePassword', 'makeSecondFactor', 'removeSecondFactor', 'addPasskey', 'removePasskey', 'makeToken'],
  ...['signInFreshly', 'signInFreshlyByPasskey', 'eraseMe', 'changeMe', 'setProvider', 'inviteToParty'],
];

test('a visit by a provider acts for its party alone, and neither binds it nor changes who somebody is', async () => {
  const appointment = { role: 'officer', is_administrator: true };
  await table.verb('KEN', 'invite', { as: 'KEN', email: hanna.email, appointment }, wanjiru);
  expect((await table.verb('KEN', 'join', {}, hanna)).statusCode).toBe(200);
  provider.accounts.set('acc-hanna', verified(hanna.email));
  const here = { cookie: setIn(await comeIn('ETH', 'acc-hanna'), 'visit') };
  const partiesOf = async (who: Pick<SignedIn, 'cookie'>): Promise<string[]> =>
    (await people.get('/me/parties', who)).json().data.map(({ party }: { party: string }) => party);
  expect(await partiesOf(hanna)).toEqual(['ETH', 'KEN']);
  expect(await partiesOf(here)).toEqual(['ETH']);
  const begins = (as: string, other: string) =>
    table.ask(
      '/talks',
      { as, parties: [other], subject: { language: 'en', direction: 'ltr', text: 'Doses' } },
      here,
    );
  expect(codeIn(await begins('KEN', 'ETH'))).toBe('beyond-provider');
  expect(codeIn(await begins('ETH', 'KEN'))).toBe('200');
  expect(codeIn(await people.get('/parties/KEN?as=KEN', here))).toBe('beyond-provider');

  const closed = Object.entries<Route>(ROUTES).filter(
    ([, { access, scopes, alsoByProvider }]) =>
      access === 'person' && scopes === undefined && alsoByProvider !== true,
  );
  expect(closed.map(([name]) => name)).toEqual(expect.arrayContaining([...CREDENTIALS]));
  for (const [name, { method, path }] of closed) {
    const at = path.replaceAll('{party}', 'ETH').replaceAll(/\{\w+\}/g, crypto.randomUUID());
    const answer = method === 'GET' ? await people.get(at, here) : await people.post(at, {}, here);
    expect([name, codeIn(answer)]).toEqual([name, 'beyond-provider']);
  }
  const makeFresh = withDesk(people.database, signIn('a test'), ({ db }) =>
    sql`update visit set fresh_until = until where provider is not null`.execute(db),
  );
  await expect(makeFresh).rejects.toThrow('never_fresh_by_provider');
  expect(codeIn(await people.post('/visits/end', {}, here))).toBe('200');
  expect(codeIn(await people.get('/me', here))).toBe('not-signed-in');
});

test('a visit by a provider ends with the provider, the seat at the party, or the party’s good standing', async () => {
  const come = async () => ({ cookie: setIn(await comeIn('ETH', 'acc-hanna'), 'visit') });
  const is = async (who: Pick<SignedIn, 'cookie'>) => codeIn(await people.get('/me', who));
  const held = await come();
  const reason = { code: 'asked_for_it' };
  await table.verb('ETH', 'suspend', { as: SECRETARIAT, reason }, await freshly(chief));
  expect(await is(held)).toBe('not-signed-in');
  expect(codeIn(await people.post('/visits/provider/ask', { party: 'ETH' }))).toBe('provider-not-here');
  await table.verb('ETH', 'restore', { as: SECRETARIAT }, chief);
  expect(await is(held)).toBe('200');
  people.wait(43_201);
  expect(await is(held)).toBe('not-signed-in');

  const dawit = await comeIn('ETH', 'acc-dawit');
  const colleague = { cookie: setIn(dawit, 'visit') };
  expect(await is(colleague)).toBe('200');
  const gone = { as: 'ETH', person: meIn(dawit).person };
  expect((await table.verb('ETH', 'remove', gone, await freshly(hanna))).statusCode).toBe(200);
  expect(await is(colleague)).toBe('not-signed-in');
  expect(codeIn(await comeIn('ETH', 'acc-dawit'))).toBe('provider-knows-nobody');

  const left = await leave('ETH');
  const returned = await provider.visit(left.address);
  const before = await come();
  expect(codeIn(await table.verb('ETH', 'end_provider', { as: 'ETH' }, { cookie: before.cookie }))).toBe(
    'beyond-provider',
  );
  const ended = await table.verb('ETH', 'end_provider', { as: 'ETH' }, await freshly(hanna));
  expect(ended.statusCode, ended.body).toBe(200);
  expect(await is(before)).toBe('not-signed-in');
  expect(codeIn(await back('ETH', returned, left.cookie))).toBe('provider-not-here');

  await setProvider('ETH', hanna);
  expect(await is(before)).toBe('not-signed-in');
  expect(await is(await come())).toBe('200');
  const history = (await people.get('/parties/ETH/history?as=ETH', await freshly(hanna))).json().data;
  expect(history.entries.slice(0, 2).map(({ kind }: { kind: string }) => kind)).toEqual([
    'provider-set',
    'provider-ended',
  ]);
  expect(JSON.stringify(history)).not.toContain(CLIENT.client_secret);
});

test('is set by an administrator who has signed in freshly, and seen by those alone', async () => {
  const body = { as: 'ETH', issuer: provider.issuer, ...CLIENT };
  people.wait(301);
  expect(codeIn(await table.verb('ETH', 'set_provider', body, hanna))).toBe('not-fresh');
  expect(codeIn(await table.verb('ETH', 'set_provider', body, await freshly(wanjiru)))).toBe('not-allowed');
  for (const issuer of ['http://id.eth.example', 'https://a:b@id.eth.example', 'javascript:x', 'file:///etc'])
    expect(codeIn(await table.verb('ETH', 'set_provider', { ...body, issuer }, await freshly(hanna)))).toBe(
      'invalid-input',
    );
  const seen = await people.get('/parties/ETH/provider', await freshly(hanna));
  expect(seen.json().data.provider).toMatchObject({ issuer: provider.issuer, client_id: CLIENT.client_id });
  expect(seen.body).not.toContain(CLIENT.client_secret);
  expect(codeIn(await people.get('/parties/ETH/provider', await freshly(chief)))).toBe('not-found');
  const test = await people.post('/parties/ETH/provider/test', {}, await freshly(hanna));
  expect(test.statusCode, test.body).toBe(200);
  await setProvider('ETH', hanna, { issuer: 'https://169.254.169.254' });
  const refused = await people.post('/parties/ETH/provider/test', {}, await freshly(hanna));
  expect(refused.json()).toMatchObject({ code: 'provider-failed', parameters: { why: 'address_refused' } });
  expect((await people.signIn(hanna.email, PASSWORD)).statusCode).toBe(200);
});
