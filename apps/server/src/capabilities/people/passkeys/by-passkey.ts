import type { ShownPasskey } from '@sahakarya/contract';
import { type Person, signIn } from '../../../platform/desk/caller.ts';
import type { Desk } from '../../../platform/desk/desk.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { Keyring } from '../../../platform/keys/keyring.ts';
import type { From } from '../../../published/visits/visit-route.ts';
import {
  type Attempt,
  attemptsOf,
  countAttempts,
  forgiveAttempts,
  networkAlone,
  takeBackAttempt,
} from '../count-attempts.ts';
import type { PeopleServices } from '../people-services.ts';
import { holdVisit } from '../visits/hold-visit.ts';
import { useChallenge } from './challenges.ts';
import { relyingPartyAt } from './relying-party.ts';
import { findPasskey, handleOf, type KnownPasskey, usePasskey } from './use-passkey.ts';
import { verifyShown } from './verify-passkey.ts';

const CALLER = signIn('sign-in');

/** A passkey that is shown. */
export interface Showing {
  readonly shown: ShownPasskey;
  readonly from: From;
  /** Who is signed in already, and shows it once more; undefined: whoever wants to sign in. */
  readonly asking: Person | undefined;
}

/** How asking for a passkey is counted. */
export function questionOf(ring: Keyring, network: string): Attempt {
  return ['passkey-question-network', ring.lookup('network', network)];
}

/** Whether it is the passkey of whom the authenticator names, and of whoever is signed in. */
function isTheirs({ whose: { person } }: KnownPasskey, { shown, asking }: Showing): boolean {
  const { userHandle } = shown.response;
  const names = userHandle ?? (asking === undefined ? undefined : handleOf(person));
  return names === handleOf(person) && (asking === undefined || asking.name === person);
}

/**
 * Does what needs a passkey, in the transaction in which it is used. One that nobody has, one that was removed and one
 * that isn't signed for are told in the same words. It is counted before it is looked at, for the network alone: nobody
 * guesses a signature, and whoever knows the id of a passkey would shut its owner out.
 *
 * @throws ProblemError `passkeys-not-here`, `too-many-attempts`, `challenge-over`, `wrong-passkey`, `passkey-blocked`,
 *   `not-signed-in`
 */
export async function byPasskey<Result extends object>(
  { database, keys, now, codesAt, log }: PeopleServices,
  showing: Showing,
  deed: (desk: Desk, person: string, at: Date) => Promise<Result>,
): Promise<Result> {
  const { shown, from, asking } = showing;
  const at = now();
  const place = relyingPartyAt(from.origin);
  const known = await withDesk(database, CALLER, ({ db }) => findPasskey(db, keys, shown));
  const ring = keys.ring();
  const attempts = networkAlone(attemptsOf('sign-in', ring, '', from.network));
  await countAttempts(database, attempts, at);
  const asked =
    asking === undefined ? ({ kind: 'sign-in' } as const) : ({ kind: 'fresh', visit: asking.visit } as const);
  const challenge = await useChallenge(database, asked, shown.response.clientDataJSON, codesAt());
  if (known === undefined || !isTheirs(known, showing)) throw problem('wrong-passkey');
  const publicKey = new Uint8Array(Buffer.from(known.kept.public_key, 'base64url'));
  const verified = await verifyShown(shown, publicKey, { challenge: challenge.text, at: place });
  if (verified === undefined) throw problem('wrong-passkey');
  const done = await withDesk(database, CALLER, async (desk) => {
    if (asking !== undefined) await holdVisit(desk.db, asking, now());
    const use = await usePasskey(desk.db, known, verified, { now: at, askedAt: challenge.askedAt });
    if (use !== 'used') return use;
    await forgiveAttempts(desk, attempts, at);
    await takeBackAttempt(desk.db, questionOf(ring, from.network), challenge.askedAt);
    return deed(desk, known.whose.person, at);
  });
  if (typeof done === 'object') return done;
  // After the commit: the block stays, though whoever showed it is refused.
  if (done === 'fell') {
    const { person } = known.whose;
    log.warn(
      { event: 'passkey-blocked', person, passkey: known.kept.passkey },
      'the counter of a passkey fell',
    );
  }
  throw problem(done === 'wrong-passkey' ? done : 'passkey-blocked');
}
