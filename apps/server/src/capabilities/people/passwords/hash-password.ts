import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Turns } from '../../../platform/turns.ts';

/** Argon2id with 19 MiB and two passes: what OWASP's Password Storage Cheat Sheet asks for at least. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Each takes 19 MiB and a tenth of a second of a processor, so there are two at a time in a server, and few wait:
 * whoever sends many waits for themselves, and what is beyond is told to come again.
 */
const LIMITS = { atOnce: 2, atOnceOfAddress: 2, waiting: 64, waitingOfAddress: 32 } as const;

/** The work of passwords, in turns by the network that it is for. */
export class Passwords {
  readonly #turns = new Turns(LIMITS);
  /** Of a password that nobody has: with it, who isn't here takes as long as who is. */
  #nobodys: Promise<string> | undefined;

  /** How many are worked on, and how many wait. */
  get load(): Turns['load'] {
    return this.#turns.load;
  }

  /** @throws NoTurn */
  async hash(network: string, password: string): Promise<string> {
    return this.#turns.take(network, 1, () => hash(composed(password), COSTS));
  }

  /**
   * @param known undefined: there is nobody to have a password, which takes the same time
   * @throws NoTurn
   */
  async isRight(network: string, password: string, known: string | undefined): Promise<boolean> {
    this.#nobodys ??= hash(randomBytes(32), COSTS);
    const against = known ?? (await this.#nobodys);
    const isSame = await this.#turns.take(network, 1, () => verify(against, composed(password)));
    return isSame && known !== undefined;
  }
}

/** The same letters, whichever way a keyboard has put them together (RFC 8265). */
function composed(password: string): string {
  return password.normalize('NFC');
}
