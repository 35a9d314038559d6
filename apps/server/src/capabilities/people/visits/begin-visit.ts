import type { Desk } from '../../../platform/desk/desk.ts';
import { newId } from '../../../platform/new-id.ts';
import type { From, KeptVisit } from '../../../published/visits/visit-route.ts';
import { newSecretText, secretHash } from '../secret-text.ts';
import { deviceWords } from './device-words.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** The longest visit: then one signs in anew. */
const VISIT_MS = 30 * DAY;

/** For what binds, one has to have signed in within five minutes. */
export const FRESH_MS = 300 * SECOND;

/** When a visit ends that began at a moment. */
export function endOf(made: Date): Date {
  return new Date(made.getTime() + VISIT_MS);
}

/**
 * Begins a visit at the sign-in desk. What the cookie had before ends: nobody goes on in a visit that somebody else has
 * brought the browser into.
 *
 * @param fresh an exercise's: nothing asks for another sign-in
 */
export async function beginVisit(
  { db }: Desk,
  person: string,
  from: From,
  now: Date,
  fresh?: 'stays-fresh',
): Promise<KeptVisit & { visit: string; freshUntil: Date }> {
  await db.deleteFrom('visit').where('until', '<=', now).where('person', '=', person).execute();
  if (from.visit !== undefined)
    await db.deleteFrom('visit').where('sha256', '=', secretHash(from.visit)).execute();
  const text = newSecretText();
  const visit = newId(now);
  const freshUntil = fresh === undefined ? new Date(now.getTime() + FRESH_MS) : endOf(now);
  await db
    .insertInto('visit')
    .values({
      visit,
      person,
      sha256: secretHash(text),
      device: deviceWords(from.agent),
      made_at: now,
      seen_at: now,
      until: endOf(now),
      fresh_until: freshUntil,
    })
    .execute();
  return { text, seconds: VISIT_MS / SECOND, visit, freshUntil };
}
