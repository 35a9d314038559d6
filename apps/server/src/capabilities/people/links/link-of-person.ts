import type { Database } from '../../../platform/database/database.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { openText } from '../../../platform/keys/seal.ts';
import { placeOf } from '../sealed-person.ts';
import type { HandedOnLink } from './hand-on-link.ts';

/** Whether somebody who is invited has an account, which the operator alone is told. */
export async function hasAccount(database: Database, person: string): Promise<boolean> {
  const found = await withDesk(database, signIn('inviting'), ({ db }) =>
    db
      .selectFrom('person')
      .select('person')
      .where('person', '=', person)
      .where('confirmed_at', 'is not', null)
      .executeTakeFirst(),
  );
  return found !== undefined;
}

/**
 * Whose invitation by a party is not over, taken or not. Somebody without an account is forgotten when it is; of
 * somebody with one the party is told no longer of the address.
 */
export async function invitedNow(database: Database, party: string, now: Date): Promise<ReadonlySet<string>> {
  const rows = await withDesk(database, signIn('inviting'), ({ db }) =>
    db
      .selectFrom('link')
      .select('person')
      .where('kind', '=', 'invitation')
      .where('until', '>', now)
      .where((is) => is.or([is('invited_to', '=', party), is('invited_to', 'is', null)]))
      .execute(),
  );
  return new Set(rows.flatMap(({ person }) => person ?? []));
}

/** Minutes in which a link that was handed on is told again to whoever has not got the answer. */
const TOLD_AGAIN_MINUTES = 10;

/** Whose link is handed on. */
interface Invitation {
  readonly person: string;
  readonly party: string;
  /** It was handed on, and is asked for again: what was not handed on within minutes is not told. */
  readonly isAgain: boolean;
}

/**
 * A party's invitation of a person that is good still, to be handed on; undefined where there is none. That it was
 * handed on is written down. Whoever has an account has one, too, which leads to the sign-in page.
 */
export async function invitationOf(
  database: Database,
  keys: Keys,
  { person, party, isAgain }: Invitation,
  now: Date,
): Promise<HandedOnLink | undefined> {
  const lately = new Date(now.getTime() - TOLD_AGAIN_MINUTES * 60_000);
  return withDesk(database, signIn('inviting'), async ({ db }) => {
    const row = await db
      .selectFrom('link')
      .innerJoin('person_key', 'person_key.person', 'link.person')
      .select(['link', 'sealed', 'link.made_at', 'until', 'wrapped', 'wrapped_by'])
      .where('link.person', '=', person)
      .where('kind', '=', 'invitation')
      .where('used_at', 'is', null)
      .where('until', '>', now)
      // Those of before name no party, and have no account.
      .where((is) => is.or([is('invited_to', '=', party), is('invited_to', 'is', null)]))
      .$if(isAgain, (links) => links.where('handed_on_at', '>', lately))
      .orderBy('link.made_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    if (!isAgain)
      await db.updateTable('link').set({ handed_on_at: now }).where('link', '=', row.link).execute();
    const key = keys.ring().unwrap(`person/${person}`, row);
    const text = openText(key, row.sealed, placeOf(person, `link/${row.link}`));
    return { person, kind: 'invitation', made: row.made_at, text, until: row.until };
  });
}
