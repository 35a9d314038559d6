import type { Model } from '../model.ts';
import type { Administrations, Certificate, MilestoneCertificate } from '../plan.ts';
import { finish, type Steps } from '../steps.ts';
import { BackwardSearch } from './certificate/search.ts';
import { type DueOrder, dueOrder } from './doses/due.ts';
import { type Tally, tallying } from './doses/tally.ts';
import { findingRights, type Rights } from './rights/rights.ts';
import type { Violation } from './violations.ts';

/**
 * The proof that a plan is leximin at each milestone, or the first thing that shows it is not: a milestone's
 * doses outside their bounds, or a dose that could be passed to someone who is due one before (MODEL.md#certificate).
 * The proof depends on the model and the administrations alone.
 *
 * @param administrations of a plan that keeps rules 1 to 5, lots' doses and capacities; `verifyPlan` checks those.
 */
export function certify(model: Model, administrations: Administrations): Certificate | Violation {
  return finish(certifying(model, administrations));
}

/** The same in steps. */
export function* certifying(model: Model, administrations: Administrations): Steps<Certificate | Violation> {
  const right = yield* findingRights(model);
  yield;
  const sums = yield* tallying(model, right, administrations);
  return yield* search(model, right, sums, dueOrder(model));
}

export function* search(
  model: Model,
  right: Rights,
  sums: Tally,
  order: DueOrder,
): Steps<Certificate | Violation> {
  const backward = new BackwardSearch(model, right, sums, order);
  const milestones: MilestoneCertificate[] = [];
  for (let k = 0; k < model.milestones.length; k++) {
    const found = yield* backward.milestone(k);
    if ('code' in found) return found;
    milestones.push(found);
    yield;
  }
  return { milestones };
}
