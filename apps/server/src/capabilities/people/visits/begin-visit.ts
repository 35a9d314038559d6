import type { Desk } from '../../../platform/desk/desk.ts';
import { newId } from '../../../platform/new-id.ts';
import type { From, KeptVisit } from '../../../published/visits/visit-route.ts';
import { newSecretText, secretHash } from '../secret-text.ts';
import { deviceWords } from './device-words.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** The longest visit: then one signs in anew. */
const VISIT_MS = 30 * DAY;

/** The longest visit by a party's provider: a working day, after which the provider is asked again who is who. */
const BY_PROVIDER_MS = DAY / 2;

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
 * @param how `stays-fresh`: an exercise's, in which nothing asks for another sign-in; by a provider: never fresh
 */
export async function beginVisit(
  { db }: Desk,
  person: string,
  from: From,
  now: Date,
  how?: 'stays-fresh' | { readonly provider: string },
): Promise<KeptVisit & { visit: string; freshUntil: Date }> {
  await db.deleteFrom('visit').where('until', '<=', now).where('person', '=', person).execute();
  if (from.visit !== undefined)
    await db.deleteFrom('visit').where('sha256', '=', secretHash(from.visit)).execute();
  const text = newSecretText();
  const visit = newId(now);
  const { until, freshUntil, provider } = timesOf(how, now);
  await db
    .insertInto('visit')
    .values({
      visit,
      person,
      sha256: secretHash(text),
      device: deviceWords(from.agent),
      made_at: now,
      seen_at: now,
      until,
      fresh_until: freshUntil,
      provider,
    })
    .execute();
  return { text, seconds: (until.getTime() - now.getTime()) / SECOND, visit, freshUntil };
}

function timesOf(how: 'stays-fresh' | { readonly provider: string } | undefined, now: Date) {
  const until = endOf(now);
  if (how === undefined) return { until, freshUntil: new Date(now.getTime() + FRESH_MS), provider: null };
  if (how === 'stays-fresh') return { until, freshUntil: until, provider: null };
  return {
    until: new Date(now.getTime() + BY_PROVIDER_MS),
    freshUntil: new Date(0),
    provider: how.provider,
  };
}
