import { NewPasskeyOptions, PasskeyOptions } from '@sahakarya/contract';
import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { silent } from '../../platform/testing/temporary-database.ts';
import { recoverPerson } from './links/hand-on-link.ts';
import { keepPasskey } from './passkeys/kept-passkey.ts';
import { Passwords } from './passwords/hash-password.ts';
import { openPerson } from './sealed-person.ts';
import { Authenticator } from './testing/authenticator.ts';
import { addPasskey, askedWith, comeIn, holderOf, optionsIn } from './testing/passkey-holder.ts';
import {
  codeIn,
  cookieIn,
  meIn,
  PASSWORD,
  peopleApplication,
  type Sent,
} from './testing/people-application.ts';
import { signInFreshlyByPasskey } from './visits/sign-in-by-passkey.ts';

const people = await peopleApplication();

const show = (credential: object) => people.post('/visits/passkey', { credential });
const passkeysOf = async (who: Sent) => (await people.get('/me/passkeys', who)).json().data;

test('a passkey signs in alone, past a second factor, and tells its owner when it was used', async () => {
  const one = await people.join('amina@health.example');
  const { secret } = (await people.post('/me/second-factor', {}, one)).json().data;
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: people.now.getTime() });
  expect((await people.post('/me/second-factor/on', { code }, one)).statusCode).toBe(200);
  const phone = await holderOf(people, one);
  expect(await passkeysOf(one)).toMatchObject([
    { name: 'Phone', transports: ['internal'], is_backed_up: false, used_at: null, blocked_at: null },
  ]);
  people.wait(60);
  const came = await comeIn(people, phone);
  expect(came.statusCode, came.body).toBe(200);
  const { person, fresh_until } = meIn(came);
  expect(person).toBe(one.person);
  // It is as fresh a sign-in as one by password and code.
  expect(Date.parse(fresh_until) - people.now.getTime()).toBe(300_000);
  const here = { cookie: cookieIn(came) };
  const [kept] = await passkeysOf(here);
  expect(kept.used_at).toBe(people.now.toISOString());
  const held = (await people.get('/me/data', here)).json().data;
  expect(held.passkeys).toEqual([kept]);
  expect(JSON.stringify(held)).not.toContain(phone.id);
});

test('an answer is worth something once, soon, here, for what it was asked, and by whoever it was asked of', async () => {
  const phone = await holderOf(people, await people.join('boubacar@health.example'));
  const first = phone.show(await askedWith(people));
  const all = await Promise.all([first, first, first].map(show));
  expect(all.map(codeIn).sort()).toEqual(['200', 'challenge-over', 'challenge-over']);

  const late = phone.show(await askedWith(people));
  people.wait(901);
  expect(codeIn(await show(late))).toBe('challenge-over');

  const stranger = new Authenticator();
  stranger.userHandle = phone.userHandle;
  const wrong: Readonly<Record<string, Partial<Authenticator> & { readonly by?: Authenticator }>> = {
    'from a page of another site': { origin: 'https://sahakarya.example' },
    'from another port': { origin: 'http://localhost:81' },
    'in a frame of another site': { crossOrigin: true },
    'for another name': { rpId: 'sahakarya.example' },
    'without a PIN, a finger or a face': { isVerified: false },
    'of another person': { userHandle: 'AAAA' },
    'of nobody': { userHandle: undefined },
    'by another key': { by: stranger },
    unknown: { by: stranger, id: stranger.id },
  };
  const told = new Set<string>();
  for (const [what, { by = phone, ...says }] of Object.entries(wrong)) {
    const { origin, crossOrigin, rpId, isVerified, userHandle, id } = by;
    Object.assign(by, { id: phone.id }, says);
    const answer = await show(by.show(await askedWith(people)));
    expect([what, codeIn(answer)]).toEqual([what, 'wrong-passkey']);
    told.add(answer.body.replace(String(answer.headers['x-request-id']), 'ID'));
    Object.assign(by, { origin, crossOrigin, rpId, isVerified, userHandle, id });
  }
  // Nobody learns from an answer whether there is such a passkey.
  expect(told.size).toBe(1);
  expect((await comeIn(people, phone)).statusCode).toBe(200);
});

