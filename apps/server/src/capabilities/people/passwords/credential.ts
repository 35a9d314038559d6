import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { openText, sealText } from '../../../platform/keys/seal.ts';
import { newId } from '../../../platform/new-id.ts';
import { placeOf } from '../sealed-person.ts';

/** By what somebody signs in, as the sign-in desk reads it. */
export interface KnownPassword {
  readonly person: string;
  readonly credential: string;
  /** Of the password. */
  readonly hash: string;
}

/** The password of a confirmed account, by its address; undefined where there is none. */
export async function passwordOfAddress(
  db: Kysely<Tables>,
  keys: Keys,
  lookup: string,
): Promise<KnownPassword | undefined> {
  const row = await passwords(db)
    .where('lookup', '=', lookup)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row && opened(keys, row);
}

/** The password of a person, confirmed or not. */
export async function passwordOfPerson(
  db: Kysely<Tables>,
  keys: Keys,
  person: string,
): Promise<KnownPassword | undefined> {
  const row = await passwords(db).where('person.person', '=', person).executeTakeFirst();
  return row && opened(keys, row);
}

function passwords(db: Kysely<Tables>) {
  return db
    .selectFrom('person')
    .innerJoin('person_key', 'person_key.person', 'person.person')
    .innerJoin('credential', 'credential.person', 'person.person')
    .select(['person.person', 'wrapped', 'wrapped_by', 'credential', 'sealed'])
    .where('kind', '=', 'password')
    .where('erased_at', 'is', null);
}

function opened(
  keys: Keys,
  {
    person,
    credential,
    sealed,
    ...wrapped
  }: { person: string; credential: string; sealed: Buffer; wrapped: Buffer; wrapped_by: string },
): KnownPassword {
  const key = keys.ring().unwrap(`person/${person}`, wrapped);
  return { person, credential, hash: openText(key, sealed, placeOf(person, `credential/${credential}`)) };
}

/** Puts a password in the place of the one before, if there was one. */
export async function setPassword(
  db: Kysely<Tables>,
  person: string,
  key: Buffer,
  hash: string,
  now: Date,
): Promise<void> {
  await db.deleteFrom('credential').where('person', '=', person).where('kind', '=', 'password').execute();
  const credential = newId(now);
  const sealed = sealText(key, hash, placeOf(person, `credential/${credential}`));
  await db
    .insertInto('credential')
    .values({ credential, person, kind: 'password', sealed, made_at: now })
    .execute();
}

/**
 * Whether it is that person's password still, for as long as the transaction lasts: it may have been changed while it
 * was checked, which takes long.
 */
export async function isStill(db: Kysely<Tables>, { credential }: KnownPassword): Promise<boolean> {
  const row = await db
    .selectFrom('credential')
    .select('credential')
    .where('credential', '=', credential)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}
