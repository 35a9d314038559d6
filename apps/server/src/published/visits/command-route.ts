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
import { type AskedBy, askedOf, type CallerRoute } from '../write-route.ts';
import { personOf } from './visit-route.ts';

/** What a request asks to be done with a thing. */
export interface Asks {
  readonly of: ThingRef;
  readonly asks: unknown;
  /** For which party; undefined: for none. */
  readonly as: string | undefined;
  readonly version: number | undefined;
}

const KEY = z.uuid();

/**
 * A route that asks for a command. With its key it happens once, however often it is sent; the answer is the thing as
 * its caller sees it then.
 *
 * @param asksOf what the request asks; may find out who or what is meant, and changes nothing that matters
 * @param answer the thing as it is now, at the caller's desk
 */
export function commandRoute<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Answer extends z.ZodType,
  Body extends z.ZodType,
>(
  route: Write<Params, Query, Answer, Body> & { readonly access: 'person'; readonly isKeyed: true },
  queue: CommitQueue,
  asksOf: (
    asked: AskedBy<z.output<Params>, z.output<Query>, z.output<Body>>,
    person: Person,
  ) => Promise<Asks> | Asks,
  answer: (
    asked: AskedBy<z.output<Params>, z.output<Query>, z.output<Body>>,
    person: Person,
  ) => Promise<z.output<Answer>>,
): CallerRoute {
  return (app, { now }, { check }) => {
    const schema = { params: route.params, querystring: route.query, body: route.body };
    app.post(urlOf(route), { schema }, async (request, reply) => {
      const asked = { ...askedOf(route, request), body: route.body.parse(request.body) };
      const person = personOf(asked.caller);
      const key = keyOf(request, person, asked.body);
      const { of, asks, as, version } = await asksOf(asked, person);
      const isFresh = person.freshUntil > now();
      const by = { person: person.name, party: as, isFresh };
      const command: Command = { id: newId(now()), of, asks, version, by, key };
      const outcome = await queue.submit(command);
      const failure = problemOf(outcome, of.kind);
      if (outcome.is !== 'changed-meanwhile' && outcome.is !== 'key-used-otherwise' && outcome.isReplayed)
        reply.header('idempotent-replayed', 'true');
      if (failure !== undefined) throw failure;
      return check(route, await answer(asked, person));
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
  return { asker: `person/${person.name}`, key: key.data.toLowerCase(), asked };
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
