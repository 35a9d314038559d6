import { comparedEmail } from '@sahakarya/contract';
import { type Kysely, sql } from 'kysely';
import type { Logger } from 'pino';
import type { Database } from '../../../platform/database/database.ts';
import type { Tables } from '../../../platform/database/tables.ts';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { openText } from '../../../platform/keys/seal.ts';
import { removePasskeys } from '../passkeys/kept-passkey.ts';
import { openPerson, placeOf } from '../sealed-person.ts';
import { withdrawAllTokens } from '../tokens/withdraw-token.ts';
import { holdPerson } from '../visits/hold-visit.ts';
import { endLinks, type LinkKind, type LinkWay, makeLink } from './links.ts';

/** A link that somebody hands on, in place of a mail. */
export interface HandedOnLink {
  readonly person: string;
  readonly kind: LinkKind;
  readonly text: string;
  /** When it was asked for. */
  readonly made: Date;
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
 * Links that are good of whoever has, or asks for an account with, an address: of each the newest one, who asked last
 * first. There are several where several ask for an account, of whom one owns the address. That they were handed on is
 * written down: whoever comes in by one has not shown that the mail of the address is theirs.
 *
 * @param email as the contract has it
 */
export async function handOnLinks(
  database: Database,
  keys: Keys,
  email: string,
  { now, log }: Handing,
): Promise<readonly HandedOnLink[]> {
  const lookup = keys.ring().lookup('e-mail', comparedEmail(email));
  return withDesk(database, CALLER, async ({ db }) => {
    const rows = await db
      .selectFrom('link')
      .innerJoin('person', 'person.person', 'link.person')
      .innerJoin('person_key', 'person_key.person', 'person.person')
      .distinctOn('person.person')
      .select(['link', 'person.person', 'kind', 'sealed', 'link.made_at', 'until', 'wrapped', 'wrapped_by'])
      .where('lookup', '=', lookup)
      .where('used_at', 'is', null)
      .where('until', '>', now)
      // Of an address that has an account, no other one can be confirmed.
      .where(sql<boolean>`(kind <> 'confirm' or not exists (
        select from person other where other.lookup = person.lookup and other.confirmed_at is not null))`)
      // Who has an account takes an invitation signed in.
      .where((is) => is.or([is('kind', '<>', 'invitation'), is('confirmed_at', 'is', null)]))
      .orderBy('person.person')
      .orderBy('link.made_at', 'desc')
      .orderBy('link', 'desc')
      .execute();
    // Ids are in the order of time, too, where two asked in one moment.
    rows.sort((a, b) => b.made_at.getTime() - a.made_at.getTime() || (a.link < b.link ? 1 : -1));
    const links: HandedOnLink[] = [];
    for (const { link, person, kind, sealed, made_at, until, ...wrapped } of rows) {
      await db.updateTable('link').set({ handed_on_at: now }).where('link', '=', link).execute();
      const key = keys.ring().unwrap(`person/${person}`, wrapped);
      tell(log, person, kind);
      const text = openText(key, sealed, placeOf(person, `link/${link}`));
      links.push({ person, kind, made: made_at, until, text });
    }
    return links;
  });
}

/** Whose account an address is, by its id; undefined where it has none. */
export async function accountOf(database: Database, keys: Keys, email: string): Promise<string | undefined> {
  const lookup = keys.ring().lookup('e-mail', comparedEmail(email));
  const found = await withDesk(database, CALLER, ({ db }) =>
    db
      .selectFrom('person')
      .select('person')
      .where('lookup', '=', lookup)
      .where('confirmed_at', 'is not', null)
      .executeTakeFirst(),
  );
  return found?.person;
}

/**
 * Ends all visits, tokens and passkeys of a person, and makes a link to set another password, to be handed on: for
 * whoever has lost all that it signs in by. Undefined where there is no such person.
 */
export async function recoverPerson(
  database: Database,
  keys: Keys,
  person: string,
  { now, log }: Handing,
): Promise<HandedOnLink | undefined> {
  return withDesk(database, CALLER, async ({ db }) => {
    const text = await makeRecovery(db, keys, person, 'waits', now);
    if (text === undefined) return undefined;
    const { until } = await db
      .updateTable('link')
      .set({ handed_on_at: now })
      .where('person', '=', person)
      .where('kind', '=', 'recovery')
      .where('used_at', 'is', null)
      .returning('until')
      .executeTakeFirstOrThrow();
    tell(log, person, 'recovery');
    return { person, kind: 'recovery', text, made: now, until };
  });
}

/** The same, and the link is mailed: nobody hands it on. @returns whether there is such a person */
export async function recoverByMail(
  database: Database,
  keys: Keys,
  person: string,
  now: Date,
): Promise<boolean> {
  return withDesk(
    database,
    CALLER,
    async ({ db }) => (await makeRecovery(db, keys, person, 'mailed', now)) !== undefined,
  );
}

/** @returns the link's text; undefined where there is no such person */
async function makeRecovery(
  db: Kysely<Tables>,
  keys: Keys,
  person: string,
  way: LinkWay,
  now: Date,
): Promise<string | undefined> {
  if (!(await holdPerson(db, person))) return undefined;
  const { key } = await openPerson(db, keys, person);
  await db.deleteFrom('visit').where('person', '=', person).execute();
  await withdrawAllTokens(db, person, now);
  await removePasskeys(db, person);
  await endLinks(db, person, ['password', 'recovery']);
  return makeLink(db, 'recovery', { person, key }, way, now);
}
