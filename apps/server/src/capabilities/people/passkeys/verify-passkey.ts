import type { MadePasskey, ShownPasskey } from '@sahakarya/contract';
import { z } from 'zod';
import { parsedJson } from '../../../platform/parsed-json.ts';
import type { RelyingParty } from './relying-party.ts';

/** What keys may be made of, in COSE's numbers (RFC 9053, RFC 8812): ES256, EdDSA, RS256. Any authenticator has one. */
export const ALGORITHMS = [-7, -8, -257];

/** Loaded with the first passkey: that takes a quarter of a second, for which no start is to wait. */
const library = () => import('@simplewebauthn/server');
const helpers = () => import('@simplewebauthn/server/helpers');

/** To what a browser has to have answered, and where. */
export interface Expected {
  readonly challenge: string;
  readonly at: RelyingParty;
}

/** A key, and how often its authenticator says that it was used. */
export interface VerifiedKey {
  readonly id: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly isBackedUp: boolean;
}

/**
 * What was made, without what an authenticator states of its make: nobody asked for that. Looking at it, the library
 * would ask other machines for lists of certificates, by addresses that stand in the statement.
 */
async function withoutStatement(attestationObject: string): Promise<string> {
  const { decodeAttestationObject, isoBase64URL, isoCBOR } = await helpers();
  const authData = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject)).get('authData');
  const nothing = new Map<string, string | Uint8Array | Map<string, string>>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
    ['authData', authData],
  ]);
  return isoBase64URL.fromBuffer(isoCBOR.encode(nothing));
}

const ClientData = z.object({ crossOrigin: z.literal(false).optional() });

/** Whether a page asked for it that stood in no frame of another site: ours stand in none. */
function isOfPage(clientDataJSON: string): boolean {
  return ClientData.safeParse(parsedJson(Buffer.from(clientDataJSON, 'base64url').toString())).success;
}

/**
 * Reads what was made of a new passkey. Undefined where it is for another challenge, another place or another name,
 * where its owner was not asked for a PIN, a finger or a face, or where anything else of it isn't as WebAuthn has it.
 */
export async function verifyMade(
  { id, type, response: { clientDataJSON, attestationObject } }: MadePasskey,
  { challenge, at }: Expected,
): Promise<VerifiedKey | undefined> {
  if (!isOfPage(clientDataJSON)) return undefined;
  const { verifyRegistrationResponse } = await library();
  const { registrationInfo } = await withoutStatement(attestationObject)
    .then((bare) =>
      verifyRegistrationResponse({
        response: {
          ...{ id, rawId: id, type, clientExtensionResults: {} },
          response: { clientDataJSON, attestationObject: bare },
        },
        expectedChallenge: challenge,
        expectedOrigin: at.origin,
        expectedRPID: at.id,
        requireUserVerification: true,
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    )
    .catch(() => ({ registrationInfo: undefined }));
  return (
    registrationInfo && {
      id: registrationInfo.credential.id,
      publicKey: registrationInfo.credential.publicKey,
      counter: registrationInfo.credential.counter,
      isBackedUp: registrationInfo.credentialBackedUp,
    }
  );
}

/**
 * Holds what was shown of a passkey against its key. Undefined where it is not of that key, or for the reasons above.
 * Of its counter nothing is judged: who can't sign for the passkey is not to be able to block it.
 */
export async function verifyShown(
  { id, type, response: { userHandle, ...response } }: ShownPasskey,
  publicKey: Uint8Array<ArrayBuffer>,
  { challenge, at }: Expected,
): Promise<Pick<VerifiedKey, 'counter' | 'isBackedUp'> | undefined> {
  if (!isOfPage(response.clientDataJSON)) return undefined;
  const { verifyAuthenticationResponse } = await library();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: { id, rawId: id, type, clientExtensionResults: {}, response },
    credential: { id, publicKey, counter: 0 },
    expectedChallenge: challenge,
    expectedOrigin: at.origin,
    expectedRPID: at.id,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || authenticationInfo === undefined) return undefined;
  return { counter: authenticationInfo.newCounter, isBackedUp: authenticationInfo.credentialBackedUp };
}
