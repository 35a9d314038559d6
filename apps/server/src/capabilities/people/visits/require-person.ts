import type { FastifyRequest } from 'fastify';
import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { ProblemError, problem } from '../../../platform/http/problems/problem.ts';
import type { Services } from '../../../platform/http/services.ts';
import { howReached } from '../../../platform/http/visits/how-reached.ts';
import { requireHere } from '../../../platform/http/visits/require-here.ts';
import { visitIn } from '../../../platform/http/visits/visit-cookie.ts';
import { secretHash } from '../secret-text.ts';

const MINUTE = 60_000;

/** A visit in which nothing is asked for so long is over. */
const IDLE_MS = 7 * 24 * 60 * MINUTE;

/** When somebody was seen is known to so much: else every read would write. */
const SEEN_MS = 5 * MINUTE;

/**
 * The person whose visit the cookie of a request names. Asked anew for each request, so that a visit that was ended,
 * and a person who was erased, are let in nowhere from that moment on.
 *
 * @throws ProblemError `not-signed-in`, `foreign-origin`, `sign-in-needs-https`, `sign-in-off`
 */
export async function requirePerson(
  { database, settings: { values }, keys, now }: Pick<Services, 'database' | 'settings' | 'keys' | 'now'>,
  request: FastifyRequest,
): Promise<Person> {
  const reached = howReached(request, values);
  const text = reached && visitIn(request.headers.cookie, reached.by);
  if (text === undefined) throw problem('not-signed-in');
  requireHere(request, values);
  keys.ring();
  const at = now();
  const found = await withDesk(database, signIn('sign-in'), async ({ db }) => {
    const visit = await db
      .selectFrom('visit')
      .innerJoin('person', 'person.person', 'visit.person')
      .select(['visit.visit', 'visit.person', 'seen_at', 'fresh_until'])
      .where('sha256', '=', secretHash(text))
      .where('until', '>', at)
      .where('seen_at', '>', new Date(at.getTime() - IDLE_MS))
      .where('confirmed_at', 'is not', null)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (visit !== undefined && visit.seen_at.getTime() <= at.getTime() - SEEN_MS)
      await db.updateTable('visit').set({ seen_at: at }).where('visit', '=', visit.visit).execute();
    return visit;
  });
  if (found === undefined) throw problem('not-signed-in');
  return { kind: 'person', name: found.person, visit: found.visit, freshUntil: found.fresh_until };
}

/** Undefined for whoever shows no visit, or one that is over: anybody reads what anybody may. */
export async function personIfAny(
  services: Parameters<typeof requirePerson>[0],
  request: FastifyRequest,
): Promise<Person | undefined> {
  return requirePerson(services, request).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'not-signed-in') return undefined;
    throw error;
  });
}

/** @throws ProblemError `not-fresh` */
export function requireFresh({ freshUntil }: Person, now: Date): void {
  if (freshUntil <= now) throw problem('not-fresh');
}
