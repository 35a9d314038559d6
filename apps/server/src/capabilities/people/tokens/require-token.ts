import { lackingScopes } from '@sahakarya/contract';
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { type Person, signIn } from '../../../platform/desk/caller.ts';
import { withDesk } from '../../../platform/desk/with-desk.ts';
import { GatheredQuestions } from '../../../platform/gathered-questions.ts';
import { networkOf } from '../../../platform/http/limits/network-of.ts';
import { problem } from '../../../platform/http/problems/problem.ts';
import type { Services } from '../../../platform/http/services.ts';
import { howReached } from '../../../platform/http/visits/how-reached.ts';
import { countAttempts } from '../count-attempts.ts';
import { secretHash } from '../secret-text.ts';

/** Letters of a day at the beginning of an instant. */
const DAY_LETTERS = 10;

interface FoundToken {
  readonly token: string;
  readonly person: string;
  readonly party: string | null;
  readonly scopes: readonly string[];
  readonly used_on: string | null;
}

/** Finds tokens that are good by the hashes of their texts: those that are asked for at the same time, together. */
export type Tokens = GatheredQuestions<FoundToken>;

export function tokensOf({ database, now }: Pick<Services, 'database' | 'now'>): Tokens {
  return new GatheredQuestions(async (hashes) => {
    const rows = await withDesk(database, signIn('sign-in'), ({ db }) =>
      db
        .selectFrom('person_token')
        .innerJoin('person', 'person.person', 'person_token.person')
        .select(['sha256', 'token', 'person_token.person', 'party', 'scopes', 'used_on'])
        .where('sha256', '=', sql<string>`any(${hashes})`)
        .where('expires_at', '>', now())
        .where('withdrawn_at', 'is', null)
        .where('erased_at', 'is', null)
        .execute(),
    );
    return new Map(rows.map((row) => [row.sha256, row]));
  });
}

/**
 * The person by whose token a request asks, narrowed to what that is for. What its maker may is asked as ever, of the
 * person as they are at that moment: so a token never does more. No browser sends one by itself, so where a request
 * comes from is not asked; but as over a network without HTTPS nobody signs in, nobody shows a token there.
 *
 * @throws ProblemError `unknown-token`, `beyond-token`, `too-many-attempts`, `sign-in-needs-https`, `sign-in-off`
 */
export async function requireToken(
  {
    database,
    settings: { values },
    keys,
    now,
    tokens,
  }: Pick<Services, 'database' | 'settings' | 'keys' | 'now'> & { readonly tokens: Tokens },
  request: FastifyRequest,
  text: string,
): Promise<Person> {
  if (howReached(request, values) === undefined) throw problem('sign-in-needs-https');
  const ring = keys.ring();
  const found = await tokens.ask(secretHash(text));
  if (found === undefined) {
    const network = ring.lookup('network', networkOf(request.ip));
    await countAttempts(database, [['token-network', network]], now());
    throw problem('unknown-token');
  }
  const { scopes: needs } = request.routeOptions.config;
  if (needs === undefined) throw problem('beyond-token', { needs: 'somebody who is signed in' });
  const lacks = lackingScopes(found.scopes, needs);
  if (lacks.length > 0) throw problem('beyond-token', { needs: lacks.join(', ') });
  await noteUsed(database, found, now());
  const { token, person, party } = found;
  const byToken = { token, party: party ?? undefined };
  return { kind: 'person', name: person, visit: token, freshUntil: new Date(0), byToken };
}

/** Once a day: else every read would write. */
async function noteUsed(database: Database, { token, used_on }: FoundToken, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, DAY_LETTERS);
  if (used_on === today) return;
  await withDesk(database, signIn('sign-in'), ({ db }) =>
    db.updateTable('person_token').set({ used_on: today }).where('token', '=', token).execute(),
  );
}
