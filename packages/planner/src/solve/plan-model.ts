import { certify } from '../check/certify.ts';
import type { Model } from '../model.ts';
import type { Plan } from '../plan.ts';
import { assignLots } from './assign-lots.ts';
import type { Progress } from './progress.ts';
import { type Solution, type Start, solving } from './solve.ts';

/** A plan that has just been made: it remembers its flow, from which the next one can start. */
export interface MadePlan extends Plan {
  readonly solution: Solution;
}

export interface PlanOptions {
  /**
   * A plan of the same destinations and lots under another policy, with other capacities, stocks or rights: the
   * search starts from it. The result is the same as without, to the byte.
   */
  readonly from?: Plan | MadePlan;
  /** Called from time to time. */
  readonly onProgress?: (progress: Progress) => void;
  /** Asked from time to time; the plan is given up with a {@link PlanStopped} when it answers true. */
  readonly shouldStop?: () => boolean;
}

/** The work was stopped before there was a plan. */
export class PlanStopped extends Error {
  override readonly name: string = 'PlanStopped';
}

/**
 * The fairest plan, exact to the dose, with its certificate.
 *
 * @throws PlanStopped when `shouldStop` says so.
 */
export function plan(model: Model, options: PlanOptions = {}): MadePlan {
  const steps = planning(model, options.from);
  for (;;) {
    if (options.shouldStop?.()) throw new PlanStopped('stopped before there was a plan');
    const step = steps.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
  }
}

/**
 * The same in steps, each short: whoever drives them may let other work run in between, report the
 * progress that each gives, or leave off.
 */
export function* planning(model: Model, from?: Plan | MadePlan): Generator<Progress, MadePlan> {
  const solution = yield* solving(model, from === undefined ? undefined : startOf(from));
  const { network, flow } = solution;
  const { administrations, leavingHolderBound } = assignLots(model, network, flow.received);
  const certificate = certify(model, administrations);
  if ('code' in certificate) throw new Error(`the plan can be bettered: ${JSON.stringify(certificate)}`);
  return { administrations, milestoneDoses: flow.received, certificate, leavingHolderBound, solution };
}

function startOf(plan: Plan | MadePlan): Start {
  return 'solution' in plan
    ? { solution: plan.solution, uses: plan.administrations }
    : { uses: plan.administrations };
}
