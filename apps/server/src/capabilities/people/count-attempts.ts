import { type Kysely, sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/tables.ts';
import { signIn } from '../../platform/desk/caller.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Keyring } from '../../platform/keys/keyring.ts';

const SECOND = 1_000;
const QUARTER = 900;
const HOUR = 3_600;
const DAY = 86_400;

/** Rows that go at one time, so that nobody waits long for it. */
const AT_ONCE = 100;

/**
 * How often something may be tried in any span of so many seconds, by whom. Of an account or an address more from
 * everywhere than from one network, so that strangers can't easily shut its owner out.
 */
const MOST = {
  /** Into one account, from one network, which may be that of whoever owns it. */
  'sign-in-from': { most: 10, seconds: QUARTER },
  /** Into one account, from everywhere. */
  'sign-in': { most: 50, seconds: QUARTER },
  /** From one network, into whichever: a ministry may stand behind one address. */
  'sign-in-network': { most: 100, seconds: QUARTER },
  /** Asking for what a passkey answers to: whoever does it much signs in by passwords still. */
  'passkey-question-network': { most: 100, seconds: QUARTER },
  'account-from': { most: 3, seconds: HOUR },
  account: { most: 30, seconds: HOUR },
  'account-network': { most: 60, seconds: HOUR },
  'lost-password-from': { most: 3, seconds: HOUR },
  'lost-password': { most: 30, seconds: HOUR },
  'lost-password-network': { most: 60, seconds: HOUR },
  'password-from': { most: 10, seconds: HOUR },
  password: { most: 30, seconds: HOUR },
  'password-network': { most: 60, seconds: HOUR },
  'link-network': { most: 30, seconds: QUARTER },
  /** To one address, whoever invites it. */
  'invitation-mail': { most: 3, seconds: DAY },
  /** Tokens that one person makes, and may withdraw and make again. */
  'token-made': { most: 100, seconds: DAY },
  /** To a party's identity provider, and back: each is two. */
  'provider-network': { most: 100, seconds: QUARTER },
  /** Whether a party's provider can be reached. */
  'provider-test': { most: 10, seconds: QUARTER },
  /** Tokens that open nothing. */
  'token-network': { most: 100, seconds: QUARTER },
} as const;

export type Tried = keyof typeof MOST;

/** What is tried, and by whom: by their HMACs. */
export type Attempt = readonly [kind: Tried, subject: string];

/**
 * Counts that something is tried, before it is: however many come at once, to however many servers, no more than may
 * get through. Each has a row for its moment, so that no span has more, wherever it begins. What is refused is not
 * counted: whoever asks too often waits no longer for it. Right ones are taken off again (`forgiveAttempts`).
 *
 * @throws ProblemError `too-many-attempts`
 */
export async function countAttempts(
  database: Database,
  attempts: readonly Attempt[],
  now: Date,
): Promise<void> {
  await withDesk(database, signIn('sign-in'), async ({ db }) => {
    await tidyAttempts(db, now);
    // What most share comes last, so that it is held the shortest.
    for (const attempt of attempts) await countOne(db, attempt, now);
  });
}

async function countOne(db: Kysely<Tables>, [kind, subject]: Attempt, now: Date): Promise<void> {
  const { most, seconds } = MOST[kind];
  const until = new Date(now.getTime() + seconds * SECOND);
  // A statement of its own: the next one then sees what those before have counted, which have rows of other moments.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`attempt ${kind} ${subject}`}, 0))`.execute(db);
  const { rows } = await sql<{ count: number; first: Date | null }>`
    with counted as (
      select coalesce(sum(count), 0)::int as count, min(until) as first from attempt
      where kind = ${kind} and subject = ${subject} and until > ${now} and count > 0
    ), added as (
      insert into attempt (kind, subject, began, count, until)
      select ${kind}, ${subject}, ${now}::timestamptz, 1, ${until}::timestamptz from counted where count < ${most}
      on conflict (kind, subject, began) do update set count = attempt.count + 1
    )
    select count, first from counted`.execute(db);
  const { count = 0, first = null } = rows[0] ?? {};
  if (count < most || first === null) return;
  throw problem('too-many-attempts', { seconds: Math.ceil((first.getTime() - now.getTime()) / SECOND) });
}

/** Takes off one that was counted at a moment, and came to nothing. */
export async function takeBackAttempt(db: Kysely<Tables>, [kind, subject]: Attempt, at: Date): Promise<void> {
  await db
    .updateTable('attempt')
    .set({ count: sql<number>`greatest(count - 1, 0)` })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('began', '=', at)
    .execute();
}

/** Takes off what was counted for something that was right: an account's own begin anew, a network's lose one. */
export async function forgiveAttempts({ db }: Desk, attempts: readonly Attempt[], at: Date): Promise<void> {
  for (const [kind, subject] of attempts)
    if (kind.endsWith('-network')) await takeBackAttempt(db, [kind, subject], at);
    else await db.deleteFrom('attempt').where('kind', '=', kind).where('subject', '=', subject).execute();
}

/** Deletes what counts no more, some rows at a time, but for what others hold just now. */
async function tidyAttempts(db: Kysely<Tables>, now: Date): Promise<void> {
  await sql`delete from attempt where ctid in (
    select ctid from attempt where until < ${now} limit ${AT_ONCE} for update skip locked)`.execute(db);
}

/** What is counted of something that is done with an account or an address: by both, by each alone. */
export function attemptsOf(
  kind: 'sign-in' | 'account' | 'lost-password' | 'password',
  ring: Keyring,
  lookup: string,
  network: string,
): Attempt[] {
  const from = ring.lookup('network', network);
  return [
    [`${kind}-from`, `${lookup} ${from}`],
    [kind, lookup],
    [`${kind}-network`, from],
  ];
}

/** Of these, what is counted of the network alone. */
export function networkAlone(attempts: readonly Attempt[]): Attempt[] {
  return attempts.filter(([kind]) => kind.endsWith('-network'));
}
