import type { MadePasskey, NewPasskeyOptions, PasskeyOptions, ShownPasskey } from '@sahakarya/contract';

/**
 * Why an authenticator gave nothing. `cancelled`: by whoever was asked, by time, or since it has none for this
 * platform; browsers don't say which. `known`: it has one of this account already.
 */
export type GaveNothing = 'cancelled' | 'known' | 'failed';

/** Has the browser make a passkey. */
export async function makePasskey(options: NewPasskeyOptions): Promise<MadePasskey | GaveNothing> {
  const given = await givenBy(async () => {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
    return navigator.credentials.create({ publicKey });
  });
  if (typeof given === 'string') return given;
  const { id, response } = given;
  if (!('attestationObject' in response)) return 'failed';
  const { clientDataJSON, attestationObject, transports } = response;
  return { id, type: 'public-key', response: { clientDataJSON, attestationObject, transports } };
}

/** Has the browser show a passkey. */
export async function showPasskey(options: PasskeyOptions): Promise<ShownPasskey | GaveNothing> {
  const given = await givenBy(async () => {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
    return navigator.credentials.get({ publicKey });
  });
  if (typeof given === 'string') return given;
  const { id, response } = given;
  if (!('signature' in response)) return 'failed';
  const { clientDataJSON, authenticatorData, signature, userHandle = null } = response;
  return { id, type: 'public-key', response: { clientDataJSON, authenticatorData, signature, userHandle } };
}

async function givenBy(ask: () => Promise<Credential | null>) {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? credential.toJSON() : 'failed';
  } catch (error) {
    return whyNothing(error);
  }
}

function whyNothing(error: unknown): GaveNothing {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  return name === 'InvalidStateError' ? 'known' : 'failed';
}
