import { type Model, planning, type Steps, verifying } from '@sahakarya/planner';
import {
  claimOfFolder,
  findingWrongFigures,
  type PlanFolder,
  type Scenario,
  withOneMilestone,
} from '@sahakarya/scenario';
import type { OnProgress } from '../output/progress-bar.ts';
import { figureFinding } from './figure-finding.ts';
import type { Finding } from './finding.ts';
import { VERIFY_TEXTS } from './texts.ts';
import { violationFinding } from './violation-finding.ts';

/**
 * All that is wrong with a plan, in steps; nothing when it holds. What is retold in it is checked once the rest is
 * right. The figures of the plan with one milestone have no certificate in the folder: that plan is made anew to compare
 * them.
 */
export function* checkingPlan(
  scenario: Scenario,
  model: Model,
  plan: PlanFolder,
  onProgress: OnProgress,
): Steps<Finding[]> {
  onProgress(0.1, VERIFY_TEXTS.doing.checking);
  const violations = yield* verifying(model, claimOfFolder(model, plan));
  if (violations.length > 0) return violations.map((one) => violationFinding(scenario, model, one));
  onProgress(0.6, VERIFY_TEXTS.doing.oneMilestone);
  const { milestoneDoses } = yield* planning(withOneMilestone(model));
  return (yield* findingWrongFigures(scenario, model, plan, milestoneDoses)).map(figureFinding);
}
