import type { ShownPasskey } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import type { Whose } from '../passwords/second-factor.ts';
import { secretHash } from '../secret-text.ts';
import { changePasskey, holdPasskey, type KeptPasskey, openPasskey } from './kept-passkey.ts';
import type { VerifiedKey } from './verify-passkey.ts';

/** A passkey of a confirmed account, as the sign-in desk finds it. */
export interface KnownPasskey {
  readonly whose: Whose;
  /** By what its person is found. */
  readonly lookup: string;
  readonly kept: KeptPasskey;
}

/** By the id that its authenticator gives. */
export async function findPasskey(
  db: Kysely<Tables>,
  keys: Keys,
  { id }: ShownPasskey,
): Promise<KnownPasskey | undefined> {
  const row = await db
    .selectFrom('passkey')
    .innerJoin('person', 'person.person', 'passkey.person')
    .innerJoin('person_key', 'person_key.person', 'passkey.person')
    .selectAll('passkey')
    .select(['lookup', 'wrapped', 'wrapped_by'])
    .where('sha256', '=', secretHash(id))
    .where('confirmed_at', 'is not', null)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || row.lookup === null) return undefined;
  const whose = { person: row.person, key: keys.ring().unwrap(`person/${row.person}`, row) };
  return { whose, lookup: row.lookup, kept: openPasskey(whose, row) };
}

/** What a browser calls a person by: their id, which names nobody. */
export function handleOf(person: string): string {
  return Buffer.from(person.replaceAll('-', ''), 'hex').toString('base64url');
}

/**
 * Writes down that a passkey was used, as often as its authenticator says. An authenticator that counts never says a
 * number twice: where it doesn't grow, there is a copy of the key somewhere, and nobody knows who holds which. From
 * then on the passkey opens nothing. An answer that was asked for before the last use, and has come after it, is late:
 * a line that holds it back can't block anybody's passkey.
 *
 * @param askedAt when the challenge was made that this use answers
 * @returns `fell` for the use by which that came to light
 */
export async function usePasskey(
  db: Kysely<Tables>,
  { whose, kept: { passkey } }: KnownPasskey,
  { counter, isBackedUp }: Pick<VerifiedKey, 'counter' | 'isBackedUp'>,
  { now, askedAt }: { readonly now: Date; readonly askedAt: Date },
): Promise<'used' | 'wrong-passkey' | 'passkey-blocked' | 'fell'> {
  const kept = await holdPasskey(db, whose, passkey);
  // Removed since it was found.
  if (kept === undefined) return 'wrong-passkey';
  if (kept.blockedAt !== null) return 'passkey-blocked';
  // Those that don't count say nothing each time.
  const counts = counter > 0 || kept.counter > 0;
  if (counts && counter <= kept.counter) {
    const isLate = counter < kept.counter && kept.usedAt !== null && askedAt < kept.usedAt;
    if (isLate) return 'wrong-passkey';
    await changePasskey(db, whose, kept, { blockedAt: now });
    return 'fell';
  }
  await changePasskey(db, whose, kept, { counter, is_backed_up: isBackedUp, usedAt: now });
  return 'used';
}
