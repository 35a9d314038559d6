import { timingSafeEqual } from 'node:crypto';
import type { Notices } from '@sahakarya/contract';
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/tables.ts';
import { type Person, signIn } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import type { Services } from '../../platform/http/services.ts';
import { holdVisit } from '../people/visits/hold-visit.ts';

/** What a person is told by mail, as it wants it. */
export async function digestOf(db: Kysely<Tables>, person: string): Promise<Notices['digest']> {
  const row = await db.selectFrom('notice').select('digest').where('person', '=', person).executeTakeFirst();
  return row?.digest ?? 'daily';
}

/** At the person's own desk. */
export async function setDigest(
  db: Kysely<Tables>,
  person: string,
  digest: Notices['digest'],
): Promise<void> {
  await db
    .insertInto('notice')
    .values({ person, digest })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ digest }))
    .execute();
}

/**
 * Of whoever asks, or after a change the same.
 *
 * @throws ProblemError `not-signed-in`
 */
export async function ownNotices(
  { database, now, isMailed }: Pick<Services, 'database' | 'now'> & { readonly isMailed: boolean },
  person: Person,
  change?: Notices['digest'],
): Promise<Notices> {
  const digest = await withDesk(database, person, async ({ db }) => {
    if (change !== undefined) {
      await holdVisit(db, person, now());
      await setDigest(db, person.name, change);
    }
    return digestOf(db, person.name);
  });
  return { digest, is_mailed: isMailed };
}

/**
 * Ends the mails of whoever has one: its header names an address that nobody else can guess. Whoever it is, and whether
 * there is somebody, the answer doesn't tell.
 */
export async function endDigest(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  { person, proof }: { readonly person: string; readonly proof: string },
): Promise<void> {
  const right = Buffer.from(proofOf({ keys }, person), 'hex');
  const given = Buffer.from(proof, 'hex');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return;
  await withDesk(database, signIn('unsubscribing'), async ({ db }) => {
    const known = await db
      .selectFrom('person')
      .select('person')
      .where('person', '=', person)
      .where('erased_at', 'is', null)
      .forShare()
      .executeTakeFirst();
    if (known !== undefined) await setDigest(db, person, 'off');
  });
}

/** What shows that an address was in a mail to this person. */
export function proofOf({ keys }: Pick<Services, 'keys'>, person: string): string {
  return keys.ring().lookup('unsubscribe', person);
}
