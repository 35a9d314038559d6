import type { Me } from '@sahakarya/contract';
import type { Person } from '../../../platform/desk/caller.ts';
import type { Desk } from '../../../platform/desk/desk.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import type { KeptVisit } from '../../../published/visits/visit-route.ts';
import { meOf } from '../sealed-person.ts';
import { newSecretText, secretHash } from '../secret-text.ts';
import { endOf, FRESH_MS } from './begin-visit.ts';

const SECOND = 1_000;

/**
 * A visit goes on, freshly signed in, under another name: what somebody may have got hold of before is worth nothing
 * for what needs a fresh sign-in.
 */
export async function renewVisit(
  { db }: Desk,
  keys: Keys,
  { name, visit }: Pick<Person, 'name' | 'visit'>,
  at: Date,
): Promise<{ readonly me: Me; readonly visit: KeptVisit }> {
  const text = newSecretText();
  const freshUntil = new Date(at.getTime() + FRESH_MS);
  const row = await db
    .updateTable('visit')
    .set({ sha256: secretHash(text), fresh_until: freshUntil, seen_at: at })
    .where('visit', '=', visit)
    .returning('made_at')
    .executeTakeFirstOrThrow();
  const seconds = Math.floor((endOf(row.made_at).getTime() - at.getTime()) / SECOND);
  return { me: await meOf(db, keys, { name, freshUntil }), visit: { text, seconds } };
}
