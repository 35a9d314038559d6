import type { Desk } from '../desk/desk.ts';
import { type Keyring, newKey } from '../keys/keyring.ts';
import { holdKeys } from '../keys/rotate-keys.ts';
import type { Chance } from '../keys/seal.ts';

/** Keys of the matters that a batch is about. Of one that has none yet, a key is made, and kept with what it seals. */
export class MatterKeys {
  readonly #chance: Chance;
  readonly #ring: Keyring | undefined;
  readonly #keys: Map<string, Buffer>;
  readonly #made = new Map<string, Buffer>();

  private constructor(chance: Chance, ring: Keyring | undefined, keys: Map<string, Buffer>) {
    this.#chance = chance;
    this.#ring = ring;
    this.#keys = keys;
  }

  /**
   * In the transaction of the batch: a rotation of keys waits until it is through.
   *
   * @throws BrokenSeal, and ProblemError `sign-in-off` where there are no keys
   */
  static async of(
    { db }: Desk,
    { ring: ringOf, chance }: { readonly ring: () => Keyring; readonly chance: Chance },
    matters: readonly string[],
  ): Promise<MatterKeys> {
    if (matters.length === 0) return new MatterKeys(chance, undefined, new Map());
    await holdKeys(db);
    const ring = ringOf();
    const rows = await db.selectFrom('matter_key').selectAll().where('matter', 'in', matters).execute();
    const keys = rows.map((row): [string, Buffer] => [row.matter, ring.unwrap(`matter/${row.matter}`, row)]);
    return new MatterKeys(chance, ring, new Map(keys));
  }

  /** Of a matter in which something is sealed already. */
  opening(matter: string | undefined): Buffer {
    const key = this.#known(matter);
    if (key === undefined) throw new Error(`no key of matter ${matter}`);
    return key;
  }

  sealing(matter: string | undefined): Buffer {
    if (matter === undefined) throw new Error('what is to be sealed is of no matter');
    const known = this.#known(matter);
    if (known !== undefined) return known;
    const made = newKey(this.#chance);
    this.#made.set(matter, made);
    return made;
  }

  #known(matter: string | undefined): Buffer | undefined {
    return matter === undefined ? undefined : (this.#keys.get(matter) ?? this.#made.get(matter));
  }

  /** Keeps those that were made. */
  async keep({ db }: Desk): Promise<void> {
    const ring = this.#ring;
    if (this.#made.size === 0 || ring === undefined) return;
    const rows = [...this.#made].map(([matter, key]) => ({
      matter,
      ...ring.wrap(`matter/${matter}`, key),
    }));
    await db.insertInto('matter_key').values(rows).execute();
  }
}
