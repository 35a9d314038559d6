import { type PartyKind, SECRETARIAT } from '@sahakarya/exchange';
import type { Database } from '../../platform/database/database.ts';
import { ANYBODY } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';

/**
 * A country's key is its destination key, and nobody else's.
 *
 * @throws ProblemError `invalid-input`
 */
export async function checkKey(database: Database, party: string, kind: PartyKind): Promise<void> {
  const found = await withDesk(database, ANYBODY, ({ db }) =>
    db.selectFrom('destination').select('destination').where('destination', '=', party).executeTakeFirst(),
  );
  const isDestination = found !== undefined;
  if (isDestination === (kind === 'country') && party !== SECRETARIAT) return;
  const fault = { path: 'body.party', value: party };
  throw problem('invalid-input', {}, [
    kind === 'country'
      ? {
          ...fault,
          code: 'unknown_country',
          says: 'No country has this code',
          mend: 'Give its ISO 3166-1 alpha-3 code',
        }
      : {
          ...fault,
          code: 'key_of_another',
          says: 'This key is a country’s, or the secretariat’s',
          mend: 'Give another',
        },
  ]);
}
