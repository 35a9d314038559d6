import { comparedEmail } from '@sahakarya/contract';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { Tables } from '../../../platform/database/tables.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { type Keyring, newKey } from '../../../platform/keys/keyring.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { holdKeys } from '../../../platform/keys/rotate-keys.ts';
import { sealText } from '../../../platform/keys/seal.ts';
import { newId } from '../../../platform/new-id.ts';
import { makeLink } from '../links/links.ts';
import { placeOf, sealedName } from '../sealed-person.ts';

/** Who is invited. */
interface Invited {
  readonly email: string;
  readonly party: string;
  /** Whom the same party has invited, and who have not come yet. */
  readonly waiting: readonly string[];
}

/**
 * The person of an address: whoever has an account with it, or somebody who is made now and has none until their
 * invitation is taken. Which of the two, nobody is told: a link of this party is there for both; where there is an
 * account it opens nothing. Of another party nobody who waits is meant: whoever may hand on the link of one would come
 * to the other's table by it.
 */
export async function invitePerson(
  database: Database,
  keys: Keys,
  { email, party, waiting }: Invited,
  now: Date,
): Promise<string> {
  const ring = keys.ring();
  const lookup = ring.lookup('e-mail', comparedEmail(email));
  return withDesk(database, signIn('inviting'), async ({ db }) => {
    await holdKeys(db);
    const known = await knownPerson(db, lookup, { party, waiting }, now);
    if (known?.link === null) {
      const key = ring.unwrap(`person/${known.person}`, known);
      await makeLink(db, 'invitation', { person: known.person, key, invitedTo: party }, 'waits', now);
    }
    return known?.person ?? makePerson(db, ring, { email, party, lookup }, now);
  });
}

async function knownPerson(
  db: Kysely<Tables>,
  lookup: string,
  { party, waiting }: Omit<Invited, 'email'>,
  now: Date,
) {
  return db
    .selectFrom('person')
    .innerJoin('person_key', 'person_key.person', 'person.person')
    .leftJoin('link', (on) =>
      on
        .onRef('link.person', '=', 'person.person')
        .on('link.kind', '=', 'invitation')
        .on('used_at', 'is', null)
        .on('until', '>', now)
        // Those of before name no party.
        .on((is) => is.or([is('invited_to', '=', party), is('confirmed_at', 'is', null)])),
    )
    .select(['person.person', 'link', 'wrapped', 'wrapped_by'])
    .where('lookup', '=', lookup)
    .where((is) =>
      is.or([
        is('confirmed_at', 'is not', null),
        is.and([is('link', 'is not', null), is('person.person', '=', sql<string>`any(${waiting}::uuid[])`)]),
      ]),
    )
    .orderBy('confirmed_at')
    .limit(1)
    .executeTakeFirst();
}

async function makePerson(
  db: Kysely<Tables>,
  ring: Keyring,
  { email, party, lookup }: { readonly email: string; readonly party: string; readonly lookup: string },
  now: Date,
): Promise<string> {
  const person = newId(now);
  const key = newKey();
  await db
    .insertInto('person')
    .values({
      ...{ person, lookup, language: 'en', time_zone: 'UTC', made_at: now },
      name: sealedName(key, person, email),
      email: sealText(key, email, placeOf(person, 'email')),
    })
    .execute();
  await db
    .insertInto('person_key')
    .values({ person, ...ring.wrap(`person/${person}`, key) })
    .execute();
  // Mailed with the event that invites, if at all: before, nobody is invited.
  await makeLink(db, 'invitation', { person, key, invitedTo: party }, 'waits', now);
  return person;
}
