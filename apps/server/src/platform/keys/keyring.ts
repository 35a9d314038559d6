import { createHmac, randomBytes } from 'node:crypto';
import type { KeyFile } from './key-file.ts';
import { BrokenSeal, type Chance, KEY_BYTES, open, seal } from './seal.ts';

/**
 * Whose key it is: a person's, a file's, a matter's of several parties, or that of a party's identity provider. What
 * they seal goes with their key.
 */
export type Sealed = `${'person' | 'file' | 'matter' | 'provider'}/${string}`;

/** A key that seals, as the database has it. */
export interface WrappedKey {
  readonly wrapped: Buffer;
  /** The id of the file's key by which it is. */
  readonly wrapped_by: string;
}

/** What the keys of the file can do. The keys themselves are given to nobody. */
export class Keyring {
  readonly #lookup: Buffer;
  readonly #keys: ReadonlyMap<string, Buffer>;
  /** The id of the key that wraps. */
  readonly current: string;

  constructor({ lookup, keys }: KeyFile) {
    this.#lookup = Buffer.from(lookup, 'base64url');
    this.#keys = new Map(keys.map(({ id, key }) => [id, Buffer.from(key, 'base64url')]));
    this.current = keys.at(-1)?.id ?? '';
  }

  /** Whether there is a key with this id. */
  has(id: string): boolean {
    return this.#keys.has(id);
  }

  wrap(of: Sealed, key: Uint8Array): WrappedKey {
    return { wrapped: seal(this.#key(this.current), key, placeOf(of)), wrapped_by: this.current };
  }

  /** @throws BrokenSeal */
  unwrap(of: Sealed, { wrapped, wrapped_by }: WrappedKey): Buffer {
    return open(this.#key(wrapped_by), wrapped, placeOf(of));
  }

  /**
   * By the key that wraps now.
   *
   * @throws BrokenSeal
   */
  wrapAnew(of: Sealed, wrapped: WrappedKey): WrappedKey {
    return this.wrap(of, this.unwrap(of, wrapped));
  }

  /**
   * What stands in the database for something by which a person is found: nobody without the file can tell what it is,
   * or try out what it could be.
   */
  lookup(
    kind: 'e-mail' | 'network' | 'passkey' | 'unsubscribe' | 'invited' | 'person' | 'provider account',
    text: string,
  ): string {
    return createHmac('sha256', this.#lookup).update(`${kind}\n${text}`).digest('hex');
  }

  #key(id: string): Buffer {
    const key = this.#keys.get(id);
    if (key === undefined) throw new BrokenSeal();
    return key;
  }
}

/** A new key that seals. */
export function newKey(chance: Chance = randomBytes): Buffer {
  return Buffer.from(chance(KEY_BYTES));
}

function placeOf(of: Sealed): string {
  return `${of}/key`;
}
