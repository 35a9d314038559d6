import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Person, signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { ProblemError } from '../../platform/http/problems/problem.ts';
import { silent } from '../../platform/testing/temporary-database.ts';
import { until } from '../../platform/testing/until.ts';
import { confirmAccount } from './accounts/confirm-account.ts';
import { setLostPassword } from './accounts/lost-password.ts';
import { recoverPerson } from './links/hand-on-link.ts';
import { changePassword } from './own/change-me.ts';
import { Passwords } from './passwords/hash-password.ts';
import {
  codeIn,
  cookieIn,
  meIn,
  PASSWORD,
  peopleApplication,
  type SignedIn,
} from './testing/people-application.ts';
import { signInFreshly } from './visits/sign-in.ts';

const people = await peopleApplication();

const THIEFS = 'seven grey stones fall';
const OWNERS = 'six quiet rivers turn';
const FROM = { network: '203.0.113.7', agent: '', visit: undefined, origin: '' };

/** The work of a password is done, and its deed goes on when it is let. */
class HeldPasswords extends Passwords {
  #letOn: () => void = () => undefined;
  readonly #go = new Promise<void>((resolve) => {
    this.#letOn = resolve;
  });
  #arrived: () => void = () => undefined;
  readonly arrived = new Promise<void>((resolve) => {
    this.#arrived = resolve;
  });

  letOn(): void {
    this.#letOn();
  }

  async #held<Result>(result: Result): Promise<Result> {
    this.#arrived();
    await this.#go;
    return result;
  }

  override async hash(network: string, password: string): Promise<string> {
    return this.#held(await super.hash(network, password));
  }

  override async isRight(network: string, password: string, known: string | undefined): Promise<boolean> {
    return this.#held(await super.isRight(network, password, known));
  }
}

