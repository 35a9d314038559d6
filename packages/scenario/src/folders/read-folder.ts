import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, FaultList } from '../faults.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { PLAN_FILES } from '../plan/plan-files.ts';
import type { PlanFolder } from '../plan/plan-folder.ts';
import { parseScenario, SCENARIO_FILES } from '../scenario/parse-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { errorCode } from './error-code.ts';

/** Reads and checks a scenario folder. */
export function readScenario(folder: string): Checked<Scenario> {
  const files = readFiles(folder, SCENARIO_FILES);
  return files.ok ? parseScenario(files.value) : files;
}

/** Reads the plan folder of a scenario. See `parsePlan` for what it checks. */
export function readPlan(folder: string, scenario: Scenario): Checked<PlanFolder> {
  const files = readFiles(folder, PLAN_FILES);
  return files.ok ? parsePlan(files.value, scenario) : files;
}

/** The bytes of those files that exist. */
function readFiles(folder: string, names: readonly string[]): Checked<ReadonlyMap<string, Uint8Array>> {
  const faults = new FaultList();
  const files = new Map<string, Uint8Array>();
  if (!isFolder(folder)) faults.add('missing-folder', { file: folder });
  else
    for (const file of names) {
      try {
        files.set(file, readFileSync(join(folder, file)));
      } catch (error) {
        const reason = errorCode(error);
        if (reason !== 'ENOENT') faults.add('unreadable-file', { file }, { reason });
      }
    }
  return faults.check(files);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