test('tries count for the network they come from and not for the owner, and what was right is not counted', async () => {
  const { email, ...who } = await people.join('counted@health.example');
  const phone = await holderOf(people, who);
  people.wait(1);
  for (let at = 0; at < 12; at++) expect((await comeIn(people, phone)).statusCode).toBe(200);
  const counted = await withDesk(people.database, signIn('a test'), ({ db }) =>
    db.selectFrom('attempt').select('kind').where('began', '=', people.now).where('count', '>', 0).execute(),
  );
  expect(counted).toEqual([]);
  // Whoever knows the id of a passkey can't sign for it, and shuts nobody out by trying.
  const network = '127.0.0.9';
  const shown = phone.show(await askedWith(people));
  const credential = { ...shown, response: { ...shown.response, signature: 'AAAA' } };
  for (let at = 0; at < 100; at++) await people.post('/visits/passkey', { credential }, { network });
  expect(codeIn(await people.post('/visits/passkey', { credential }, { network }))).toBe('too-many-attempts');
  expect(codeIn(await people.signIn(email, PASSWORD, { network }))).toBe('too-many-attempts');
  expect((await people.signIn(email)).statusCode).toBe(200);
  expect((await comeIn(people, phone)).statusCode).toBe(200);
  // Asking without showing any takes nothing from sign-ins.
  const ask = () => people.post('/visits/passkey/ask', {}, { network: '127.0.0.10' });
  for (let at = 0; at < 100; at++) expect((await ask()).statusCode).toBe(200);
  expect(codeIn(await ask())).toBe('too-many-attempts');
  expect((await people.signIn(email, PASSWORD, { network: '127.0.0.10' })).statusCode).toBe(200);
  people.wait(901);
});

test('a passkey whose counter falls is refused and told of, and opens nothing from then on', async () => {
  const who = await people.join('copied@health.example');
  const phone = await holderOf(people, who);
  const copy = Object.assign(new Authenticator(), { id: phone.id, userHandle: phone.userHandle, counter: 0 });
  for (let at = 0; at < 3; at++) expect((await comeIn(people, phone)).statusCode).toBe(200);
  // Who can't sign for it blocks nobody's.
  expect(codeIn(await comeIn(people, copy))).toBe('wrong-passkey');
  const twin = phone.show(await askedWith(people));
  phone.counter -= 1;
  expect((await comeIn(people, phone)).statusCode).toBe(200);
  expect(codeIn(await show(twin))).toBe('passkey-blocked');
  expect(codeIn(await comeIn(people, phone))).toBe('passkey-blocked');
  const [kept] = await passkeysOf(who);
  expect(kept.blocked_at).toBe(people.now.toISOString());
  const logged = people.lines.filter((line) => line.includes('"event":"passkey-blocked"'));
  expect(logged.map((line) => JSON.parse(line))).toMatchObject([
    { level: 40, person: who.person, passkey: kept.passkey },
  ]);
  expect((await people.get('/inbox', who)).json().data).toEqual([
    { kind: 'passkey', passkey: kept.passkey, since: kept.blocked_at },
  ]);
  // A program is told nothing of it: no scope names passkeys.
  const token = { name: 'Reader', scopes: ['parties:read', 'talks:read'] };
  const { text } = (await people.post('/tokens', token, who)).json().data;
  const asks = await people.get('/inbox', { headers: { authorization: `Bearer ${text}` } });
  expect([asks.statusCode, asks.json().data]).toEqual([200, []]);
  // It is not asked for, either.
  const asked = optionsIn(await people.post('/visits/fresh/passkey/ask', {}, who), PasskeyOptions);
  expect(asked.allowCredentials).toEqual([]);
  expect((await people.signIn(who.email)).statusCode).toBe(200);
});

test('an answer that is held back on its way is refused, and blocks nobody’s passkey', async () => {
  const phone = await holderOf(people, await people.join('held-back@health.example'));
  const late = phone.show(await askedWith(people));
  people.wait(2);
  expect((await comeIn(people, phone)).statusCode).toBe(200);
  expect(codeIn(await show(late))).toBe('wrong-passkey');
  expect((await comeIn(people, phone)).statusCode).toBe(200);
});

