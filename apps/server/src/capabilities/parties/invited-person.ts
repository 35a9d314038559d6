import type { Database } from '../../platform/database/database.ts';
import type { Person } from '../../platform/desk/caller.ts';
import type { Keyring } from '../../platform/keys/keyring.ts';
import type { Keys } from '../../platform/keys/keys.ts';
import { uuidOfBytes } from '../../platform/uuid-of-bytes.ts';
import { waitingPeople } from './waiting-people.ts';

/**
 * By which id a party knows somebody whom it has invited, until they come. The person's own would tell that the address
 * has an account, when that was made, and what its owner wrote in talks of both.
 */
export function idOfInvited(ring: Keyring, party: string, person: string): string {
  return uuidOfBytes(Buffer.from(ring.lookup('invited', `${party}\n${person}`), 'hex'));
}

/**
 * Whom of a party somebody means by an id. Who is invited and has not come is meant by the id that the party was told
 * alone: whoever tries out ids of accounts learns of none.
 */
export async function personMeant(
  { database, keys }: { readonly database: Database; readonly keys: Keys },
  party: string,
  { name: own }: Person,
  given: string,
): Promise<string> {
  if (given === own) return given;
  const waiting = await waitingPeople(database, party);
  if (waiting.length === 0) return given;
  const ring = keys.ring();
  const told = (person: string) => idOfInvited(ring, party, person);
  if (waiting.includes(given)) return told(given);
  return waiting.find((person) => told(person) === given) ?? given;
}
