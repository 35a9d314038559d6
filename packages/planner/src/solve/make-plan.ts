import { certifying } from '../check/certify.ts';
import type { Model } from '../model.ts';
import type { Administrations, Certificate, Plan } from '../plan.ts';
import type { Progress } from '../progress.ts';
import { finish, type Steps } from '../steps.ts';
import { findingDoses, type Solution } from './find-doses.ts';
import { type Assignment, assigningLots } from './lots/assign-lots.ts';

/**
 * A plan that has just been made. Its doses are there at once; which lots they come from, and the certificate,
 * are worked out when they are first asked for, or in steps before. It remembers its flow, from which the next plan
 * can start.
 */
export interface MadePlan extends Plan {
  readonly solution: Solution;
  /** Finds the lots, unless that is done. */
  assigning(): Steps<Administrations>;
  /** Makes the certificate, and finds the lots before, unless that is done. */
  certifying(): Steps<Certificate>;
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
    if (step.value !== undefined) options.onProgress?.(step.value);
  }
}

/**
 * The same in steps, each short: whoever drives them may let other work run in between, report the
 * progress that some of them give, or leave off.
 */
export function* planning(model: Model, from?: Plan | MadePlan): Steps<MadePlan> {
  return new PlanOfSolution(yield* findingDoses(model, from));
}

/**
 * The certificate of doses that a plan was found to have, in steps: so that another thread than the planner's can make
 * it.
 *
 * @throws where a dose could be passed to someone who is due one before.
 */
export function* certifyingBest(model: Model, administrations: Administrations): Steps<Certificate> {
  const found = yield* certifying(model, administrations);
  if ('code' in found) throw new Error(`the plan can be bettered: ${JSON.stringify(found)}`);
  return found;
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
    return finish(this.assigning());
  }

  get leavingHolderBound(): number {
    return finish(this.assignment()).leavingHolderBound;
  }

  get certificate(): Certificate {
    return finish(this.certifying());
  }

  *assigning(): Steps<Administrations> {
    return (yield* this.assignment()).administrations;
  }

  *certifying(): Steps<Certificate> {
    if (this.certified === undefined) {
      this.certified = yield* certifyingBest(this.solution.model, yield* this.assigning());
    }
    return this.certified;
  }

  private *assignment(): Steps<Assignment> {
    const { model, network } = this.solution;
    this.assigned ??= yield* assigningLots(model, network, this.milestoneDoses);
    return this.assigned;
  }
}