test('what an authenticator states of its make is not looked at: no address in it is asked', async () => {
  const phone = new Authenticator();
  // Of a kind that names its own root, whose list of revoked certificates would be fetched.
  phone.statement = new Map<string, string | Map<string, string>>([
    ['fmt', 'android-key'],
    ['attStmt', new Map([['x5c', 'http://203.0.113.7/crl']])],
  ]);
  const added = await addPasskey(people, await people.join('stating@health.example'), phone);
  expect(added.statusCode, added.body).toBe(200);
  expect((await comeIn(people, phone)).statusCode).toBe(200);
});

test('authenticators that count nothing are taken as they are', async () => {
  const phone = new Authenticator();
  phone.counter = 0;
  await addPasskey(people, await people.join('uncounted@health.example'), phone);
  for (let at = 0; at < 2; at++) {
    phone.counter = -1;
    expect((await comeIn(people, phone)).statusCode).toBe(200);
  }
});

test('a fresh sign-in takes one’s own passkey alone, in the visit in which it was asked for', async () => {
  const [one, other] = [await people.join('one@health.example'), await people.join('two@health.example')];
  const [own, others] = [await holderOf(people, one), await holderOf(people, other)];
  people.wait(301);
  expect(codeIn(await people.post('/me/passkeys/ask', {}, one))).toBe('not-fresh');
  const asked = async (who: Sent) =>
    optionsIn(await people.post('/visits/fresh/passkey/ask', {}, who), PasskeyOptions);
  const freshly = (credential: object, who: Sent) =>
    people.post('/visits/fresh/passkey', { credential }, who);
  expect((await asked(one)).allowCredentials.map(({ id }) => id)).toEqual([own.id]);
  expect(codeIn(await freshly(others.show(await asked(one)), one))).toBe('wrong-passkey');
  expect(codeIn(await freshly(own.show(await asked(other)), one))).toBe('challenge-over');
  expect(codeIn(await freshly(own.show(await askedWith(people)), one))).toBe('challenge-over');
  expect(codeIn(await show(own.show(await asked(one))))).toBe('challenge-over');
  const elsewhere = { cookie: cookieIn(await people.signIn(one.email)) };
  const { challenge } = optionsIn(await people.post('/me/passkeys/ask', {}, elsewhere), NewPasskeyOptions);
  const forAnother = own.show({ ...(await askedWith(people)), challenge });
  expect(codeIn(await freshly(forAnother, elsewhere))).toBe('challenge-over');
  const fresh = await freshly(own.show(await asked(one)), one);
  expect(fresh.statusCode, fresh.body).toBe(200);
  // The visit goes on under another name.
  expect(codeIn(await people.get('/me', one))).toBe('not-signed-in');
  expect((await people.post('/me/passkeys/ask', {}, { cookie: cookieIn(fresh) })).statusCode).toBe(200);
});

test('a freshness that is asked for in a visit is not given to it when it has gone on under another name', async () => {
  const who = await people.join('renewed@health.example');
  const phone = await holderOf(people, who);
  const { visit } = (await people.get('/visits', who)).json().data[0];
  const freshUntil = new Date(meIn(await people.get('/me', who)).fresh_until);
  const asked = optionsIn(await people.post('/visits/fresh/passkey/ask', {}, who), PasskeyOptions);
  people.wait(1);
  expect((await people.post('/visits/fresh', { password: PASSWORD }, who)).statusCode).toBe(200);
  const now = () => people.now;
  const { database, keys } = people;
  const services = { database, keys, now, codesAt: now, passwords: new Passwords(), log: silent };
  const from = { network: '203.0.113.7', agent: '', visit: undefined, origin: phone.origin };
  const renewing = signInFreshlyByPasskey(
    { ...services, linkWay: 'waits', beforeErasing: async () => undefined },
    { kind: 'person', name: who.person, visit, freshUntil },
    phone.show(asked),
    from,
  );
  await expect(renewing).rejects.toMatchObject({ code: 'not-signed-in' });
});

