import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { codeIn, PASSWORD, peopleApplication } from './testing/people-application.ts';

const people = await peopleApplication();

/** All that a stranger sees of an answer. */
const seen = ({ statusCode, body, headers }: Awaited<ReturnType<typeof people.post>>) => {
  const { 'x-request-id': id, date: _, 'ratelimit-remaining': __, 'ratelimit-reset': ___, ...rest } = headers;
  return { statusCode, body: body.replace(String(id), 'ID'), headers: rest };
};

/** Statements that the database has run, by what they are. */
async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = [];
  const watch = (client: { query: (...words: unknown[]) => unknown }) => {
    const query = client.query.bind(client);
    client.query = (...words: unknown[]) => {
      const [first] = words;
      asked.push(typeof first === 'string' ? first : String(Object(first).text ?? ''));
      return query(...words);
    };
    return () => {
      client.query = query;
    };
  };
  const ends: (() => void)[] = [];
  const onAcquire = (client: { query: (...words: unknown[]) => unknown }) => ends.push(watch(client));
  Reflect.apply(people.database.pool.on, people.database.pool, ['acquire', onAcquire]);
  await work();
  Reflect.apply(people.database.pool.off, people.database.pool, ['acquire', onAcquire]);
  for (const end of ends) end();
  return asked.map((text) => text.replaceAll(/\(\$\d+(, \$\d+)*\)/g, '($)'));
}

test('nobody learns from an answer, or from the work for it, whether an address has an account', async () => {
  const email = 'known@health.example';
  await people.join(email);
  const pairs = [
    ['/visits', (of: string) => ({ email: of, password: 'a wrong password' }), 401],
    ['/passwords/lost', (of: string) => ({ email: of }), 200],
    ['/accounts', (of: string) => ({ name: 'X', email: of, password: PASSWORD }), 200],
  ] as const;
  for (const [path, body, status] of pairs) {
    let known: unknown;
    let unknown: unknown;
    const workOfKnown = await statementsDuring(async () => {
      known = seen(await people.post(path, body(email)));
    });
    const workOfUnknown = await statementsDuring(async () => {
      unknown = seen(await people.post(path, body('unknown@health.example')));
    });
    expect(known).toMatchObject({ statusCode: status });
    expect([path, unknown]).toEqual([path, known]);
    expect(workOfUnknown.length).toBeGreaterThan(5);
    expect([path, workOfUnknown]).toEqual([path, workOfKnown]);
  }
});

test('a link for an address that nobody has is handed on to nobody', async () => {
  await people.post('/passwords/lost', { email: 'ghost@health.example' });
  await expect(people.linkOf('ghost@health.example')).rejects.toThrow('no link');
});

test('who asks for an account with somebody else’s address gets none of it', async () => {
  const email = 'contested@health.example';
  await people.ask(email, { password: 'the password of a stranger' });
  const strangers = await people.linkOf(email);
  people.wait(1);
  await people.ask(email);
  const owners = await people.linkOf(email);
  expect(owners).not.toBe(strangers);
  // The owner of the mail opens the stranger's link: without the stranger's password it opens nothing.
  expect(codeIn(await people.post('/accounts/confirm', { link: strangers, password: PASSWORD }))).toBe(
    'wrong-sign-in',
  );
  const confirmed = await people.post('/accounts/confirm', { link: owners, password: PASSWORD });
  expect(confirmed.statusCode).toBe(200);
  expect(
    codeIn(
      await people.post('/accounts/confirm', { link: strangers, password: 'the password of a stranger' }),
    ),
  ).toBe('link-over');
  await people.ask(email, { password: 'the password of a stranger' });
  await expect(people.linkOf(email)).rejects.toThrow('no link');
  expect(codeIn(await people.signIn(email, 'the password of a stranger'))).toBe('wrong-sign-in');
});

