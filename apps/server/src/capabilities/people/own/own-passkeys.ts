import type { MadePasskey, NewPasskeyOptions, Passkey } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { tellOfAccount } from '../links/tell-of-account.ts';
import { ANSWER_MS, makeChallenge, useChallenge } from '../passkeys/challenges.ts';
import {
  changePasskey,
  holdPasskey,
  type KeptPasskey,
  keepPasskey,
  passkeysOf,
  toldPasskey,
} from '../passkeys/kept-passkey.ts';
import { relyingPartyAt } from '../passkeys/relying-party.ts';
import { handleOf } from '../passkeys/use-passkey.ts';
import { ALGORITHMS, verifyMade } from '../passkeys/verify-passkey.ts';
import type { PeopleServices } from '../people-services.ts';
import { openPerson } from '../sealed-person.ts';
import { holdFreshVisit, holdVisit } from '../visits/hold-visit.ts';
import { requireFresh } from '../visits/require-person.ts';

const CALLER = signIn('sign-in');

const MOST_PASSKEYS = 20;

/** Under which name authenticators keep what they make for this platform. */
const PLATFORM = 'Sahakarya';

async function whoseOf(db: Kysely<Tables>, keys: Keys, { name: person }: Person) {
  const { key, me } = await openPerson(db, keys, person);
  return { person, key, me };
}

/** One’s own passkeys, at the person’s own desk. */
export async function ownPasskeys(
  { database, keys }: PeopleServices,
  person: Person,
): Promise<readonly Passkey[]> {
  return withDesk(database, person, async ({ db }) =>
    (await passkeysOf(db, await whoseOf(db, keys, person))).map(toldPasskey),
  );
}

/** @throws ProblemError `too-many-passkeys` */
function requireRoom(all: readonly KeptPasskey[]): void {
  if (all.length >= MOST_PASSKEYS) throw problem('too-many-passkeys', { most: MOST_PASSKEYS });
}

/**
 * What a browser makes a passkey with. Authenticators that have one of this person make no other.
 *
 * @throws ProblemError `not-signed-in`, `not-fresh`, `passkeys-not-here`, `too-many-passkeys`
 */
export async function askForNewPasskey(
  { database, keys, now, codesAt }: PeopleServices,
  person: Person,
  origin: string,
): Promise<NewPasskeyOptions> {
  const { id } = relyingPartyAt(origin);
  return withDesk(database, CALLER, async ({ db }) => {
    const at = now();
    await holdFreshVisit(db, person, at);
    const { me, ...whose } = await whoseOf(db, keys, person);
    const all = await passkeysOf(db, whose);
    requireRoom(all);
    const asked = { kind: 'add', visit: person.visit } as const;
    const challenge = await makeChallenge(db, asked, { now: at, machineNow: codesAt() });
    return {
      challenge,
      rp: { id, name: PLATFORM },
      user: { id: handleOf(person.name), name: me.email, displayName: me.name },
      pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
      timeout: ANSWER_MS,
      excludeCredentials: all.map((one) => ({ type: 'public-key', id: one.id, transports: one.transports })),
      authenticatorSelection: {
        ...{ residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      },
      attestation: 'none',
    };
  });
}

/**
 * Adds a passkey that the browser has made. That one is known already, of whomever, is told as any other that isn’t
 * right.
 *
 * @throws ProblemError `not-signed-in`, `not-fresh`, `passkeys-not-here`, `challenge-over`, `passkey-refused`,
 *   `too-many-passkeys`
 */
export async function addPasskey(
  { database, keys, now, codesAt, linkWay }: PeopleServices,
  person: Person,
  { name, credential }: { readonly name: string; readonly credential: MadePasskey },
  origin: string,
): Promise<Passkey> {
  requireFresh(person, now());
  const place = relyingPartyAt(origin);
  const { clientDataJSON, transports } = credential.response;
  const asked = { kind: 'add', visit: person.visit } as const;
  const { text } = await useChallenge(database, asked, clientDataJSON, codesAt());
  const made = await verifyMade(credential, { challenge: text, at: place });
  if (made === undefined) throw problem('passkey-refused');
  const kept = await withDesk(database, CALLER, async ({ db }) => {
    const at = now();
    await holdFreshVisit(db, person, at);
    const whose = await whoseOf(db, keys, person);
    requireRoom(await passkeysOf(db, whose));
    const { id, counter, isBackedUp: is_backed_up } = made;
    const public_key = Buffer.from(made.publicKey).toString('base64url');
    const fresh = { id, public_key, counter, transports, is_backed_up, name };
    const one = await keepPasskey(db, whose, fresh, at);
    if (one !== undefined) await tellOfAccount(db, linkWay, person.name, 'passkey-added');
    return one;
  });
  if (kept === undefined) throw problem('passkey-refused');
  return toldPasskey(kept);
}

/** @throws ProblemError `not-signed-in`; `not-found`, for those of others too */
export async function renamePasskey(
  { database, keys, now }: PeopleServices,
  person: Person,
  passkey: string,
  name: string,
): Promise<Passkey> {
  return withDesk(database, CALLER, async ({ db }) => {
    await holdVisit(db, person, now());
    const whose = await whoseOf(db, keys, person);
    const kept = await holdPasskey(db, whose, passkey);
    if (kept === undefined) throw problem('not-found', { what: 'passkey' });
    return toldPasskey(await changePasskey(db, whose, kept, { name }));
  });
}

/**
 * Removes one. It is never the last way in: every account has a password, which nothing takes off.
 *
 * @throws ProblemError `not-signed-in`, `not-fresh`; `not-found`, for those of others too
 */
export async function removePasskey(
  { database, now }: PeopleServices,
  person: Person,
  passkey: string,
): Promise<void> {
  const { numDeletedRows } = await withDesk(database, CALLER, async ({ db }) => {
    await holdFreshVisit(db, person, now());
    return db
      .deleteFrom('passkey')
      .where('passkey', '=', passkey)
      .where('person', '=', person.name)
      .executeTakeFirstOrThrow();
  });
  if (numDeletedRows === 0n) throw problem('not-found', { what: 'passkey' });
}
