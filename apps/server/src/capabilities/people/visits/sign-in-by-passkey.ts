import type { Me, PasskeyOptions, ShownPasskey } from '@sahakarya/contract';
import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import type { From, KeptVisit } from '../../../published/visits/visit-route.ts';
import { countAttempts } from '../count-attempts.ts';
import { byPasskey, questionOf } from '../passkeys/by-passkey.ts';
import { ANSWER_MS, makeChallenge } from '../passkeys/challenges.ts';
import { type KeptPasskey, passkeysOf } from '../passkeys/kept-passkey.ts';
import { type RelyingParty, relyingPartyAt } from '../passkeys/relying-party.ts';
import type { PeopleServices } from '../people-services.ts';
import { meOf, openPerson } from '../sealed-person.ts';
import { beginVisit } from './begin-visit.ts';
import { holdVisit } from './hold-visit.ts';
import { renewVisit } from './renew-visit.ts';

const CALLER = signIn('sign-in');

interface SignedIn {
  readonly me: Me;
  readonly visit: KeptVisit;
}

/** @param among one of these; none: whichever its authenticator has for this platform */
function optionsOf(
  { id: rpId }: RelyingParty,
  challenge: string,
  among: readonly KeptPasskey[],
): PasskeyOptions {
  return {
    ...{ challenge, rpId, timeout: ANSWER_MS, userVerification: 'required' },
    allowCredentials: among.map(({ id, transports }) => ({ type: 'public-key', id, transports })),
  };
}

/**
 * Asks for a passkey without a word of whose: the authenticator says it. Each time counts for the network, apart from
 * sign-ins, until one was right.
 *
 * @throws ProblemError `passkeys-not-here`, `too-many-attempts`
 */
export async function askForPasskey(
  { database, keys, now, codesAt }: PeopleServices,
  { network, origin }: From,
): Promise<PasskeyOptions> {
  const place = relyingPartyAt(origin);
  const at = now();
  await countAttempts(database, [questionOf(keys.ring(), network)], at);
  const moment = { now: at, machineNow: codesAt() };
  const challenge = await withDesk(database, CALLER, ({ db }) =>
    makeChallenge(db, { kind: 'sign-in' }, moment),
  );
  return optionsOf(place, challenge, []);
}

/**
 * Begins a visit for whoever shows a passkey. Its authenticator has asked for a PIN, a finger or a face: so no code of
 * a second factor is asked for.
 *
 * @throws ProblemError as `byPasskey`
 */
export async function signInByPasskey(
  people: PeopleServices,
  shown: ShownPasskey,
  from: From,
): Promise<SignedIn> {
  return byPasskey(people, { shown, from, asking: undefined }, async (desk, person, at) => {
    const visit = await beginVisit(desk, person, from, at);
    const me = await meOf(desk.db, people.keys, { name: person, freshUntil: visit.freshUntil });
    return { me, visit };
  });
}

/**
 * Asks for one of the passkeys of whoever is signed in.
 *
 * @throws ProblemError `passkeys-not-here`, `not-signed-in`
 */
export async function askForOwnPasskey(
  { database, keys, now, codesAt }: PeopleServices,
  asking: Person,
  { origin }: From,
): Promise<PasskeyOptions> {
  const place = relyingPartyAt(origin);
  return withDesk(database, CALLER, async ({ db }) => {
    const at = now();
    await holdVisit(db, asking, at);
    const { key } = await openPerson(db, keys, asking.name);
    const all = await passkeysOf(db, { person: asking.name, key });
    const asked = { kind: 'fresh', visit: asking.visit } as const;
    const challenge = await makeChallenge(db, asked, { now: at, machineNow: codesAt() });
    return optionsOf(
      place,
      challenge,
      all.filter(({ blockedAt }) => blockedAt === null),
    );
  });
}

/**
 * Takes a passkey of whoever is signed in once more, in the place of the password.
 *
 * @throws ProblemError as `byPasskey`
 */
export async function signInFreshlyByPasskey(
  people: PeopleServices,
  asking: Person,
  shown: ShownPasskey,
  from: From,
): Promise<SignedIn> {
  return byPasskey(people, { shown, from, asking }, (desk, _, at) =>
    renewVisit(desk, people.keys, asking, at),
  );
}
