import { Secret, TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { silent } from '../../platform/testing/temporary-database.ts';
import { recoverPerson } from './links/hand-on-link.ts';
import {
  codeIn,
  cookieIn,
  PASSWORD,
  peopleApplication,
  type SignedIn,
} from './testing/people-application.ts';

const people = await peopleApplication();

/** What an authenticator shows so many steps from now. */
const shown = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: people.now.getTime() + 30_000 * steps,
  });

const signIn = (email: string, code?: string) =>
  people.post('/visits', { email, password: PASSWORD, ...(code === undefined ? {} : { code }) });

/** Somebody with a second factor that is on, in the step after the one that turned it on. */
async function withFactor(email: string): Promise<SignedIn & { secret: string; codes: string[] }> {
  const one = await people.join(email);
  const made = await people.post('/me/second-factor', {}, one);
  expect(made.statusCode, made.body).toBe(200);
  const { secret, address } = made.json().data;
  expect(address).toMatch(
    /^otpauth:\/\/totp\/Sahakarya:.*secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30/,
  );
  // It is not asked for before it is on, and whoever has it sees which.
  const isOn = async () => {
    const { data } = (await people.get('/me/data', one)).json();
    return data.credentials.find(({ kind }: { kind: string }) => kind === 'totp').is_on;
  };
  expect(await isOn()).toBe(false);
  expect((await signIn(email)).statusCode).toBe(200);
  expect(codeIn(await people.post('/me/second-factor/on', { code: '000000' }, one))).toBe('wrong-code');
  const on = await people.post('/me/second-factor/on', { code: shown(secret) }, one);
  expect(on.statusCode, on.body).toBe(200);
  expect(await isOn()).toBe(true);
  people.wait(30);
  return { ...one, secret, codes: on.json().data.codes };
}

test('once it is on, nobody comes in without its code, and none is used twice', async () => {
  const { email, secret } = await withFactor('factor@health.example');
  expect(codeIn(await signIn(email))).toBe('needs-code');
  expect(codeIn(await people.post('/visits', { email, password: 'wrong' }))).toBe('wrong-sign-in');
  // The step that turned it on is used up.
  expect(codeIn(await signIn(email, shown(secret, -1)))).toBe('wrong-sign-in');
  const code = shown(secret);
  const all = await Promise.all([1, 2, 3].map(() => signIn(email, code)));
  expect(all.map(codeIn).sort()).toEqual(['200', 'wrong-sign-in', 'wrong-sign-in']);
  expect(codeIn(await signIn(email, shown(secret, 2)))).toBe('wrong-sign-in');
  people.wait(900);
  expect((await signIn(email, shown(secret))).statusCode).toBe(200);
  // Of two steps that a clock may show, the earlier one is worth nothing when the later one was used.
  people.wait(60);
  expect((await signIn(email, shown(secret, 1))).statusCode).toBe(200);
  expect(codeIn(await signIn(email, shown(secret)))).toBe('wrong-sign-in');
});

test('guesses at a code count as guesses at the password', async () => {
  const { email, secret } = await withFactor('codes@health.example');
  const guesses = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn(email, String(100_000 + n))));
  expect(guesses.map(codeIn).filter((code) => code === 'too-many-attempts').length).toBeGreaterThanOrEqual(
    10,
  );
  expect(codeIn(await signIn(email, shown(secret)))).toBe('too-many-attempts');
});

test('codes for a lost device open once each, and are kept as hashes', async () => {
  const { email, codes } = await withFactor('device@health.example');
  expect(new Set(codes).size).toBe(10);
  const [first = '', second = ''] = codes;
  const all = await Promise.all([first, first, second].map((code) => signIn(email, code)));
  expect(all.map(codeIn).sort()).toEqual(['200', '200', 'wrong-sign-in']);
});

test('a fresh sign-in asks for it, and a lost password passes over it; a recovery takes it off', async () => {
  const { email, cookie, secret, person } = await withFactor('fresh@health.example');
  expect(codeIn(await people.post('/visits/fresh', { password: PASSWORD }, { cookie }))).toBe('needs-code');
  const fresh = await people.post('/visits/fresh', { password: PASSWORD, code: shown(secret) }, { cookie });
  expect(fresh.statusCode).toBe(200);
  await people.post('/passwords/lost', { email });
  const set = { link: await people.linkOf(email), password: PASSWORD };
  expect((await people.post('/passwords/set', set)).statusCode).toBe(200);
  expect(codeIn(await signIn(email))).toBe('needs-code');
  const handed = await recoverPerson(people.database, people.keys, person, { now: people.now, log: silent });
  expect((await people.post('/passwords/set', { link: handed?.text, password: PASSWORD })).statusCode).toBe(
    200,
  );
  expect((await signIn(email)).statusCode).toBe(200);
});

test('whoever has it takes it off after a fresh sign-in, and makes another one', async () => {
  const { email, cookie, secret } = await withFactor('off@health.example');
  expect(codeIn(await people.post('/me/second-factor', {}, { cookie }))).toBe('second-factor-is-on');
  people.wait(301);
  for (const path of ['/me/second-factor', '/me/second-factor/remove'])
    expect(codeIn(await people.post(path, {}, { cookie }))).toBe('not-fresh');
  const fresh = await people.post('/visits/fresh', { password: PASSWORD, code: shown(secret) }, { cookie });
  const now = { cookie: cookieIn(fresh) };
  expect((await people.post('/me/second-factor/remove', {}, now)).statusCode).toBe(200);
  expect((await signIn(email)).statusCode).toBe(200);
  const again = await people.post('/me/second-factor', {}, now);
  expect(again.json().data.secret).not.toBe(secret);
});
