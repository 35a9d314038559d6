import { resolve } from 'node:path';
import type { Model, Sharing } from '@sahakarya/planner';
import {
  type Fault,
  type FaultCode,
  findingSharing,
  type PlanFolder,
  readingPlan,
  readPlanPackage,
  type Scenario,
} from '@sahakarya/scenario';
import { driveUntilStopped } from '../drive-until-stopped.ts';
import type { OnProgress } from '../output/progress-bar.ts';
import { FaultyFolder } from '../problems.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Finding } from './finding.ts';
import { checkingPlan } from './findings-of-plan.ts';
import { VERIFY_TEXTS as texts } from './texts.ts';

/** Whether a plan holds, and what is wrong where it does not. */
export type Verdict =
  | { readonly holds: true; readonly plan: PlanFolder }
  | {
      readonly holds: false;
      readonly findings: readonly Finding[];
      /** How many there are in all. */
      readonly count: number;
      /** The sharing rule under which the plan would hold. */
      readonly sharing?: Sharing;
    };

/** Faults of what stands in the place of a plan. */
const UNREADABLE: readonly FaultCode[] = [
  'missing-folder',
  'not-a-folder',
  'unreadable-folder',
  'unreadable-file',
  'not-plain-file',
  'file-too-large',
];

/**
 * Reads a plan and checks it. Faults of its files count as wrong, for `plan` writes none.
 *
 * @param model the scenario's
 * @throws FaultyFolder where there is no plan to be read at all
 * @throws Stopped soon after `stop` is aborted
 */
export async function verdictOn(
  terminal: Terminal,
  scenario: Scenario,
  model: Model,
  folder: string,
  stop: AbortSignal,
  onProgress: OnProgress,
): Promise<Verdict> {
  const path = resolve(terminal.folder, folder);
  const read = await driveUntilStopped(readingPlan(path, scenario), stop);
  if (!read.ok) {
    const { faults, count } = read;
    const isThere = !faults.some(({ code }) => UNREADABLE.includes(code));
    if (isThere) return { holds: false, findings: faults.map(faultFinding), count };
    throw new FaultyFolder('plan', folder, read);
  }
  const plan = read.value;
  const described = readPlanPackage(path, scenario, plan);
  const findings = [
    ...(await driveUntilStopped(checkingPlan(scenario, model, plan), stop, ({ done, doing }) =>
      onProgress(done, doing),
    )),
    ...(described.ok ? [] : described.faults.map(faultFinding)),
  ];
  if (findings.length === 0) return { holds: true, plan };
  onProgress(0.7, texts.doing.otherSharing);
  const sharing = await driveUntilStopped(findingSharing(model, plan), stop);
  const hint = sharing === undefined ? {} : { sharing };
  return { holds: false, findings, count: findings.length, ...hint };
}

function faultFinding({ parameters: _, phrases: __, ...finding }: Fault): Finding {
  return finding;
}
