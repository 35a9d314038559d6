import { comparedEmail, Email } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { holdPerson } from '../visits/hold-visit.ts';
import { partyByProvider } from './party-by-provider.ts';
import type { SetProvider } from './set-provider.ts';

/** An account, as its provider shows it. */
export interface Shown {
  /** The id that never changes there (`sub`). */
  readonly subject: string;
  /** Undefined: the provider doesn't say that it has verified it. */
  readonly verifiedEmail: string | undefined;
}

/** Why an account of a provider is nobody's here. */
export type Unknown = 'no_verified_email' | 'no_account';

/**
 * Whose a provider's account is: that of whom it was before; the first time, of whoever has its verified e-mail address
 * here. In either case somebody who belongs to the provider's own party now. Who is linked to one account of a provider
 * is linked to no other: an address may have been given to somebody else there.
 *
 * @returns nobody, where it is none's: that the provider vouches for no address, whoever comes is told, to mend it
 *   there; of an address, whether it has an account here or where it belongs, nobody is
 */
export async function whoseAccount(
  db: Kysely<Tables>,
  keys: Keys,
  { set, shown }: { readonly set: SetProvider; readonly shown: Shown },
  now: Date,
): Promise<{ readonly person: string } | { readonly nobody: Unknown }> {
  const { provider, issuer } = set;
  const lookup = keys.ring().lookup('provider account', `${issuer}\n${shown.subject}`);
  const linked = await db
    .selectFrom('provider_account')
    .select('person')
    .where('provider', '=', provider)
    .where('lookup', '=', lookup)
    .executeTakeFirst();
  if (linked === undefined && shown.verifiedEmail === undefined) return { nobody: 'no_verified_email' };
  const nobody = { nobody: 'no_account' } as const;
  const person = linked?.person ?? (await byEmail(db, keys, shown.verifiedEmail));
  if (person === undefined || !(await holdPerson(db, person)) || !(await mayCome(db, provider, person)))
    return nobody;
  if (linked !== undefined) return { person };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('provider_account')
    .values({ provider, lookup, person, linked_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? { person } : nobody;
}

/** Whoever has confirmed an account with this address. */
async function byEmail(
  db: Kysely<Tables>,
  keys: Keys,
  said: string | undefined,
): Promise<string | undefined> {
  const email = Email.safeParse(said);
  if (!email.success) return undefined;
  const row = await db
    .selectFrom('person')
    .select('person')
    .where('lookup', '=', keys.ring().lookup('e-mail', comparedEmail(email.data)))
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row?.person;
}

async function mayCome(db: Kysely<Tables>, provider: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('provider_key')
    .innerJoin('person', (on) => on.on('person', '=', person))
    .select(partyByProvider('provider_key.provider', 'person.person').as('party'))
    .where('provider', '=', provider)
    .executeTakeFirst();
  return row !== undefined && row.party !== null;
}
