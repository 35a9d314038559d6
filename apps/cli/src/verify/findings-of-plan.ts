import { type Model, plan as planModel, verifyPlan } from '@sahakarya/planner';
import { claimOfFolder, type PlanFolder, type Scenario, withOneMilestone } from '@sahakarya/scenario';
import type { OnProgress } from '../output/progress-bar.ts';
import type { Finding } from './finding.ts';
import { VERIFY_TEXTS } from './texts.ts';
import { toldFigures } from './told-figures.ts';
import { violationFinding } from './violation-finding.ts';

/**
 * All that is wrong with a plan; nothing when it holds. What is retold in it is checked once the rest is right. The
 * figures of the plan with one milestone have no certificate in the folder: that plan is made anew to compare them.
 */
export function findingsOfPlan(
  scenario: Scenario,
  model: Model,
  plan: PlanFolder,
  onProgress: OnProgress,
): Finding[] {
  onProgress(0.1, VERIFY_TEXTS.doing.checking);
  const violations = verifyPlan(model, claimOfFolder(model, plan));
  if (violations.length > 0) return violations.map((one) => violationFinding(scenario, model, one));
  onProgress(0.6, VERIFY_TEXTS.doing.oneMilestone);
  return toldFigures(scenario, model, plan, planModel(withOneMilestone(model)).milestoneDoses);
}
