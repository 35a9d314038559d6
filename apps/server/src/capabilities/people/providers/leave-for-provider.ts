import { isSafeAddress, returnPath } from '@sahakarya/contract';
import { sql } from 'kysely';
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import type { From, KeptVisit } from '../../../published/visits/visit-route.ts';
import { countAttempts } from '../count-attempts.ts';
import type { PeopleServices } from '../people-services.ts';
import { secretHash } from '../secret-text.ts';
import { failedProvider } from './failed-provider.ts';
import type { KnownProviders } from './known-providers.ts';
import { newLeaving } from './leaving.ts';
import { secretOf } from './provider-secret.ts';
import { openProvider } from './set-provider.ts';

const CALLER = signIn('sign-in');

/** Seconds in which a browser has to have come back. */
const AWAY = 600;

/** Rows that go at one time, so that nobody waits long for it. */
const AT_ONCE = 100;

/**
 * Begins a sign-in by the provider of a party: by the code flow, with PKCE. The browser alone that has the cookie can
 * bring it to its end, once, and at the address of that very party: what another provider sends there is of another.
 *
 * @throws ProblemError `provider-not-here`, `provider-failed`, `too-many-attempts`
 */
export async function leaveForProvider(
  people: PeopleServices,
  known: KnownProviders,
  party: string,
  from: From,
): Promise<{ readonly address: string; readonly leaving: KeptVisit }> {
  const { database, keys, now, codesAt } = people;
  await countAttempts(database, [['provider-network', keys.ring().lookup('network', from.network)]], now());
  const set = await withDesk(database, CALLER, ({ db }) => openProvider(db, party));
  const { text, state, nonce, verifier } = newLeaving();
  const redirect_uri = new URL(returnPath(party), from.origin).href;
  const address = await known
    .know(set, () => secretOf(database, keys, set.provider))
    .then(async (provider) =>
      buildAuthorizationUrl(provider, {
        ...{ redirect_uri, state, nonce, scope: 'openid email' },
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
    )
    .then(({ href }) => {
      if (!isSafeAddress(href)) throw new Error('it leads to no address of HTTPS');
      return href;
    })
    .catch((error: unknown) => {
      throw failedProvider(people, party, error);
    });
  const until = new Date(codesAt().getTime() + 1_000 * AWAY);
  await withDesk(database, CALLER, async ({ db }) => {
    await sql`delete from provider_sign_in where ctid in (
      select ctid from provider_sign_in where until < ${codesAt()} limit ${AT_ONCE} for update skip locked)`.execute(
      db,
    );
    await db
      .insertInto('provider_sign_in')
      .values({ sha256: secretHash(text), provider: set.provider, return_address: redirect_uri, until })
      .execute();
  });
  return { address, leaving: { text, seconds: AWAY } };
}
