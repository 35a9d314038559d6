import { Language, type Me } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { Keys } from '../../platform/keys/keys.ts';
import { openText, sealText } from '../../platform/keys/seal.ts';

/** Where something of a person stands, for its seal. */
export function placeOf(
  person: string,
  what: 'name' | 'email' | `${'credential' | 'passkey' | 'link' | 'token'}/${string}`,
): string {
  return `person/${person}/${what}`;
}

/** A person as it can be read, at its own desk or at that of signing in. */
export interface OpenedPerson {
  readonly me: Omit<Me, 'fresh_until' | 'acts_only_for'>;
  readonly key: Buffer;
  readonly lookup: string;
  readonly confirmedAt: Date | null;
  readonly handedOnAt: Date | null;
}

/** @throws ProblemError `not-signed-in` for whoever is erased */
export async function openPerson(db: Kysely<Tables>, keys: Keys, person: string): Promise<OpenedPerson> {
  const row = await db
    .selectFrom('person')
    .innerJoin('person_key', 'person_key.person', 'person.person')
    .selectAll('person')
    .select(['wrapped', 'wrapped_by'])
    .where('person.person', '=', person)
    .executeTakeFirst();
  if (row === undefined || row.name === null || row.email === null || row.lookup === null)
    throw problem('not-signed-in');
  const key = keys.ring().unwrap(`person/${person}`, row);
  return {
    me: {
      person,
      name: openText(key, row.name, placeOf(person, 'name')),
      email: openText(key, row.email, placeOf(person, 'email')),
      language: Language.parse(row.language),
      time_zone: row.time_zone ?? 'UTC',
      made_at: row.made_at.toISOString(),
    },
    key,
    lookup: row.lookup,
    confirmedAt: row.confirmed_at,
    handedOnAt: row.handed_on_at,
  };
}

/** The person who asks, as the API tells it. */
export async function meOf(
  db: Kysely<Tables>,
  keys: Keys,
  { name, freshUntil, byProvider }: Pick<Person, 'name' | 'freshUntil' | 'byProvider'>,
): Promise<Me> {
  const { me } = await openPerson(db, keys, name);
  const own = { ...me, fresh_until: freshUntil.toISOString() };
  return byProvider === undefined ? own : { ...own, acts_only_for: byProvider.party };
}

/** What is changed of a person's name, sealed. */
export function sealedName(key: Buffer, person: string, name: string): Buffer {
  return sealText(key, name, placeOf(person, 'name'));
}
