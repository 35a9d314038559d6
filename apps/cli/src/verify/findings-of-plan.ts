import { type Model, planning, type Steps, verifying } from '@sahakarya/planner';
import {
  claimOfFolder,
  findingWrongFigures,
  type PlanFolder,
  type Scenario,
  withOneMilestone,
} from '@sahakarya/scenario';
import { figureFinding } from './figure-finding.ts';
import type { Finding } from './finding.ts';
import { VERIFY_TEXTS } from './texts.ts';
import { violationFinding } from './violation-finding.ts';

/**
 * All that is wrong with a plan, in steps; nothing when it holds. What is retold in it is checked once the rest is
 * right. The figures of the plan with one milestone have no certificate in the folder: that plan is made anew to
 * compare them.
 */
export function* checkingPlan(
  scenario: Scenario,
  model: Model,
  plan: PlanFolder,
): Generator<CheckStep, Finding[]> {
  const { doing } = VERIFY_TEXTS;
  const violations = yield* partOf(verifying(model, claimOfFolder(model, plan)), 0.1, 0.6, doing.checking);
  if (violations.length > 0) return violations.map((one) => violationFinding(scenario, model, one));
  const single = yield* partOf(planning(withOneMilestone(model)), 0.6, 0.65, doing.oneMilestone);
  const comparing = findingWrongFigures(scenario, model, plan, single.milestoneDoses);
  return (yield* partOf(comparing, 0.65, 0.7, doing.checking)).map(figureFinding);
}

/** How far a check has come. */
export interface CheckStep {
  /** From 0 to 1. */
  readonly done: number;
  readonly doing: string;
}

function* partOf<Result>(
  steps: Steps<Result>,
  begin: number,
  end: number,
  doing: string,
): Generator<CheckStep, Result> {
  let done = begin;
  for (;;) {
    yield { done, doing };
    const step = steps.next();
    if (step.done) return step.value;
    const { value } = step;
    if (value !== undefined) done = begin + ((end - begin) * value.milestonesSettled) / value.milestones;
  }
}
