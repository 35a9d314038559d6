import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { MadePasskey, NewPasskeyOptions, PasskeyOptions, ShownPasskey } from '@sahakarya/contract';

/** What of CBOR (RFC 8949) an authenticator writes. */
type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

function head(major: number, value: number): Buffer {
  const kind = major << 5;
  if (value < 24) return Buffer.of(kind | value);
  return value < 256 ? Buffer.of(kind | 24, value) : Buffer.of(kind | 25, value >> 8, value & 255);
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, one]) => [cbor(key), cbor(one)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest();

/** Of authenticator data: somebody was there, was asked for a PIN, a finger or a face; a new key follows. */
const FLAGS = { present: 0x01, verified: 0x04, made: 0x40 };

/** An authenticator with one passkey, and the browser that it is plugged into. What it says, a test may change. */
export class Authenticator {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  id = randomBytes(32).toString('base64url');
  counter = 1;
  isVerified = true;
  rpId = 'localhost';
  origin = 'http://localhost:80';
  /** Whether the page that asks stands in a frame of another site. */
  crossOrigin = false;
  /** What it states of its make. */
  statement: ReadonlyMap<string, Cbor> = new Map<string, Cbor>([
    ['fmt', 'none'],
    ['attStmt', new Map()],
  ]);
  /** Whose it is, as it was told when the passkey was made. */
  userHandle: string | undefined;

  make({ challenge, user }: NewPasskeyOptions): MadePasskey {
    this.userHandle = user.id;
    const id = Buffer.from(this.id, 'base64url');
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const key = new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
    const authData = Buffer.concat([
      this.#data(FLAGS.made),
      Buffer.alloc(16),
      Buffer.of(0, id.length),
      id,
      cbor(key),
    ]);
    const attestation = new Map<string, Cbor>([...this.statement, ['authData', authData]]);
    return {
      ...{ id: this.id, type: 'public-key' },
      response: {
        clientDataJSON: this.#client('webauthn.create', challenge),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  /** With a number that is one higher each time. */
  show({ challenge }: PasskeyOptions): ShownPasskey {
    this.counter += 1;
    const data = this.#data(0);
    const clientDataJSON = this.#client('webauthn.get', challenge);
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return {
      ...{ id: this.id, type: 'public-key' },
      response: {
        clientDataJSON,
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, this.#keys.privateKey).toString('base64url'),
        ...(this.userHandle === undefined ? {} : { userHandle: this.userHandle }),
      },
    };
  }

  #data(more: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const flags = FLAGS.present | (this.isVerified ? FLAGS.verified : 0) | more;
    return Buffer.concat([sha256(this.rpId), Buffer.of(flags), counter]);
  }

  #client(type: string, challenge: string): string {
    const data = { type, challenge, origin: this.origin, crossOrigin: this.crossOrigin };
    return Buffer.from(JSON.stringify(data)).toString('base64url');
  }
}
