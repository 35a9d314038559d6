import { type RawBuilder, sql } from 'kysely';

/**
 * For which party somebody may come by a provider at this moment, asked at the sign-in desk; null: for none. Then it is
 * no party's provider any more, the party is suspended or not at the table, or the person does not belong to it.
 *
 * @param provider the column that has it, and `person` likewise
 */
export function partyByProvider(provider: string, person: string): RawBuilder<string | null> {
  return sql<string | null>`party_by_provider(${sql.ref(provider)}, ${sql.ref(person)})`;
}
