import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import { problem } from '../../../platform/http/problems/problem.ts';

/** A party's identity provider, as it is set now. */
export interface SetProvider {
  readonly party: string;
  /** The id of this setting. */
  readonly provider: string;
  readonly issuer: string;
  readonly client_id: string;
}

/**
 * By which provider people of a party sign in, asked at the sign-in desk. That there is none, and that the party is
 * unknown or suspended, is told in the same words.
 *
 * @throws ProblemError `provider-not-here`
 */
export async function openProvider(db: Kysely<Tables>, party: string): Promise<SetProvider> {
  const { rows } = await sql<SetProvider>`
    select party, provider, issuer, client_id from open_provider(${party})`.execute(db);
  const [row] = rows;
  if (row === undefined) throw problem('provider-not-here', { party });
  return row;
}
