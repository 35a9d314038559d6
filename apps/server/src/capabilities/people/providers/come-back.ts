import type { Me } from '@sahakarya/contract';
import { authorizationCodeGrant, type Configuration, fetchUserInfo } from 'openid-client';
import { z } from 'zod';
import { signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { From, KeptVisit } from '../../../published/visits/visit-route.ts';
import { countAttempts, forgiveAttempts } from '../count-attempts.ts';
import type { PeopleServices } from '../people-services.ts';
import { meOf } from '../sealed-person.ts';
import { secretHash } from '../secret-text.ts';
import { beginVisit } from '../visits/begin-visit.ts';
import { failedProvider } from './failed-provider.ts';
import type { KnownProviders } from './known-providers.ts';
import { type Leaving, leavingBy } from './leaving.ts';
import { secretOf } from './provider-secret.ts';
import { openProvider, type SetProvider } from './set-provider.ts';
import { type Shown, whoseAccount } from './whose-account.ts';

const CALLER = signIn('sign-in');

interface Returning {
  readonly party: string;
  /** What the browser brings: all that stands behind the question mark. */
  readonly returned: string;
}

/**
 * Ends a sign-in by the provider of a party, and begins a visit for that party alone. What the provider says is checked
 * by the library: issuer, audience, signature, nonce and time of the ID token.
 *
 * @throws ProblemError `provider-sign-in-over`, `provider-not-here`, `provider-failed`, `provider-knows-nobody`,
 *   `too-many-attempts`
 */
export async function comeBack(
  people: PeopleServices,
  known: KnownProviders,
  returning: Returning,
  from: From,
): Promise<{ readonly me: Me; readonly visit: KeptVisit }> {
  const { database, keys, now } = people;
  const { party } = returning;
  const at = now();
  const attempts = [['provider-network', keys.ring().lookup('network', from.network)]] as const;
  await countAttempts(database, attempts, at);
  const { left, address, set } = await useLeaving(people, returning, from);
  const shown = await known
    .know(set, () => secretOf(database, keys, set.provider))
    .then((provider) => shownBy(provider, left, address))
    .catch((error: unknown) => {
      throw failedProvider(people, party, error);
    });
  return withDesk(database, CALLER, async (desk) => {
    const whose = await whoseAccount(desk.db, keys, { set, shown }, at);
    if ('nobody' in whose) throw problem('provider-knows-nobody', { party, why: whose.nobody });
    const { person } = whose;
    await forgiveAttempts(desk, attempts, at);
    const visit = await beginVisit(desk, person, from, at, { provider: set.provider });
    const asking = { name: person, freshUntil: visit.freshUntil, byProvider: { party } };
    return { me: await meOf(desk.db, keys, asking), visit };
  });
}

/**
 * Uses up a sign-in that had left, whatever it comes to: of several that come back with it, one is looked at.
 *
 * @throws ProblemError `provider-sign-in-over`, `provider-not-here`
 */
async function useLeaving(
  { database, codesAt }: PeopleServices,
  { party, returned }: Returning,
  { leaving }: From,
): Promise<{ readonly left: Leaving; readonly address: URL; readonly set: SetProvider }> {
  if (leaving === undefined) throw problem('provider-sign-in-over');
  const row = await withDesk(database, CALLER, ({ db }) =>
    db
      .deleteFrom('provider_sign_in')
      .where('sha256', '=', secretHash(leaving))
      .where('until', '>', codesAt())
      .returning(['provider', 'return_address'])
      .executeTakeFirst(),
  );
  const left = leavingBy(leaving);
  const parameters = new URLSearchParams(returned);
  if (row === undefined || parameters.get('state') !== left.state) throw problem('provider-sign-in-over');
  const set = await withDesk(database, CALLER, ({ db }) => openProvider(db, party));
  // It left for another provider than that at whose address it has come back, or for one that is set no more.
  if (set.provider !== row.provider) throw problem('provider-sign-in-over');
  const address = new URL(row.return_address);
  address.search = parameters.toString();
  return { left, address, set };
}

/** Whom a provider shows: by the code that it gave, once, and what it says of its account. */
async function shownBy(provider: Configuration, left: Leaving, address: URL): Promise<Shown> {
  const tokens = await authorizationCodeGrant(provider, address, {
    expectedState: left.state,
    expectedNonce: left.nonce,
    pkceCodeVerifier: left.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('it gave no ID token');
  const { sub } = claims;
  if (claims.email !== undefined || provider.serverMetadata().userinfo_endpoint === undefined)
    return { subject: sub, verifiedEmail: verifiedEmailIn(claims) };
  const said = await fetchUserInfo(provider, tokens.access_token, sub);
  return { subject: sub, verifiedEmail: verifiedEmailIn(said) };
}

const Verified = z.object({ email: z.string(), email_verified: z.literal(true) });

/** An address that the provider itself says to have verified, in so many words: `true`, and no text of it. */
function verifiedEmailIn(claims: object): string | undefined {
  return Verified.safeParse(claims).data?.email;
}
