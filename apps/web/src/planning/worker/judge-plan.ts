import { type Model, planning, type Steps, verifying } from '@sahakarya/planner';
import {
  checkPlanPackage,
  claimOfFolder,
  findingSharing,
  findingWrongFigures,
  type PlanFolder,
  parsingPlan,
  type Scenario,
  withOneMilestone,
} from '@sahakarya/scenario';
import type { PlanFinding, PlanVerdict } from './messages.ts';

/** Findings that are sent to the page; all are counted. */
const MOST_FINDINGS = 100;

/** Judges a plan by its files, as `sahakarya verify` does: all of it read anew, believing neither planner nor proof. */
export function* judgingPlan(
  scenario: Scenario,
  model: Model,
  files: ReadonlyMap<string, Uint8Array>,
): Steps<PlanVerdict> {
  const read = yield* parsingPlan(files, scenario);
  if (!read.ok) return { kind: 'faulty', faults: read.faults, count: read.count };
  const wrong = yield* findingsOf(scenario, model, read.value);
  const findings = [...wrong, ...faultsOfPackage(files, scenario, read.value)];
  if (findings.length === 0) return { kind: 'holds', notShipped: read.value.summary.doses.notShipped };
  const sharing = wrong.length === 0 ? undefined : yield* findingSharing(model, read.value);
  return {
    kind: 'fails',
    findings: findings.slice(0, MOST_FINDINGS),
    count: findings.length,
    ...(sharing === undefined ? {} : { sharing }),
  };
}

/** What its `datapackage.json` says follows from the scenario and the plan's columns. */
function faultsOfPackage(
  files: ReadonlyMap<string, Uint8Array>,
  scenario: Scenario,
  plan: PlanFolder,
): PlanFinding[] {
  const checked = checkPlanPackage(files.get('datapackage.json'), scenario, plan);
  return checked.ok ? [] : checked.faults.map((fault): PlanFinding => ({ kind: 'fault', fault }));
}

/**
 * Figures that the plan only retells are checked once the rest is right. Those of the plan with one milestone have no
 * certificate in the folder: that plan is made anew.
 */
function* findingsOf(scenario: Scenario, model: Model, plan: PlanFolder): Steps<PlanFinding[]> {
  const violations = yield* verifying(model, claimOfFolder(model, plan));
  if (violations.length > 0)
    return violations.map((violation): PlanFinding => {
      const lot = violation.lot === undefined ? undefined : scenario.lots[violation.lot]?.lot;
      return { kind: 'violation', violation, ...(lot === undefined ? {} : { lot }) };
    });
  const { milestoneDoses } = yield* planning(withOneMilestone(model));
  const wrong = yield* findingWrongFigures(scenario, model, plan, milestoneDoses);
  return wrong.map((figure) => ({ kind: 'figure', figure }));
}
