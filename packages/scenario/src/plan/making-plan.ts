import {
  certifyingBest,
  findingLimits,
  leavingHolder,
  type Model,
  type Plan,
  planning,
  type Steps,
  shipping,
  unused,
} from '@sahakarya/planner';
import type { PlanResult } from './plan-result.ts';
import { withOneMilestone } from './with-one-milestone.ts';

/** What is done for a plan folder, in this order. */
export type PlanPart = 'doses' | 'lots' | 'oneMilestone' | 'limits' | 'shipments';

/** How far a plan folder has come. */
export interface PlanStep {
  readonly part: PlanPart;
  /** Of this part, from 0 to 1. */
  readonly done: number;
}

/** A plan that has no certificate yet: plain figures, which can come from another thread. */
export type PlannedDoses = Omit<Plan, 'certificate'>;

/**
 * Everything that a plan folder is written from: the plan, what limits whom, shipments, doses left, and the doses
 * of the plan with a single milestone. In steps, each short.
 */
export function* makingPlan(model: Model): Generator<PlanStep, PlanResult> {
  const plan = yield* planningDoses(model);
  const { administrations, milestoneDoses, leavingHolderBound } = plan;
  const certificate = yield* stepsOf('lots', certifyingBest(model, administrations));
  const single =
    model.milestones.length === 1 ? plan : yield* stepsOf('oneMilestone', planning(withOneMilestone(model)));
  const limits = yield* stepsOf('limits', findingLimits(model, plan));
  const shipments = yield* stepsOf('shipments', shipping(model, administrations));
  return {
    plan: { administrations, milestoneDoses, certificate, leavingHolderBound },
    limits,
    shipments,
    unused: unused(model, administrations),
    leavingHolder: { doses: leavingHolder(model, administrations), bound: leavingHolderBound },
    oneMilestone: single.milestoneDoses,
  };
}

function* planningDoses(model: Model): Generator<PlanStep, PlannedDoses> {
  const made = yield* stepsOf('doses', planning(model));
  yield* stepsOf('lots', made.assigning());
  return made;
}

function* stepsOf<Result>(part: PlanPart, steps: Steps<Result>): Generator<PlanStep, Result> {
  let done = 0;
  for (;;) {
    yield { part, done };
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value !== undefined) done = step.value.milestonesSettled / step.value.milestones;
  }
}

/** The same at once. */
export function planResult(model: Model): PlanResult {
  const steps = makingPlan(model);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
