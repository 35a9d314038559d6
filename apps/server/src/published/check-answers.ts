import { ROUTE_NAMES, ROUTES, type Route } from '@sahakarya/contract';
import type { z } from 'zod';
import type { Metrics } from '../platform/http/probes/metric-registry.ts';
import { urlOf } from '../platform/http/route-access.ts';

/**
 * The answer as the contract has it, without what the contract doesn't name.
 *
 * @throws WrongAnswer
 */
export type CheckAnswer = <Answer extends z.ZodType>(
  route: Route & { readonly answer: Answer },
  answer: unknown,
) => z.output<Answer>;

/** An answer that isn't what the contract says. It is sent to nobody: better no figure than a wrong one. */
export class WrongAnswer extends Error {
  override readonly name = 'WrongAnswer';
}

/** Faults that are told of one answer. */
const MOST_TOLD = 5;

/** Checks every answer that is made, before it is kept or sent: some per cent of the time that it takes to make it. */
export function checkAnswers(metrics: Metrics): CheckAnswer {
  const count = metrics.counter({
    name: 'answers_refused',
    help: 'Answers of the API that were not what the contract says, and were not sent',
    labels: { route: [...new Set(ROUTE_NAMES.map((name) => urlOf(ROUTES[name])))] },
  });
  return (route, answer) => {
    const read = route.answer.safeParse(answer);
    if (read.success) return read.data;
    count({ route: urlOf(route) });
    // Where and how, but no value: not every answer is for the log.
    const faults = read.error.issues.map(({ path, code }) => `${path.map(String).join('.')}: ${code}`);
    throw new WrongAnswer(
      `an answer of ${route.method} ${route.path} has faults (${faults.length}): ${faults.slice(0, MOST_TOLD).join(', ')}`,
    );
  };
}
