import { type Model, plan as planModel, verifyPlan } from '@sahakarya/planner';
import {
  claimOfFolder,
  otherSharing,
  type PlanFolder,
  parsePlan,
  type Scenario,
  withOneMilestone,
  wrongFigures,
} from '@sahakarya/scenario';
import type { PlanFinding, PlanVerdict } from './messages.ts';

/** Findings that are sent to the page; all are counted. */
const MOST_FINDINGS = 100;

/** Judges a plan by its files, as `sahakarya verify` does: all of it read anew, believing neither planner nor proof. */
export function judgePlan(
  scenario: Scenario,
  model: Model,
  files: ReadonlyMap<string, Uint8Array>,
): PlanVerdict {
  const read = parsePlan(files, scenario);
  if (!read.ok) return { kind: 'faulty', faults: read.faults, count: read.count };
  const findings = findingsOf(scenario, model, read.value);
  if (findings.length === 0) return { kind: 'holds' };
  const sharing = otherSharing(model, read.value);
  return {
    kind: 'fails',
    findings: findings.slice(0, MOST_FINDINGS),
    count: findings.length,
    ...(sharing === undefined ? {} : { sharing }),
  };
}

/**
 * Figures that the plan only retells are checked once the rest is right. Those of the plan with one milestone have no
 * certificate in the folder: that plan is made anew.
 */
function findingsOf(scenario: Scenario, model: Model, plan: PlanFolder): PlanFinding[] {
  const violations = verifyPlan(model, claimOfFolder(model, plan));
  if (violations.length > 0)
    return violations.map((violation): PlanFinding => {
      const lot = violation.lot === undefined ? undefined : scenario.lots[violation.lot]?.lot;
      return { kind: 'violation', violation, ...(lot === undefined ? {} : { lot }) };
    });
  const oneMilestone = planModel(withOneMilestone(model)).milestoneDoses;
  return wrongFigures(scenario, model, plan, oneMilestone).map((figure) => ({ kind: 'figure', figure }));
}
