import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import type { Tables } from '../../../platform/database/tables.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import { newSecretText, secretHash } from '../secret-text.ts';

/** Milliseconds for which an authenticator is waited for. */
export const ANSWER_MS = 300_000;

/** Rows that go at one time, so that nobody waits long for it. */
const AT_ONCE = 100;

/** What an authenticator is asked for, and in which visit. */
export type AskedFor =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'add' | 'fresh'; readonly visit: string };

interface Moment {
  /** By the clock that counts attempts. */
  readonly now: Date;
  /** By that of the machine. */
  readonly machineNow: Date;
}

/** Makes a challenge at the sign-in desk. @returns its text, which is kept nowhere */
export async function makeChallenge(
  db: Kysely<Tables>,
  asked: AskedFor,
  { now, machineNow }: Moment,
): Promise<string> {
  await sql`delete from passkey_challenge where ctid in (
    select ctid from passkey_challenge where until < ${machineNow} limit ${AT_ONCE} for update skip locked)`.execute(
    db,
  );
  const text = newSecretText();
  await db
    .insertInto('passkey_challenge')
    .values({
      ...{ sha256: secretHash(text), kind: asked.kind, asked_at: now },
      visit: asked.kind === 'sign-in' ? null : asked.visit,
      until: new Date(machineNow.getTime() + ANSWER_MS),
    })
    .execute();
  return text;
}

/** A challenge that has had its answer. */
export interface UsedChallenge {
  readonly text: string;
  readonly askedAt: Date;
}

/**
 * Uses up the challenge to which an authenticator says that it answers, whatever the answer is worth: in a transaction
 * of its own, so that of many answers at once one is looked at, and none twice.
 *
 * @param clientData as the browser wrote it
 * @throws ProblemError `challenge-over`
 */
export async function useChallenge(
  database: Database,
  asked: AskedFor,
  clientData: string,
  machineNow: Date,
): Promise<UsedChallenge> {
  const text = challengeIn(clientData);
  const row = await withDesk(database, signIn('sign-in'), ({ db }) =>
    db
      .deleteFrom('passkey_challenge')
      .where('sha256', '=', secretHash(text))
      .where('kind', '=', asked.kind)
      .where('visit', 'is not distinct from', asked.kind === 'sign-in' ? null : asked.visit)
      .where('until', '>', machineNow)
      .returning('asked_at')
      .executeTakeFirst(),
  );
  if (row === undefined) throw problem('challenge-over');
  return { text, askedAt: row.asked_at };
}

const ClientData = z.object({ challenge: z.string() });

/** Empty where there is none: it is no challenge's text. */
function challengeIn(clientData: string): string {
  try {
    return ClientData.parse(JSON.parse(Buffer.from(clientData, 'base64url').toString())).challenge;
  } catch {
    return '';
  }
}
