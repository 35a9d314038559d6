import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { GatheredQuestions } from '../../../platform/gathered-questions.ts';
import { ProblemError, problem } from '../../../platform/http/problems/problem.ts';
import type { Services } from '../../../platform/http/services.ts';
import { howReached } from '../../../platform/http/visits/how-reached.ts';
import { requireHere } from '../../../platform/http/visits/require-here.ts';
import { secretIn } from '../../../platform/http/visits/secret-cookie.ts';
import { partyByProvider } from '../providers/party-by-provider.ts';
import { secretHash } from '../secret-text.ts';
import { requireToken, type Tokens } from '../tokens/require-token.ts';
import { tokenIn } from '../tokens/token-text.ts';

const MINUTE = 60_000;

/** A visit in which nothing is asked for so long is over. */
const IDLE_MS = 7 * 24 * 60 * MINUTE;

/** When somebody was seen is known to so much: else every read would write. */
const SEEN_MS = 5 * MINUTE;

interface FoundVisit {
  readonly visit: string;
  readonly person: string;
  readonly seen_at: Date;
  readonly fresh_until: Date;
  /** By which the visit began; null: by what is its person's own. */
  readonly provider: string | null;
  /** For which alone one acts in a visit by a provider; null there: it is over. */
  readonly party: string | null;
}

/** Finds visits by the hashes of what their cookies have: those that are asked for at the same time, together. */
export type Visits = GatheredQuestions<FoundVisit>;

export function visitsOf({ database, now }: Pick<Services, 'database' | 'now'>): Visits {
  return new GatheredQuestions(async (hashes) => {
    const at = now();
    const rows = await withDesk(database, signIn('sign-in'), ({ db }) =>
      db
        .selectFrom('visit')
        .innerJoin('person', 'person.person', 'visit.person')
        .select(['sha256', 'visit.visit', 'visit.person', 'seen_at', 'fresh_until', 'provider'])
        .select(partyByProvider('visit.provider', 'visit.person').as('party'))
        .where('sha256', '=', sql<string>`any(${hashes})`)
        .where('until', '>', at)
        .where('seen_at', '>', new Date(at.getTime() - IDLE_MS))
        .where('confirmed_at', 'is not', null)
        .where('erased_at', 'is', null)
        .execute(),
    );
    const good = rows.filter(({ provider, party }) => provider === null || party !== null);
    return new Map(good.map((row) => [row.sha256, row]));
  });
}

type Finding = Pick<Services, 'database' | 'settings' | 'keys' | 'now'> & {
  readonly visits: Visits;
  readonly tokens: Tokens;
};

/**
 * The person whose token a request shows, else the one whose visit its cookie names. Asked anew for each request, so
 * that a visit that was ended, and a person who was erased, are let in nowhere from that moment on.
 *
 * @throws ProblemError `not-signed-in`, `foreign-origin`, `sign-in-needs-https`, `sign-in-off`, `beyond-provider`,
 *   and those of tokens
 */
export async function requirePerson(services: Finding, request: FastifyRequest): Promise<Person> {
  const {
    database,
    settings: { values },
    keys,
    now,
    visits,
  } = services;
  const token = tokenIn(request.headers.authorization);
  if (token !== undefined) return requireToken(services, request, token);
  const reached = howReached(request, values);
  const text = reached && secretIn(request.headers.cookie, 'visit', reached.by);
  if (text === undefined) throw problem('not-signed-in');
  requireHere(request, values);
  keys.ring();
  const found = await visits.ask(secretHash(text));
  if (found === undefined) throw problem('not-signed-in');
  const { visit, person, seen_at, fresh_until, party } = found;
  if (party !== null) requireOpenByProvider(request, party);
  await noteSeen(database, visit, seen_at, now());
  const whole = { kind: 'person', name: person, visit, freshUntil: fresh_until } as const;
  return party === null ? whole : { ...whole, byProvider: { party } };
}

/**
 * In a visit by a party's provider one does what a token for that party could, and signs out.
 *
 * @throws ProblemError `beyond-provider`
 */
function requireOpenByProvider({ routeOptions: { config } }: FastifyRequest, party: string): void {
  if (config.scopes === undefined && config.alsoByProvider !== true)
    throw problem('beyond-provider', { party });
}

/** By itself: others, who ask at the same time, wait for no row of it. */
async function noteSeen(database: Database, visit: string, seenAt: Date, now: Date): Promise<void> {
  if (seenAt.getTime() > now.getTime() - SEEN_MS) return;
  await withDesk(database, signIn('sign-in'), ({ db }) =>
    db.updateTable('visit').set({ seen_at: now }).where('visit', '=', visit).execute(),
  );
}

/** Undefined for whoever shows no visit, or one that is over: anybody reads what anybody may. */
export async function personIfAny(services: Finding, request: FastifyRequest): Promise<Person | undefined> {
  return requirePerson(services, request).catch((error: unknown) => {
    if (error instanceof ProblemError && error.code === 'not-signed-in') return undefined;
    throw error;
  });
}

/** @throws ProblemError `not-fresh` */
export function requireFresh({ freshUntil }: Person, now: Date): void {
  if (freshUntil <= now) throw problem('not-fresh');
}
