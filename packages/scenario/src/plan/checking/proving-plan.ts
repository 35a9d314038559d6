import {
  leavingHolder,
  type Model,
  proving,
  type Steps,
  shipping,
  unused,
  type Violation,
} from '@sahakarya/planner';
import type { PlannedDoses } from '../making-plan.ts';
import type { PlanResult } from '../plan-result.ts';
import { summingDoses } from '../summary.ts';
import { coverageRows } from './claim-of-folder.ts';

/** A plan as the checker has found it. */
export interface ProvenPlan {
  /** What there is to say against it. */
  readonly violations: readonly Violation[];
  /** Where nothing is: all that its folder is written from, but for the plan with one milestone. */
  readonly result?: Omit<PlanResult, 'oneMilestone'>;
}

/**
 * Proves a plan that has just been made, by the checks that its folder would have to pass, and finds with them what it
 * is still without: shipments, what is left, the certificate, what limits whom. In steps.
 */
export function* provingPlan(model: Model, plan: PlannedDoses): Steps<ProvenPlan> {
  const { administrations, milestoneDoses, leavingHolderBound: bound } = plan;
  const shipments = yield* shipping(model, administrations);
  yield;
  const left = unused(model, administrations);
  const made = {
    plan,
    shipments,
    unused: left,
    leavingHolder: { doses: leavingHolder(model, administrations), bound },
  };
  yield;
  const { doses: figures } = yield* summingDoses(model, made);
  const coverage = coverageRows(model, byThen(model, milestoneDoses));
  const claim = { administrations, coverage, shipments, unused: left, figures };
  const { violations, certificate, limits } = yield* proving(model, claim);
  if (violations.length > 0 || certificate === undefined || limits === undefined) return { violations };
  const proven = { administrations, milestoneDoses, leavingHolderBound: bound, certificate };
  return { violations, result: { ...made, plan: proven, limits } };
}

/** Doses by each milestone, those of the milestones before included. */
function byThen({ destinations: { count } }: Model, milestoneDoses: Float64Array): Float64Array {
  const doses = milestoneDoses.slice();
  for (let at = count; at < doses.length; at++) doses[at] = (doses[at] ?? 0) + (doses[at - count] ?? 0);
  return doses;
}