test('of accounts for one address that are confirmed at once, one is', async () => {
  const email = 'twice@health.example';
  await people.ask(email);
  const first = await people.linkOf(email);
  people.wait(1);
  await people.ask(email);
  const second = await people.linkOf(email);
  const answers = await Promise.all(
    [first, second].map((link) => people.post('/accounts/confirm', { link, password: PASSWORD })),
  );
  const codes = answers.map(codeIn);
  expect(codes).toContain('200');
  expect(['link-over', 'account-exists', 'wrong-sign-in']).toContain(codes.find((code) => code !== '200'));
  const { rows } = await withDesk(people.database, signIn('a test'), ({ db }) =>
    sql<{
      n: number;
    }>`select count(*)::int as n from person where lookup = ${people.keys.ring().lookup('e-mail', email)}`.execute(
      db,
    ),
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('however many guess at once, ten get through, and the right password then waits too', async () => {
  const { email } = await people.join('guessed@health.example');
  const guesses = await Promise.all(
    Array.from({ length: 40 }, (_, n) => people.signIn(email, `guess number ${n}`)),
  );
  const codes = guesses.map(codeIn);
  expect(codes.filter((code) => code === 'wrong-sign-in')).toHaveLength(10);
  expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(30);
  const waiting = await people.signIn(email);
  expect([waiting.statusCode, Number(waiting.headers['retry-after']) > 0]).toEqual([429, true]);
  // Whoever guesses from elsewhere doesn't shut the owner out, nor does the owner's network others.
  expect((await people.signIn('unknown-2@health.example')).statusCode).toBe(401);
  people.wait(900);
  expect((await people.signIn(email)).statusCode).toBe(200);
});

test('the same is so of an address that nobody has', async () => {
  const guesses = await Promise.all(Array.from({ length: 14 }, () => people.signIn('no-one@health.example')));
  expect(guesses.map(codeIn).filter((code) => code === 'too-many-attempts')).toHaveLength(4);
});

test('right sign-ins are not counted', async () => {
  const { email } = await people.join('often@health.example');
  for (let n = 0; n < 15; n++) expect((await people.signIn(email)).statusCode).toBe(200);
});

test('links and accounts are limited, too', async () => {
  const email = 'limited@health.example';
  const asked = [];
  for (let n = 0; n < 5; n++) asked.push(codeIn(await people.ask(email)));
  expect(asked).toEqual(['200', '200', '200', 'too-many-attempts', 'too-many-attempts']);
  people.wait(3_600);
  expect(codeIn(await people.ask(email))).toBe('200');
});

test('no quarter of an hour has more guesses than ten, wherever it begins; who asks too often waits no longer', async () => {
  const { email } = await people.join('sliding@health.example');
  // A minute before one that the clock would name.
  people.now = new Date(Math.ceil(people.now.getTime() / 900_000) * 900_000 + 840_000);
  const guess = async (count: number) => {
    const codes = [];
    for (let n = 0; n < count; n++) codes.push(codeIn(await people.signIn(email, 'wrong wrong wrong')));
    return codes.filter((code) => code === 'wrong-sign-in').length;
  };
  expect(await guess(4)).toBe(4);
  people.wait(120);
  expect(await guess(10)).toBe(6);
  people.wait(779);
  const waiting = await people.signIn(email);
  expect([codeIn(waiting), waiting.headers['retry-after']]).toEqual(['too-many-attempts', '1']);
  people.wait(1);
  expect(await guess(10)).toBe(4);
  people.wait(900);
  expect((await people.signIn(email)).statusCode).toBe(200);
});

test('who asks in the name of an address from one network leaves its owner’s requests to its owner', async () => {
  const { email } = await people.join('wanted@health.example');
  const asking = {
    'lost-password': (of: string, network: string) =>
      people.post('/passwords/lost', { email: of }, { network }),
    account: (of: string, network: string) =>
      people.post('/accounts', { name: 'X', email: of, password: PASSWORD }, { network }),
  };
  for (const [kind, ask] of Object.entries(asking)) {
    people.wait(3_600);
    const stranger = [];
    for (let n = 0; n < 5; n++) stranger.push(codeIn(await ask(email, '127.0.0.2')));
    expect([kind, stranger]).toEqual([kind, ['200', '200', '200', 'too-many-attempts', 'too-many-attempts']]);
    expect([kind, codeIn(await ask(email, '127.0.0.3'))]).toEqual([kind, '200']);
    // From everywhere, there is an end, too.
    const all = [];
    for (let n = 0; n < 40; n++) all.push(codeIn(await ask(email, `127.0.1.${n}`)));
    expect([kind, all.filter((code) => code === '200').length]).toEqual([kind, 26]);
  }
});

test('two hundred passwords at once: two are worked on, few wait, the rest are told to come again, and it goes on', async () => {
  const { email, cookie } = await people.join('rush@health.example');
  people.wait(3_600);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      people.signIn(`rush-${n % 150}@health.example`, 'wrong wrong wrong', { headers: {} }),
    ),
  );
  const codes = new Set(answers.map(codeIn));
  expect([...codes].sort()).toEqual(['busy', 'too-many-attempts', 'wrong-sign-in']);
  expect((await people.get('/me', { cookie })).statusCode).toBe(200);
  people.wait(900);
  expect((await people.signIn(email)).body).toContain(email);
});

test('nothing of a person, no link, no password and no cookie stands in the log', () => {
  const log = people.lines.join('\n');
  expect(log.length).toBeGreaterThan(10_000);
  expect(log).not.toMatch(/health\.example|Amina|visit=|horses|password of a stranger|argon2/);
});
