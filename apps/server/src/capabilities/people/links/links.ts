import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/tables.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { KEY_BYTES, sealText } from '../../../platform/keys/seal.ts';
import { newId } from '../../../platform/new-id.ts';
import { placeOf } from '../sealed-person.ts';
import { newSecretText, secretHash } from '../secret-text.ts';

const HOUR = 3_600_000;

/** Hours for which a link is good: without a mail server, somebody hands it on. */
const GOOD_FOR = { confirm: 168, invitation: 168, password: 24, recovery: 24 } as const;

export type LinkKind = keyof typeof GOOD_FOR;

/** Who a link is for, and of an invitation by which party; undefined: nobody, whose link opens nothing. */
type For = { readonly person: string; readonly key: Buffer; readonly invitedTo?: string } | undefined;

/** Mailed to its owner once this transaction is committed; or it waits, sealed, until somebody hands it on. */
export type LinkWay = 'mailed' | 'waits';

/**
 * Makes a link at the sign-in desk. Whether anybody's mail is to be written shows when it is, and not here: so as much
 * is done for an address that nobody has.
 *
 * @returns its text
 */
export async function makeLink(
  db: Kysely<Tables>,
  kind: LinkKind,
  whose: For,
  way: LinkWay,
  now: Date,
): Promise<string> {
  const text = newSecretText();
  const link = newId(now);
  const sealed = sealText(
    whose?.key ?? randomBytes(KEY_BYTES),
    text,
    placeOf(whose?.person ?? '', `link/${link}`),
  );
  const until = new Date(now.getTime() + GOOD_FOR[kind] * HOUR);
  await db
    .insertInto('link')
    .values({
      link,
      person: whose?.person ?? null,
      kind,
      invited_to: whose?.invitedTo ?? null,
      sha256: secretHash(text),
      sealed,
      made_at: now,
      until,
    })
    .execute();
  if (way === 'mailed') await enqueue(db, 'link-mail', { link });
  return text;
}

/** A link that is good. */
export interface OpenLink {
  readonly link: string;
  readonly person: string;
  readonly kind: LinkKind;
  readonly handedOnAt: Date | null;
}

/** Undefined for one that is unknown, used, over, or of another kind. */
export async function openLink(
  db: Kysely<Tables>,
  text: string,
  kinds: readonly LinkKind[],
  now: Date,
): Promise<OpenLink | undefined> {
  const row = await db
    .selectFrom('link')
    .select(['link', 'person', 'kind', 'handed_on_at'])
    .where('sha256', '=', secretHash(text))
    .where('kind', 'in', kinds)
    .where('used_at', 'is', null)
    .where('until', '>', now)
    .executeTakeFirst();
  if (row === undefined || row.person === null) return undefined;
  return { link: row.link, person: row.person, kind: row.kind, handedOnAt: row.handed_on_at };
}

export async function isUnused(db: Kysely<Tables>, { link }: OpenLink): Promise<boolean> {
  const row = await db
    .selectFrom('link')
    .select('link')
    .where('link', '=', link)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns whether it was good until now: of many who use it at once, one does */
export async function useLink(db: Kysely<Tables>, { link }: OpenLink, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('link')
    .set({ used_at: now })
    .where('link', '=', link)
    .where('used_at', 'is', null)
    .where('until', '>', now)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Ends what was asked for of some kinds, and not used. */
export async function endLinks(
  db: Kysely<Tables>,
  person: string,
  kinds: readonly LinkKind[],
): Promise<void> {
  await db
    .deleteFrom('link')
    .where('person', '=', person)
    .where('kind', 'in', kinds)
    .where('used_at', 'is', null)
    .execute();
}
