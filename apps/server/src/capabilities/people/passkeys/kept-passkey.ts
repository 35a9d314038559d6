import type { Passkey } from '@sahakarya/contract';
import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../../../platform/database/tables.ts';
import { openText, sealText } from '../../../platform/keys/seal.ts';
import { newId } from '../../../platform/new-id.ts';
import type { Whose } from '../passwords/second-factor.ts';
import { placeOf } from '../sealed-person.ts';
import { secretHash } from '../secret-text.ts';

/** What is known of a passkey, as it lies sealed. */
const Sealed = z.object({
  /** By which its authenticator knows it. */
  id: z.string(),
  public_key: z.string(),
  counter: z.int(),
  transports: z.array(z.string()),
  is_backed_up: z.boolean(),
  name: z.string(),
});
export type SealedPasskey = z.infer<typeof Sealed>;

/** A passkey, opened. */
export interface KeptPasskey extends SealedPasskey {
  readonly passkey: string;
  readonly madeAt: Date;
  readonly usedAt: Date | null;
  readonly blockedAt: Date | null;
}

/** As it was found. */
export function openPasskey({ person, key }: Whose, row: Selectable<Tables['passkey']>): KeptPasskey {
  const text = openText(key, row.sealed, placeOf(person, `passkey/${row.passkey}`));
  const { passkey, made_at: madeAt, used_at: usedAt, blocked_at: blockedAt } = row;
  return { ...Sealed.parse(JSON.parse(text)), passkey, madeAt, usedAt, blockedAt };
}

function sealed({ person, key }: Whose, passkey: string, content: SealedPasskey): Buffer {
  return sealText(key, JSON.stringify(Sealed.parse(content)), placeOf(person, `passkey/${passkey}`));
}

/** As the API tells it: without its key. */
export function toldPasskey(kept: KeptPasskey): Passkey {
  const { passkey, name, transports, is_backed_up, madeAt, usedAt, blockedAt } = kept;
  return {
    ...{ passkey, name, transports, is_backed_up },
    made_at: madeAt.toISOString(),
    used_at: usedAt?.toISOString() ?? null,
    blocked_at: blockedAt?.toISOString() ?? null,
  };
}

/** A person's passkeys, the oldest first. */
export async function passkeysOf(db: Kysely<Tables>, whose: Whose): Promise<KeptPasskey[]> {
  const rows = await db
    .selectFrom('passkey')
    .selectAll()
    .where('person', '=', whose.person)
    .orderBy('passkey')
    .execute();
  return rows.map((row) => openPasskey(whose, row));
}

/**
 * One of a person's, held until the transaction ends: of many uses at once each sees the counter that the one before
 * has left.
 */
export async function holdPasskey(
  db: Kysely<Tables>,
  whose: Whose,
  passkey: string,
): Promise<KeptPasskey | undefined> {
  const row = await db
    .selectFrom('passkey')
    .selectAll()
    .where('passkey', '=', passkey)
    .where('person', '=', whose.person)
    .forUpdate()
    .executeTakeFirst();
  return row && openPasskey(whose, row);
}

/** Undefined where an authenticator has shown it to this platform before, whoever’s it is. */
export async function keepPasskey(
  db: Kysely<Tables>,
  whose: Whose,
  content: SealedPasskey,
  now: Date,
): Promise<KeptPasskey | undefined> {
  const passkey = newId(now);
  const row = await db
    .insertInto('passkey')
    .values({
      ...{ passkey, person: whose.person, made_at: now },
      sha256: secretHash(content.id),
      sealed: sealed(whose, passkey, content),
    })
    .onConflict((on) => on.column('sha256').doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && openPasskey(whose, row);
}

/** What changes of a passkey that is held. */
export async function changePasskey(
  db: Kysely<Tables>,
  whose: Whose,
  kept: KeptPasskey,
  changes: Partial<Pick<KeptPasskey, 'name' | 'counter' | 'is_backed_up' | 'usedAt' | 'blockedAt'>>,
): Promise<KeptPasskey> {
  const changed = { ...kept, ...changes };
  await db
    .updateTable('passkey')
    .set({
      sealed: sealed(whose, kept.passkey, changed),
      used_at: changed.usedAt,
      blocked_at: changed.blockedAt,
    })
    .where('passkey', '=', kept.passkey)
    .execute();
  return changed;
}

export async function removePasskeys(db: Kysely<Tables>, person: string): Promise<void> {
  await db.deleteFrom('passkey').where('person', '=', person).execute();
}