test('what is no new passkey is not added: twice, of another page, without verification, one too many', async () => {
  const one = await people.join('adding@health.example');
  const other = await people.join('other@health.example');
  const phone = await holderOf(people, one);
  expect(codeIn(await addPasskey(people, one, phone))).toBe('passkey-refused');
  expect(codeIn(await addPasskey(people, other, phone))).toBe('passkey-refused');
  for (const says of [{ origin: 'https://sahakarya.example' }, { rpId: 'x.example' }, { isVerified: false }])
    expect(codeIn(await addPasskey(people, one, Object.assign(new Authenticator(), says)))).toBe(
      'passkey-refused',
    );
  expect(codeIn(await addPasskey(people, one, new Authenticator(), ' '))).toBe('invalid-input');
  expect(await passkeysOf(one)).toHaveLength(1);
  const asked = optionsIn(await people.post('/me/passkeys/ask', {}, one), NewPasskeyOptions);
  expect(asked.excludeCredentials.map(({ id }) => id)).toEqual([phone.id]);
  await withDesk(people.database, signIn('a test'), async ({ db }) => {
    const { key } = await openPerson(db, people.keys, one.person);
    const rest = { public_key: '', counter: 0, transports: [], is_backed_up: false, name: 'Another' };
    for (let id = 1; id < 20; id++)
      await keepPasskey(db, { person: one.person, key }, { id: `${id}`, ...rest }, people.now);
  });
  const made = { name: 'One too many', credential: new Authenticator().make(asked) };
  for (const answer of [
    await people.post('/me/passkeys', made, one),
    await people.post('/me/passkeys/ask', {}, one),
  ])
    expect([answer.statusCode, codeIn(answer)]).toEqual([409, 'too-many-passkeys']);
});

test('each calls otherwise and removes their own alone, and the password stays a way in', async () => {
  const one = await people.join('names@health.example');
  const other = await people.join('strange@health.example');
  const phone = await holderOf(people, one);
  const [{ passkey }] = await passkeysOf(one);
  const ask = (verb: string, who: Sent) =>
    people.post(`/me/passkeys/${passkey}/${verb}`, verb === 'rename' ? { name: 'Key' } : {}, who);
  for (const verb of ['rename', 'remove']) expect(codeIn(await ask(verb, other))).toBe('not-found');
  expect((await ask('rename', one)).json().data.name).toBe('Key');
  expect((await comeIn(people, phone)).statusCode).toBe(200);
  people.wait(301);
  expect(codeIn(await ask('remove', one))).toBe('not-fresh');
  const came = await comeIn(people, phone);
  const removed = await ask('remove', { cookie: cookieIn(came) });
  expect(removed.statusCode, removed.body).toBe(200);
  expect(codeIn(await comeIn(people, phone))).toBe('wrong-passkey');
  expect((await people.signIn(one.email)).statusCode).toBe(200);
});

test('a lost password leaves passkeys as they are; a recovery removes them at once', async () => {
  const { email, person, ...who } = await people.join('lost@health.example');
  const thiefs = await holderOf(people, who);
  await people.post('/passwords/lost', { email });
  const set = (link: string | undefined) => people.post('/passwords/set', { link, password: PASSWORD });
  expect((await set(await people.linkOf(email))).statusCode).toBe(200);
  expect((await comeIn(people, thiefs)).statusCode).toBe(200);
  const handed = await recoverPerson(people.database, people.keys, person, { now: people.now, log: silent });
  expect(codeIn(await comeIn(people, thiefs))).toBe('wrong-passkey');
  expect((await set(handed?.text)).statusCode).toBe(200);
});

test('where the address is a number there are none, and the answer says where they are', async () => {
  const headers = { host: '127.0.0.1:80', origin: 'http://127.0.0.1:80' };
  const answer = await people.post('/visits/passkey/ask', {}, { headers });
  expect([answer.statusCode, codeIn(answer)]).toEqual([403, 'passkeys-not-here']);
  expect(answer.json().parameters).toEqual({ address: '127.0.0.1' });
});
