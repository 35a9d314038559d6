import { certify } from '../check/certify.ts';
import type { Model } from '../model.ts';
import type { Administrations, Certificate, Plan } from '../plan.ts';
import { type Assignment, assignLots } from './assign-lots.ts';
import type { Progress } from './progress.ts';
import { type Solution, solving } from './solve.ts';

/**
 * A plan that has just been made. Its doses are there at once; which lots they come from, and the certificate,
 * are worked out when they are first asked for. It remembers its flow, from which the next plan can start.
 */
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
  return new PlanOfSolution(yield* solving(model, from));
}

class PlanOfSolution implements MadePlan {
  readonly solution: Solution;
  private assigned: Assignment | undefined;
  private certified: Certificate | undefined;

  constructor(solution: Solution) {
    this.solution = solution;
  }

  get milestoneDoses(): Float64Array {
    return this.solution.flow.received;
  }

  get administrations(): Administrations {
    return this.assignment.administrations;
  }

  get leavingHolderBound(): number {
    return this.assignment.leavingHolderBound;
  }

  get certificate(): Certificate {
    if (this.certified === undefined) {
      const found = certify(this.solution.model, this.administrations);
      if ('code' in found) throw new Error(`the plan can be bettered: ${JSON.stringify(found)}`);
      this.certified = found;
    }
    return this.certified;
  }

  private get assignment(): Assignment {
    const { model, network } = this.solution;
    this.assigned ??= assignLots(model, network, this.milestoneDoses);
    return this.assigned;
  }
}
