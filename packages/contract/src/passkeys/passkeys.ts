import { z } from 'zod';
import { PersonName } from '../people/people.ts';

const Instant = z.iso.datetime();

/** The longest that browsers send is a key's attestation with its certificates, of which none is asked for. */
const MOST_OF_BYTES = 20_000;
const MOST_OF_ID = 1_400;
const MOST_OF_TRANSPORT = 32;
const MOST_TRANSPORTS = 8;
const MOST_OF_NAME = 60;

/** Bytes, as WebAuthn writes them in JSON. */
const Bytes = z
  .string()
  .max(MOST_OF_BYTES)
  .regex(/^[\w-]+$/);
const CredentialId = Bytes.max(MOST_OF_ID);

/** By what a person tells their own apart. */
export const PasskeyName = PersonName.max(MOST_OF_NAME).meta({ example: 'My phone' });

/** How a browser reaches the authenticator, in WebAuthn’s words: `usb`, `internal`, `hybrid` and others to come. */
const Transports = z.array(z.string().max(MOST_OF_TRANSPORT)).max(MOST_TRANSPORTS);

/** A passkey of whoever asks. */
export const Passkey = z.object({
  passkey: z.uuid(),
  name: z.string(),
  transports: z.array(z.string()),
  /** It is kept beyond one device: by a password manager, or the account of a phone. */
  is_backed_up: z.boolean(),
  made_at: Instant,
  used_at: Instant.nullable(),
  /** Since then it opens nothing: its counter fell, as that of a copy does. */
  blocked_at: Instant.nullable(),
});
export type Passkey = z.infer<typeof Passkey>;

const Known = z.object({ type: z.literal('public-key'), id: z.string(), transports: z.array(z.string()) });

/** What a browser is given to make a passkey: `PublicKeyCredentialCreationOptionsJSON` of WebAuthn. */
export const NewPasskeyOptions = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
  timeout: z.int(),
  excludeCredentials: z.array(Known),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});
export type NewPasskeyOptions = z.infer<typeof NewPasskeyOptions>;

/** What a browser is given to show a passkey: `PublicKeyCredentialRequestOptionsJSON` of WebAuthn. */
export const PasskeyOptions = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.int(),
  userVerification: z.literal('required'),
  allowCredentials: z.array(Known),
});
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;

/** What a browser says of a new passkey: what is used of its `RegistrationResponseJSON`; the rest is passed over. */
export const MadePasskey = z.object({
  id: CredentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: Transports.default([]),
  }),
});
export type MadePasskey = z.infer<typeof MadePasskey>;

/** What a browser says of one that was shown: what is used of its `AuthenticationResponseJSON`. */
export const ShownPasskey = z.object({
  id: CredentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    /** Whose it is: the authenticator says it where nobody was named. */
    userHandle: Bytes.nullish(),
  }),
});
export type ShownPasskey = z.infer<typeof ShownPasskey>;
