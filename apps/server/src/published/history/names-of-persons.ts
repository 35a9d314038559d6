import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keys/keyring.ts';
import { openText } from '../../platform/keys/seal.ts';

/**
 * Names of persons, as far as whoever asks reads them today: of colleagues who have come; at the secretariat, of
 * whoever administers a party.
 */
export async function namesOf(
  db: Kysely<Tables>,
  ringOf: () => Keyring,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (persons.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .innerJoin('person_key', 'person_key.person', 'person.person')
    .select(['person.person', 'name', 'wrapped', 'wrapped_by'])
    .where('person.person', 'in', persons)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership')
          .select('membership.party')
          .whereRef('membership.person', '=', 'person.person')
          .where('has_joined', '=', true),
      ),
    )
    .execute();
  if (rows.length === 0) return new Map();
  const ring = ringOf();
  return new Map(
    rows.flatMap(({ person, name, ...wrapped }): [string, string][] => {
      if (name === null) return [];
      const key = ring.unwrap(`person/${person}`, wrapped);
      return [[person, openText(key, name, `person/${person}/name`)]];
    }),
  );
}
