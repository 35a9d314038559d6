import { finish } from '@sahakarya/planner';
import { type Checked, FaultList } from '../../faults.ts';
import { below } from '../../formats/json-fields.ts';
import { type JsonMember, type JsonValue, parseJson, shownJson } from '../../formats/json-text.ts';
import { parsingJsonFile } from '../../formats/parse-json-file.ts';
import { planDataPackage } from '../../package/data-package.ts';
import { phrase } from '../../phrases.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { aboutPlan } from '../plan-files.ts';
import type { PlanFolder } from '../plan-folder.ts';

const FILE = 'datapackage.json';

/**
 * Checks the `datapackage.json` of a plan: what it says follows from the scenario, and from the columns of the plan's
 * tables that retell it. Space between values is of no account, as in any other JSON file.
 *
 * @param bytes undefined where the folder has no such file
 */
export function checkPlanPackage(
  bytes: Uint8Array | undefined,
  scenario: Scenario,
  { retold }: Pick<PlanFolder, 'retold'>,
): Checked<true> {
  const faults = new FaultList();
  const found = finish(parsingJsonFile(FILE, bytes, faults));
  const expected = parseJson(planDataPackage(aboutPlan(scenario.about), retold));
  if (expected.kind === 'problem') throw new Error('a data package is written that is no JSON');
  if (found !== undefined) compare(found, expected, '', faults);
  return faults.check<true>(true);
}

function compare(found: JsonValue, expected: JsonValue, column: string, faults: FaultList): void {
  if (found.kind === 'object' && expected.kind === 'object') {
    compareMembers(found, expected.members, column, faults);
    return;
  }
  if (found.kind === 'array' && expected.kind === 'array' && found.items.length === expected.items.length) {
    for (const [i, item] of found.items.entries()) {
      const right = expected.items[i];
      if (right !== undefined) compare(item, right, below(column, String(i + 1)), faults);
    }
    return;
  }
  if (found.kind === expected.kind && 'text' in found && 'text' in expected && found.text === expected.text)
    return;
  const place = {
    file: FILE,
    row: found.line,
    ...(column === '' ? {} : { column }),
    value: shownJson(found),
  };
  faults.add('unexpected-value', place, { expected: shownJson(expected) });
}

function compareMembers(
  object: Extract<JsonValue, { kind: 'object' }>,
  expected: readonly JsonMember[],
  column: string,
  faults: FaultList,
): void {
  const seen = new Set<string>();
  for (const { name, value } of object.members) {
    const place = { file: FILE, row: value.line, column: below(column, name), value: shownJson(value) };
    const right = expected.find((member) => member.name === name);
    if (seen.has(name)) faults.add('duplicate-name', { ...place, value: name });
    else if (right !== undefined) compare(value, right.value, place.column, faults);
    else {
      const text = expected.map((member) => member.name).join(', ');
      faults.add('unknown-name', { ...place, value: name }, { names: phrase('as-written', { text }) });
    }
    seen.add(name);
  }
  for (const { name, value } of expected)
    if (!seen.has(name)) {
      const place = { file: FILE, row: object.line, column: below(column, name) };
      faults.add('missing-name', place, { expected: phrase('as-written', { text: shownJson(value) }) });
    }
}
