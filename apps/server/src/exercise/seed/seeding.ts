import { createHash } from 'node:crypto';
import { comparedEmail } from '@sahakarya/contract';
import type { PersonId } from '@sahakarya/exchange';
import { placeOf, sealedName } from '../../capabilities/people/sealed-person.ts';
import { canonicalText } from '../../platform/commands/canonical.ts';
import { CommitQueue } from '../../platform/commands/commit-queue.ts';
import type { Kind } from '../../platform/commands/kind.ts';
import type { ThingRef } from '../../platform/commands/thing.ts';
import type { Database } from '../../platform/database/database.ts';
import { signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { newKey } from '../../platform/keys/keyring.ts';
import type { Keys } from '../../platform/keys/keys.ts';
import { holdKeys } from '../../platform/keys/rotate-keys.ts';
import { type Chance, seal, sealText } from '../../platform/keys/seal.ts';
import { seededChance, seededId } from './seeded-chance.ts';

/** Somebody of the seed, who is nobody in the world. */
export interface SeededPerson {
  readonly name: string;
  readonly email: string;
  /** BCP 47, one of the platform's languages. */
  readonly language: string;
}

/** Who does something, for whom. Left out: the operator. */
export interface By {
  readonly person: PersonId;
  readonly party?: string;
}

const CALLER = signIn('the exercise');

/** Writes a seed: persons and files as they are, and all else by commands, each at its own moment. */
export class Seeding {
  readonly #database: Database;
  readonly #keys: Keys;
  readonly #seed: string;
  /** Of what is being done, not of all before: a seed that is gone on with has the same bytes. */
  #chance: Chance;
  readonly #queue: CommitQueue;
  #now = new Date(0);

  constructor(database: Database, keys: Keys, kinds: readonly Kind[], seed: string) {
    this.#database = database;
    this.#keys = keys;
    this.#seed = seed;
    this.#chance = seededChance(seed);
    this.#queue = new CommitQueue(database, kinds, {
      now: () => this.#now,
      chance: (bytes) => this.#chance(bytes),
      ring: () => this.#keys.ring(),
    });
  }

  /** The id of something in the seed. */
  id(name: string, at: Date): string {
    return seededId(this.#seed, name, at);
  }

  /** Does something at its moment, once. */
  async does(at: Date, of: ThingRef, asks: unknown, by?: By): Promise<void> {
    this.#now = at;
    const name = `${of.kind} ${of.id} ${canonicalText(asks)} ${at.toISOString()}`;
    const id = this.id(name, at);
    this.#chance = seededChance(`${this.#seed}\n${name}`);
    const outcome = await this.#queue.submit({
      ...{ id, of, asks, version: undefined },
      by: { person: by?.person, party: by?.party, isFresh: true },
      key: { asker: 'exercise', key: id, asked: createHash('sha256').update(name).digest() },
    });
    if (outcome.is !== 'done') throw new Error(`the seed cannot do ${name}: ${JSON.stringify(outcome)}`);
  }

  /** Somebody with an account and without a password: in an exercise one sits down by a press. */
  async person({ name, email, language }: SeededPerson, at: Date): Promise<PersonId> {
    const person = this.id(`person ${email}`, at);
    const ring = this.#keys.ring();
    const key = newKey();
    await withDesk(this.#database, CALLER, async ({ db }) => {
      await holdKeys(db);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('person')
        .values({
          ...{ person, language, time_zone: 'UTC', made_at: at, confirmed_at: at },
          lookup: ring.lookup('e-mail', comparedEmail(email)),
          name: sealedName(key, person, name),
          email: sealText(key, email, placeOf(person, 'email')),
        })
        .onConflict((same) => same.column('person').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) return;
      await db
        .insertInto('person_key')
        .values({ person, ...ring.wrap(`person/${person}`, key) })
        .execute();
    });
    return person as PersonId;
  }

  /** A text that somebody has brought. */
  async file(person: PersonId, name: string, text: string, at: Date): Promise<string> {
    const file = this.id(`file ${person} ${name}`, at);
    const key = newKey();
    const content = Buffer.from(text);
    await withDesk(this.#database, CALLER, async ({ db }) => {
      await holdKeys(db);
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('file')
        .values({
          ...{ file, person, type: 'text/plain', bytes: content.length, made_at: at },
          name: sealText(key, name, `file/${file}/name`),
          content: seal(key, content, `file/${file}/content`),
        })
        .onConflict((same) => same.column('file').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) return;
      await db
        .insertInto('file_key')
        .values({ file, ...this.#keys.ring().wrap(`file/${file}`, key) })
        .execute();
    });
    return file;
  }
}
