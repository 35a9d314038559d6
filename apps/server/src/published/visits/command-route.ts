import { createHash } from 'node:crypto';
import { type InputFault, isRuleFaultCode, RULE_FAULTS, type Write } from '@sahakarya/contract';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { canonicalText } from '../../platform/commands/canonical.ts';
import type { Command, CommandKey, Outcome } from '../../platform/commands/command.ts';
import type { CommitQueue } from '../../platform/commands/commit-queue.ts';
import type { RuleFault } from '../../platform/commands/kind.ts';
import type { ThingRef } from '../../platform/commands/thing.ts';
import type { Person } from '../../platform/desk/caller.ts';
import { filled } from '../../platform/filled.ts';
import { type ProblemError, problem } from '../../platform/http/problems/problem.ts';
import { urlOf } from '../../platform/http/route-access.ts';
import { newId } from '../../platform/new-id.ts';
import { uuidOfBytes } from '../../platform/uuid-of-bytes.ts';
import { type AskedBy, askedOf, type CallerRoute } from '../write-route.ts';
import { personOf } from './visit-route.ts';
import { requireWithin } from './within-token.ts';

/** What a request asks to be done with a thing. */
export interface Asks {
  readonly of: ThingRef;
  readonly asks: unknown;
  /** For which party; undefined: for none. */
  readonly as: string | undefined;
  readonly version: number | undefined;
  /**
   * Reads the thing for whoever may not do this, and throws `not-found` where they don't see it: then they learn not
   * even that it is there.
   */
  readonly lookFor?: () => Promise<unknown>;
}

const KEY = z.uuid();

/** What the deeds of a command know of it. */
type Asked<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType> = AskedBy<
  z.output<Params>,
  z.output<Query>,
  z.output<Body>
> & {
  readonly person: Person;
  /** The id of what the command makes: the same however often it is sent. */
  readonly made: string;
};

/**
 * A route that asks for a command. With its key it happens once, however often it is sent; the answer is the thing as
 * its caller sees it then: as its kind tells it right after the deed, else as it is read.
 *
 * @param asksOf what the request asks; may find out who or what is meant, and changes nothing that matters
 * @param answer the thing as it is now, at the caller's desk; for a command that was sent again, too
 */
export function commandRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType,
  Body extends z.ZodType,
>(
  route: Write<Params, Query, Answer, Body> & { readonly access: 'person'; readonly isKeyed: true },
  queue: CommitQueue,
  asksOf: (asked: Asked<Params, Query, Body>) => Promise<Asks> | Asks,
  answer: (asked: Asked<Params, Query, Body>, isAgain: boolean) => Promise<z.output<Answer>>,
): CallerRoute {
  return (app, { now }, { check }) => {
    const schema = { params: route.params, querystring: route.query, body: route.body };
    app.post(urlOf(route), { schema }, async (request, reply) => {
      const by = askedOf(route, request);
      const person = personOf(by.caller);
      const body = route.body.parse(request.body);
      const key = keyOf(request, person, body);
      const asked = { ...by, body, person, made: idOfKey(key) };
      const { of, asks, as, version, lookFor } = await asksOf(asked);
      requireWithin(person, as);
      const isFresh = person.freshUntil > now();
      const on = { person: person.name, party: as, isFresh, token: person.byToken?.token };
      const command: Command = { id: newId(now()), of, asks, version, by: on, key };
      const outcome = await queue.submit(command);
      const failure = problemOf(outcome, of.kind);
      const isAgain = 'isReplayed' in outcome && outcome.isReplayed;
      if (isAgain) reply.header('idempotent-replayed', 'true');
      if (failure?.code === 'not-allowed') await lookFor?.();
      if (failure !== undefined) throw failure;
      const told = outcome.is === 'done' ? outcome.told : undefined;
      return check(route, told === undefined ? await answer(asked, isAgain) : { data: told });
    });
  };
}

/** @throws ProblemError `no-key` */
function keyOf(request: FastifyRequest, person: Person, body: unknown): CommandKey {
  const key = KEY.safeParse(request.headers['idempotency-key']);
  if (!key.success) throw problem('no-key');
  const asked = createHash('sha256')
    .update(`${request.url}\n${canonicalText(body)}`)
    .digest();
  const { byToken } = person;
  const asker = byToken === undefined ? `person/${person.name}` : `token/${byToken.token}`;
  return { asker, key: key.data.toLowerCase(), asked };
}

/** One's key makes one thing, and another's the same of nobody else. */
function idOfKey({ asker, key }: CommandKey): string {
  return uuidOfBytes(createHash('sha256').update(`${asker} ${key}`).digest());
}

/** Rights come first: who may not learns nothing of the thing, not even that it is there. */
function problemOf(outcome: Outcome, what: string): ProblemError | undefined {
  switch (outcome.is) {
    case 'done':
      return undefined;
    case 'changed-meanwhile':
      return problem('changed-meanwhile', { version: outcome.version });
    case 'key-used-otherwise':
      return problem('key-used-otherwise');
    case 'refused':
      return problemOfFaults(outcome.faults, what);
  }
}

function problemOfFaults(faults: readonly RuleFault[], what: string): ProblemError {
  const [first] = faults;
  if (first?.code === 'fresh-sign-in') return problem('not-fresh');
  if (first?.code === 'not-yours' || first?.code === 'role' || first?.code === 'suspended')
    return problem('not-allowed', { why: first.code });
  if (first?.code === 'not-in-this-state' && first.params?.state === 'none')
    return problem('not-found', { what });
  return problem('refused-by-rule', { faults: faults.length }, faults.map(inputFault));
}

function inputFault({ code, path, params = {} }: RuleFault): InputFault {
  if (!isRuleFaultCode(code)) throw new Error(`no words for ${code}`);
  const { says, mend } = RULE_FAULTS[code];
  const texts = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return {
    path: ['body', ...path].join('.'),
    code,
    says: filled(says, texts),
    mend: filled(mend, texts),
  };
}
