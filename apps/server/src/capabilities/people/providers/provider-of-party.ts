import type { IdentityProvider } from '@sahakarya/contract';
import type { Person } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import { countAttempts } from '../count-attempts.ts';
import type { PeopleServices } from '../people-services.ts';
import { administers } from '../tokens/tokens-of-party.ts';
import { failedProvider } from './failed-provider.ts';
import type { KnownProviders } from './known-providers.ts';
import { secretOf } from './provider-secret.ts';
import type { SetProvider } from './set-provider.ts';

/** @throws ProblemError `not-found` for whoever doesn't administer the party */
async function providerFor(
  { database, now }: PeopleServices,
  person: Person,
  party: string,
): Promise<(SetProvider & { readonly since: Date }) | undefined> {
  return withDesk(database, person, async ({ db }) => {
    if (!(await administers(db, person, party, now()))) throw problem('not-found', { what: 'party' });
    return db.selectFrom('identity_provider').selectAll().where('party', '=', party).executeTakeFirst();
  });
}

/**
 * The identity provider of a party, for its administrators; null where there is none.
 *
 * @throws ProblemError `not-found` for all others
 */
export async function providerOfParty(
  people: PeopleServices,
  person: Person,
  party: string,
): Promise<IdentityProvider | null> {
  const set = await providerFor(people, person, party);
  if (set === undefined) return null;
  return { issuer: set.issuer, client_id: set.client_id, since: set.since.toISOString() };
}

/**
 * Asks the provider of a party what it says of itself. Whether it takes the secret shows at the first sign-in alone.
 *
 * @throws ProblemError `not-found`, `provider-failed`, `too-many-attempts`
 */
export async function testProvider(
  people: PeopleServices,
  known: KnownProviders,
  person: Person,
  party: string,
): Promise<void> {
  const set = await providerFor(people, person, party);
  if (set === undefined) throw problem('not-found', { what: 'provider' });
  await countAttempts(people.database, [['provider-test', party]], people.now());
  const secret = await secretOf(people.database, people.keys, set.provider);
  await known.ask(set, secret).catch((error: unknown) => {
    throw failedProvider(people, party, error);
  });
}
