import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { finish, type Steps } from '@sahakarya/planner';
import { type Checked, FaultList, fault } from '../faults.ts';
import type { SavedWay } from '../formats/as-saved.ts';
import { scenarioNotices } from '../notices/scenario-notices.ts';
import { checkPlanPackage } from '../plan/checking/check-plan-package.ts';
import { parsingPlan } from '../plan/parse-plan.ts';
import { PLAN_FILES } from '../plan/plan-files.ts';
import type { PlanFolder } from '../plan/plan-folder.ts';
import { type BlankRows, blankRows } from '../scenario/blank-rows.ts';
import { type ParsedAsSaved, parseAsSaved } from '../scenario/parse-as-saved.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { Policy, Scenario } from '../scenario/scenario.ts';
import { SCENARIO_FILES } from '../scenario/scenario-file-names.ts';
import { errorCode } from './error-code.ts';
import { mostBytes, tooLarge } from './file-sizes.ts';
import { FileTooLarge, NoPlainFile, readPlainFile } from './read-plain-file.ts';

/** A scenario folder that was read, with what is to be said of its files though nothing is wrong with them. */
export interface ScenarioFolder {
  readonly scenario: Scenario;
  /** What was read otherwise than the formats write it. */
  readonly ways: readonly SavedWay[];
  /** The blank rows between others in its tables. */
  readonly blank: readonly BlankRows[];
  /** What is mostly a slip under a policy; see `scenarioNotices`. */
  readonly noticesUnder: (policy: Policy) => FaultList;
}

/** Reads and checks a scenario folder. */
export function readScenario(folder: string): Checked<Scenario> {
  const read = readScenarioFolder(folder, false);
  return read.ok ? { ok: true, value: read.value.scenario } : read;
}

/**
 * Reads and checks a scenario folder.
 *
 * @param isAsSaved its tables are read as a spreadsheet saved them; see `asSaved`
 */
export function readScenarioFolder(folder: string, isAsSaved: boolean): Checked<ScenarioFolder> {
  const files = readFiles(folder, SCENARIO_FILES);
  if (!files.ok) return files;
  const names = namesIn(folder);
  if (!names.ok) return names;
  const inner = files.value.size === 0 ? innerFolder(folder, names.value) : undefined;
  if (inner !== undefined) {
    const found = fault('inner-folder', { file: folder }, { folder: inner });
    return { ok: false, faults: [found], count: 1 };
  }
  const parsed: ParsedAsSaved = isAsSaved
    ? parseAsSaved(files.value, names.value)
    : { files: files.value, ways: [], scenario: parseScenario(files.value, names.value) };
  const { files: tables, ways, scenario } = parsed;
  if (!scenario.ok) return scenario;
  const noticesUnder = (policy: Policy) => scenarioNotices(tables, policy);
  return { ok: true, value: { scenario: scenario.value, ways, blank: blankRows(tables), noticesUnder } };
}

/** The one folder inside of another that has a scenario's tables, as programs that unpack a ZIP file leave it. */
function innerFolder(folder: string, names: readonly string[]): string | undefined {
  const inner = names.filter((name) =>
    statSync(join(folder, name, 'lots.csv'), { throwIfNoEntry: false })?.isFile(),
  );
  return inner.length === 1 ? inner[0] : undefined;
}

/** Files can be read in a folder that may not be listed; but then nobody knows which others lie there. */
function namesIn(folder: string): Checked<readonly string[]> {
  try {
    return { ok: true, value: readdirSync(folder) };
  } catch (error) {
    const found = fault('unreadable-folder', { file: folder }, { reason: errorCode(error) });
    return { ok: false, faults: [found], count: 1 };
  }
}

/** Names of the files in a folder: those that a scenario is read from, and others. */
export interface FolderNames {
  readonly read: readonly string[];
  readonly passedOver: readonly string[];
}

/** What folders have beside tables: a description, and what systems leave there. */
const EXPECTED = /^(\.|readme|licen[sc]e|thumbs\.db$|desktop\.ini$)/i;

/** The files of a scenario folder that could be read, and those that nobody reads: not those that any folder has. */
export function scenarioNames(folder: string): FolderNames {
  const known: readonly string[] = SCENARIO_FILES;
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name);
  return {
    read: known.filter((name) => names.includes(name)),
    passedOver: names.filter((name) => !known.includes(name) && !EXPECTED.test(name)).sort(),
  };
}

/** Reads the plan folder of a scenario. See `parsePlan` for what it checks. */
export function readPlan(folder: string, scenario: Scenario): Checked<PlanFolder> {
  return finish(readingPlan(folder, scenario));
}

/** The same in steps. */
export function* readingPlan(folder: string, scenario: Scenario): Steps<Checked<PlanFolder>> {
  const files = readFiles(folder, PLAN_FILES);
  yield;
  return files.ok ? yield* parsingPlan(files.value, scenario) : files;
}

/** Checks the `datapackage.json` of a plan folder that could be read. */
export function readPlanPackage(
  folder: string,
  scenario: Scenario,
  plan: Pick<PlanFolder, 'retold'>,
): Checked<true> {
  const files = readFiles(folder, ['datapackage.json']);
  return files.ok ? checkPlanPackage(files.value.get('datapackage.json'), scenario, plan) : files;
}

/** Names in a plan folder that belong to no plan: whatever checks it passes them over. */
export function furtherNames(folder: string): string[] {
  const known: readonly string[] = PLAN_FILES;
  return readdirSync(folder)
    .filter((name) => !known.includes(name))
    .sort();
}

/** The bytes of those files that exist. */
function readFiles(folder: string, names: readonly string[]): Checked<ReadonlyMap<string, Uint8Array>> {
  const faults = new FaultList();
  const files = new Map<string, Uint8Array>();
  if (!isFolder(folder, faults)) return faults.check<typeof files>(undefined);
  for (const file of names) {
    try {
      files.set(file, readPlainFile(join(folder, file), mostBytes(file)));
    } catch (error) {
      if (error instanceof NoPlainFile) faults.add('not-plain-file', { file });
      else if (error instanceof FileTooLarge) faults.take(tooLarge(file));
      else {
        const reason = errorCode(error);
        if (reason !== 'ENOENT') faults.add('unreadable-file', { file }, { reason });
      }
    }
  }
  return faults.check(files);
}

function isFolder(folder: string, faults: FaultList): boolean {
  try {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory()) return true;
    faults.add(found === undefined ? 'missing-folder' : 'not-a-folder', { file: folder });
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'ENOTDIR') faults.add('missing-folder', { file: folder });
    else faults.add('unreadable-folder', { file: folder }, { reason });
  }
  return false;
}