/** Begins a deed, does something else while its password is worked on, and lets it go on. @returns how it ended */
async function meanwhile(
  deed: (services: Parameters<typeof changePassword>[0]) => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<string> {
  const passwords = new HeldPasswords();
  const { database, keys } = people;
  const beforeErasing = async () => undefined;
  const now = () => people.now;
  const services = { database, keys, now, codesAt: now, passwords, beforeErasing, log: silent };
  const end = deed({ ...services, linkWay: 'waits' }).then(
    () => 'done',
    (error: unknown) => (error instanceof ProblemError ? error.code : String(error)),
  );
  await Promise.race([passwords.arrived, end]);
  await other();
  passwords.letOn();
  return end;
}

/** Who asks, as the guard finds it at this moment. */
async function asks({ person, cookie }: SignedIn): Promise<Person> {
  const { data } = (await people.get('/me', { cookie })).json();
  const { data: devices } = (await people.get('/visits', { cookie })).json();
  const { visit } = devices.find(({ is_this }: { is_this: boolean }) => is_this);
  return { kind: 'person', name: person, visit, freshUntil: new Date(data.fresh_until) };
}

const recover = (person: string) =>
  recoverPerson(people.database, people.keys, person, { now: people.now, log: silent });

/** What is left of somebody by which one comes in. */
async function leftOf(person: string): Promise<Record<string, number>> {
  const count = async (table: 'credential' | 'visit' | 'link' | 'person_key') => {
    const rows = await withDesk(people.database, signIn('a test'), ({ db }) =>
      db.selectFrom(table).select('person').where('person', '=', person).execute(),
    );
    return rows.length;
  };
  return {
    credential: await count('credential'),
    visit: await count('visit'),
    link: await count('link'),
    person_key: await count('person_key'),
  };
}

const NOTHING = { credential: 0, visit: 0, link: 0, person_key: 0 };

/** Ends a visit in each of the ways that there are. */
const ENDS: readonly (readonly [string, (one: SignedIn) => Promise<unknown>])[] = [
  ['the operator recovers the person', ({ person }) => recover(person)],
  ['a lost password is set anew', setAnew],
  ['everything is signed out', ({ cookie }) => people.post('/visits/end-all', {}, { cookie })],
  ['the device is signed out', ({ cookie }) => people.post('/visits/end', {}, { cookie })],
  ['the person erases itself', ({ cookie }) => people.post('/me/erase', {}, { cookie })],
  [
    'it was signed in freshly',
    ({ cookie }) => people.post('/visits/fresh', { password: PASSWORD }, { cookie }),
  ],
];

async function setAnew({ email }: SignedIn): Promise<void> {
  await people.post('/passwords/lost', { email });
  const answer = await people.post('/passwords/set', { link: await people.linkOf(email), password: OWNERS });
  expect(answer.statusCode).toBe(200);
}

test.each(ENDS)(
  'a password or a freshness that is worked on while %s is not given to that visit',
  async (_, end) => {
    const deeds = {
      password: (asking: Person) => (services: Parameters<typeof changePassword>[0]) =>
        changePassword(services, asking, THIEFS, FROM.network),
      fresh: (asking: Person) => (services: Parameters<typeof changePassword>[0]) =>
        signInFreshly(services, asking, { password: PASSWORD }, FROM),
    };
    for (const [name, deed] of Object.entries(deeds)) {
      const email = `${name}-${ENDS.findIndex(([, one]) => one === end)}@health.example`;
      const one = await people.join(email);
      const asking = await asks(one);
      people.wait(1);
      const ended = await meanwhile(deed(asking), () => end(one));
      expect([name, ended]).toEqual([name, expect.stringMatching(/^(not-signed-in|wrong-sign-in)$/)]);
      expect(codeIn(await people.signIn(email, THIEFS))).toBe('wrong-sign-in');
      people.wait(3_600);
    }
  },
);

test('freshness that is over when the password is worked out is over', async () => {
  const one = await people.join('slow@health.example');
  const asking = await asks(one);
  const ended = await meanwhile(
    (services) => changePassword(services, asking, THIEFS, FROM.network),
    async () => people.wait(301),
  );
  expect(ended).toBe('not-fresh');
  expect((await people.signIn(one.email)).statusCode).toBe(200);
});

test('an operator’s recovery outlives passwords that are changed in a visit, at once and later', async () => {
  const one = await people.join('stolen@health.example');
  const changes = Promise.all(
    Array.from({ length: 6 }, () => people.post('/me/password', { password: THIEFS }, one)),
  );
  const link = (await recover(one.person))?.text;
  const codes = (await changes).map(codeIn);
  expect(codes.filter((code) => !ANSWERS_MEANWHILE.includes(code))).toEqual([]);
  // Whoever knows the password still comes in, until the link is used; and does not undo it by that.
  const known = codes.includes('200') ? THIEFS : PASSWORD;
  const again = cookieIn(await people.signIn(one.email, known));
  const changed = await people.post('/me/password', { password: THIEFS }, { cookie: again });
  expect(changed.statusCode, changed.body).toBe(200);
  expect((await people.post('/passwords/set', { link, password: OWNERS })).statusCode).toBe(200);
  expect(codeIn(await people.get('/me', { cookie: again }))).toBe('not-signed-in');
  expect(codeIn(await people.signIn(one.email, THIEFS))).toBe('wrong-sign-in');
  expect((await people.signIn(one.email, OWNERS)).statusCode).toBe(200);
});

/** Of a deed that goes through, comes too late, or finds too many at once. */
const ANSWERS_MEANWHILE = ['200', 'not-signed-in', 'wrong-sign-in', 'busy'];

test('of an erased person nothing is left by which one comes in, whatever was under way', async () => {
  const slow = await people.join('slow-erased@health.example');
  await people.post('/passwords/lost', { email: slow.email });
  const link = await people.linkOf(slow.email);
  const ended = await meanwhile(
    (services) => setLostPassword(services, { link, password: THIEFS }, FROM),
    () => people.post('/me/erase', {}, slow),
  );
  expect(ended).toBe('link-over');
  expect(await leftOf(slow.person)).toEqual(NOTHING);

  for (let n = 0; n < 6; n++) {
    const one = await people.join(`erased-${n}@health.example`);
    const answers = await Promise.all([
      people.post('/me/password', { password: OWNERS }, one),
      people.post('/me/second-factor', {}, one),
      people.post('/passwords/lost', { email: one.email }),
      people.post('/me/erase', {}, one),
      people.post('/me/second-factor', {}, one),
      people.post('/visits/fresh', { password: PASSWORD }, one),
      people.post('/me/change', { name: 'Somebody' }, one),
      people.signIn(one.email),
      people.post('/passwords/lost', { email: one.email }),
    ]);
    const codes = answers.map(codeIn);
    expect(codes.filter((code) => !ANSWERS_MEANWHILE.includes(code))).toEqual([]);
    // It was signed in freshly, or had another password, before it was erased: then it is there still.
    if (codes[3] === '200') expect(await leftOf(one.person)).toEqual(NOTHING);
    people.wait(3_600);
  }
});

test('a link that confirms, and is used while its password is looked at, makes one account', async () => {
  const email = 'confirmed-twice@health.example';
  await people.ask(email);
  const link = await people.linkOf(email);
  const ended = await meanwhile(
    (services) => confirmAccount(services, { link, password: PASSWORD }, FROM),
    () => people.post('/accounts/confirm', { link, password: PASSWORD }),
  );
  expect(ended).toBe('link-over');
});

/** Holds a person, as any deed of its own does, until told. */
async function holding(person: string, work: (waiting: (count: number) => Promise<void>) => Promise<void>) {
  await withDesk(people.database, signIn('a test'), async ({ db }) => {
    await sql`select from person where person = ${person} for no key update`.execute(db);
    await work((count) =>
      until(async () => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from pg_locks where not granted`.execute(db);
        return (rows[0]?.n ?? 0) >= count;
      }),
    );
  });
}

test('who changes a name while being erased is told so, and nothing breaks', async () => {
  const one = await people.join('renamed@health.example');
  const asked: ReturnType<typeof people.post>[] = [];
  await holding(one.person, async (waiting) => {
    asked.push(people.post('/me/erase', {}, one));
    await waiting(1);
    asked.push(people.post('/me/change', { name: 'Somebody', language: 'fr' }, one));
    await waiting(2);
  });
  expect((await Promise.all(asked)).map(codeIn)).toEqual(['200', 'not-signed-in']);
});

test('second factors that are made at once are made one after the other; the last one counts', async () => {
  const one = await people.join('six@health.example');
  const made = await Promise.all(Array.from({ length: 6 }, () => people.post('/me/second-factor', {}, one)));
  expect(made.map(codeIn)).toEqual(Array.from({ length: 6 }, () => '200'));
  expect((await leftOf(one.person)).credential).toBe(2);
});

test('passwords that are changed at once are changed one after the other', async () => {
  const one = await people.join('changes@health.example');
  const words = ['five green parrots talk', 'nine small boats drift', OWNERS];
  const changed = await Promise.all(words.map((password) => people.post('/me/password', { password }, one)));
  expect(changed.map(codeIn)).toEqual(['200', '200', '200']);
  const right = [];
  for (const password of words) right.push((await people.signIn(one.email, password)).statusCode);
  expect(right.sort()).toEqual([200, 401, 401]);
});

test('who asks at the same time as others is let in as nobody else, and where a visit has ended not at all', async () => {
  const some: SignedIn[] = [];
  for (let number = 0; number < 5; number++) some.push(await people.join(`together${number}@moh.example`));
  const [gone, ...others] = some;
  expect((await people.post('/visits/end-all', {}, gone)).statusCode).toBe(200);
  const asked = [...some, ...some].map(async (who) => [who, await people.get('/me', who)] as const);
  for (const [who, answer] of await Promise.all(asked)) {
    if (who === gone) expect(codeIn(answer)).toBe('not-signed-in');
    else expect(meIn(answer).person).toBe(who.person);
  }
  expect(others).toHaveLength(4);
});
