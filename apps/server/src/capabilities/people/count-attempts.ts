import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import { signIn } from '../../platform/desk/caller.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Keyring } from '../../platform/keys/keyring.ts';

const SECOND = 1_000;
const QUARTER = 900;
const HOUR = 3_600;

/** How often something may be tried within so many seconds, by whom. */
const MOST = {
  /** Into one account, from one network, which may be that of whoever owns it. */
  'sign-in-from': { most: 10, seconds: QUARTER },
  /** Into one account, from everywhere: more, so that strangers can't easily shut its owner out. */
  'sign-in': { most: 50, seconds: QUARTER },
  /** From one network, into whichever: a ministry may stand behind one address. */
  'sign-in-network': { most: 100, seconds: QUARTER },
  account: { most: 3, seconds: HOUR },
  'account-network': { most: 60, seconds: HOUR },
  'lost-password': { most: 3, seconds: HOUR },
  'lost-password-network': { most: 60, seconds: HOUR },
  'link-network': { most: 30, seconds: QUARTER },
} as const;

export type Tried = keyof typeof MOST;

/** What is tried, and by whom: by their HMACs. */
export type Attempt = readonly [kind: Tried, subject: string];

/**
 * Counts that something is tried, before it is: however many come at once, to however many servers, no more than may
 * get through. Right ones are taken off again (`forgiveAttempts`).
 *
 * @throws ProblemError `too-many-attempts`
 */
export async function countAttempts(
  database: Database,
  attempts: readonly Attempt[],
  now: Date,
): Promise<void> {
  const waits = await withDesk(database, signIn('sign-in'), async ({ db }) => {
    const all: number[] = [];
    for (const [kind, subject] of attempts) {
      const { most, seconds } = MOST[kind];
      const length = seconds * SECOND;
      const began = new Date(Math.floor(now.getTime() / length) * length);
      const until = new Date(began.getTime() + length);
      const { count } = await db
        .insertInto('attempt')
        .values({ kind, subject, began, count: 1, until })
        .onConflict((conflict) =>
          conflict
            .columns(['kind', 'subject', 'began'])
            .doUpdateSet({ count: sql<number>`attempt.count + 1` }),
        )
        .returning('count')
        .executeTakeFirstOrThrow();
      if (count > most) all.push(Math.ceil((until.getTime() - now.getTime()) / SECOND));
    }
    return all;
  });
  if (waits.length > 0) throw problem('too-many-attempts', { seconds: Math.max(...waits) });
}

/** Takes off what was counted for something that was right: an account's own begin anew, a network's lose one. */
export async function forgiveAttempts({ db }: Desk, attempts: readonly Attempt[], now: Date): Promise<void> {
  for (const [kind, subject] of attempts) {
    const isOfNetwork = kind.endsWith('-network');
    const rows = db
      .updateTable('attempt')
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .where('until', '>', now);
    await rows.set({ count: isOfNetwork ? sql<number>`greatest(count - 1, 0)` : 0 }).execute();
  }
}

/** Those of a sign-in: into an account, from a network. */
export function attemptsOfSignIn(ring: Keyring, lookup: string, network: string): Attempt[] {
  const from = ring.lookup('network', network);
  return [
    ['sign-in-from', `${lookup} ${from}`],
    ['sign-in', lookup],
    ['sign-in-network', from],
  ];
}
