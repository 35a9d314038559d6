import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../../../platform/database/database.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { openText } from '../../../platform/keys/seal.ts';
import { normalEmail } from '../normal-email.ts';
import { openPerson, placeOf } from '../sealed-person.ts';
import { holdPerson } from '../visits/hold-visit.ts';
import { endLinks, type LinkKind, makeLink } from './links.ts';

/** A link that somebody hands on, in place of a mail. */
export interface HandedOnLink {
  readonly person: string;
  readonly kind: LinkKind;
  readonly text: string;
  readonly until: Date;
}

/** When it is done, and where it is told. */
export interface Handing {
  readonly now: Date;
  readonly log: Logger;
}

const CALLER = signIn('command line');

/** Without the address: the log is no place for it. */
function tell(log: Logger, person: string, kind: LinkKind): void {
  log.info({ event: 'link-handed-on', person, kind }, 'a link that opens an account was printed');
}

/**
 * The newest link that is good of whoever has, or asks for an account with, an address; undefined where there is none.
 * That it was handed on is written down: whoever comes in by it has not shown that the mail of the address is theirs.
 */
export async function handOnLink(
  database: Database,
  keys: Keys,
  email: string,
  { now, log }: Handing,
): Promise<HandedOnLink | undefined> {
  const lookup = keys.ring().lookup('e-mail', normalEmail(email));
  return withDesk(database, CALLER, async ({ db }) => {
    const row = await db
      .selectFrom('link')
      .innerJoin('person', 'person.person', 'link.person')
      .innerJoin('person_key', 'person_key.person', 'person.person')
      .select(['link', 'person.person', 'kind', 'sealed', 'until', 'wrapped', 'wrapped_by'])
      .where('lookup', '=', lookup)
      .where('used_at', 'is', null)
      .where('until', '>', now)
      // Of an address that has an account, no other one can be confirmed.
      .where(sql<boolean>`(kind <> 'confirm' or not exists (
        select from person other where other.lookup = person.lookup and other.confirmed_at is not null))`)
      .orderBy('link.made_at', 'desc')
      .orderBy('link', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { link, person, kind, sealed, until } = row;
    await db.updateTable('link').set({ handed_on_at: now }).where('link', '=', link).execute();
    const key = keys.ring().unwrap(`person/${person}`, row);
    tell(log, person, kind);
    return { person, kind, until, text: openText(key, sealed, placeOf(person, `link/${link}`)) };
  });
}

/**
 * Ends all visits of a person, and makes a link to set another password, to be handed on: for whoever has lost all that
 * it signs in by. Undefined where there is no such person.
 */
export async function recoverPerson(
  database: Database,
  keys: Keys,
  person: string,
  { now, log }: Handing,
): Promise<HandedOnLink | undefined> {
  return withDesk(database, CALLER, async ({ db }) => {
    if (!(await holdPerson(db, person))) return undefined;
    const { key } = await openPerson(db, keys, person);
    await db.deleteFrom('visit').where('person', '=', person).execute();
    await endLinks(db, person, ['password', 'recovery']);
    const text = await makeLink(db, 'recovery', { person, key }, now);
    const { until } = await db
      .updateTable('link')
      .set({ handed_on_at: now })
      .where('person', '=', person)
      .where('used_at', 'is', null)
      .returning('until')
      .executeTakeFirstOrThrow();
    tell(log, person, 'recovery');
    return { person, kind: 'recovery', text, until };
  });
}
