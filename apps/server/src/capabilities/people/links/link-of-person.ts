import type { Database } from '../../../platform/database/database.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { openText } from '../../../platform/keys/seal.ts';
import { placeOf } from '../sealed-person.ts';
import type { HandedOnLink } from './hand-on-link.ts';

/**
 * The invitation of a person that is good still, to be handed on; undefined where there is none. That it was handed on
 * is written down.
 */
export async function invitationOf(
  database: Database,
  keys: Keys,
  person: string,
  now: Date,
): Promise<HandedOnLink | undefined> {
  return withDesk(database, signIn('inviting'), async ({ db }) => {
    const row = await db
      .selectFrom('link')
      .innerJoin('person_key', 'person_key.person', 'link.person')
      .select(['link', 'sealed', 'link.made_at', 'until', 'wrapped', 'wrapped_by'])
      .where('link.person', '=', person)
      .where('kind', '=', 'invitation')
      .where('used_at', 'is', null)
      .where('until', '>', now)
      .orderBy('link.made_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    await db.updateTable('link').set({ handed_on_at: now }).where('link', '=', row.link).execute();
    const key = keys.ring().unwrap(`person/${person}`, row);
    const text = openText(key, row.sealed, placeOf(person, `link/${row.link}`));
    return { person, kind: 'invitation', made: row.made_at, text, until: row.until };
  });
}
