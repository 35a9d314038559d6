import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Person } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { PeopleServices } from '../people-services.ts';
import { holdVisit } from '../visits/hold-visit.ts';
import { administers } from './tokens-of-party.ts';

/**
 * Makes a token worthless from now on: one's own, or one that acts for a party that one administers.
 *
 * @throws ProblemError `not-signed-in`; `not-found`, for all others, and for one that is withdrawn
 */
export async function withdrawToken(
  { database, now }: PeopleServices,
  person: Person,
  token: string,
): Promise<void> {
  await withDesk(database, person, async ({ db }) => {
    const at = now();
    await holdVisit(db, person, at);
    const { rows } = (await mayWithdraw(db, person, token, at))
      ? await sql<{ done: boolean }>`select withdraw_token(${token}, ${at}) as done`.execute(db)
      : { rows: [] };
    if (rows[0]?.done !== true) throw problem('not-found', { what: 'token' });
  });
}

async function mayWithdraw(db: Kysely<Tables>, person: Person, token: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('person_token')
    .select(['person', 'party'])
    .where('token', '=', token)
    .executeTakeFirst();
  if (row === undefined) return false;
  return (
    row.person === person.name || (row.party !== null && (await administers(db, person, row.party, now)))
  );
}

/** Withdraws all tokens of a person, at the sign-in desk: whoever had a password may have made one. */
export async function withdrawAllTokens(db: Kysely<Tables>, person: string, now: Date): Promise<void> {
  await db
    .updateTable('person_token')
    .set({ withdrawn_at: now })
    .where('person', '=', person)
    .where('withdrawn_at', 'is', null)
    .execute();
}
