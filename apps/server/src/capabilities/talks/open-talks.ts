import { MessageWords } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { openFields } from '../../platform/commands/sealed-fields.ts';
import type { Tables } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keys/keyring.ts';
import { MESSAGE_KIND, matterOf, SEALED_FIELDS, TALK_KIND } from './matter.ts';

const Earlier = z.array(z.object({ words: MessageWords, until: z.iso.datetime() }));

/** Reads what is sealed in talks, for whoever sees their keys at this desk. */
export class TalkOpener {
  readonly #keys: ReadonlyMap<string, Buffer>;

  private constructor(keys: ReadonlyMap<string, Buffer>) {
    this.#keys = keys;
  }

  static async of(db: Kysely<Tables>, ring: Keyring, talks: readonly string[]): Promise<TalkOpener> {
    if (talks.length === 0) return new TalkOpener(new Map());
    const rows = await db
      .selectFrom('matter_key')
      .selectAll()
      .where('matter', 'in', talks.map(matterOf))
      .execute();
    return new TalkOpener(
      new Map(rows.map((row): [string, Buffer] => [row.matter, ring.unwrap(`matter/${row.matter}`, row)])),
    );
  }

  subject(talk: string, subject: unknown) {
    return MessageWords.parse(this.#opened(talk, subject, TALK_KIND, talk));
  }

  words(talk: string, message: string, words: unknown) {
    return MessageWords.parse(this.#opened(talk, words, MESSAGE_KIND, message));
  }

  earlier(talk: string, message: string, earlier: unknown) {
    return Earlier.parse(this.#opened(talk, earlier, MESSAGE_KIND, message));
  }

  #opened(talk: string, sealed: unknown, kind: string, id: string): unknown {
    const key = this.#keys.get(matterOf(talk));
    if (key === undefined) throw new Error(`no key of talk ${talk}`);
    return openFields(sealed, SEALED_FIELDS, key, { kind, id });
  }
}
