import { type Checked, FaultList } from '../faults.ts';
import { type JsonMember, type JsonValue, parseJson, shownJson } from '../formats/json-text.ts';
import { phrase } from '../phrases.ts';
import { checkReach, checkSums } from './check-sums.ts';
import { policyText } from './policy-text.ts';
import { isPolicyName, POLICY_NAMES, type PolicyName, readPolicy } from './read-policy.ts';
import type { Scenario } from './scenario.ts';

/** Where the faults of an override stand. */
const OVERRIDE = '--policy';

/**
 * The scenario with other rules.
 *
 * @param overrides `NAME=VALUE`, NAME as in policy.json. Dates and words stand without quotes, `milestones` is a
 *   list joined by commas (empty: one at the end), `weights` is JSON. `milestones` and `milestone_every_weeks`
 *   take each other's place. Faults stand in the file `--policy`.
 */
export function withPolicy(scenario: Scenario, overrides: readonly string[]): Checked<Scenario> {
  const faults = new FaultList();
  const given = overrides.flatMap((override) => readOverride(override, faults));
  const replaced = new Set(given.map(({ name }) => name));
  if (replaced.has('milestones')) replaced.add('milestone_every_weeks');
  if (replaced.has('milestone_every_weeks')) replaced.add('milestones');

  const document = parseJson(policyText(scenario.policy));
  const kept = document.kind === 'object' ? document.members.filter(({ name }) => !replaced.has(name)) : [];
  const place = (column: string, value: JsonValue) => ({ file: OVERRIDE, column, value: shownJson(value) });
  const policy = readPolicy({ kind: 'object', line: 1, members: [...kept, ...given] }, place, faults);
  if (policy === undefined) return faults.check<Scenario>(undefined);

  checkSums(scenario, policy.weeks, (_, row) => row + FIRST_RECORD, faults);
  const placeOf = (name: string) => {
    const found = given.find((member) => member.name === name);
    return found === undefined ? { file: OVERRIDE, column: name } : place(name, found.value);
  };
  checkReach(scenario, policy, placeOf, faults);
  return faults.check({ ...scenario, policy });
}

/** The record of a table's first row: the header is 1. */
const FIRST_RECORD = 2;

function readOverride(override: string, faults: FaultList): JsonMember[] {
  const at = override.indexOf('=');
  const name = override.slice(0, at);
  const text = override.slice(at + 1);
  if (at < 0) {
    faults.add('not-an-override', { file: OVERRIDE, value: override });
    return [];
  }
  if (!isPolicyName(name)) {
    const names = phrase('as-written', { text: Object.keys(POLICY_NAMES).join(', ') });
    faults.add('unknown-name', { file: OVERRIDE, column: name, value: name }, { names });
    return [];
  }
  const value = overrideValue(name, text, faults);
  return value === undefined ? [] : [{ name, value }];
}

/** The override as policy.json would have it. */
function overrideValue(name: PolicyName, text: string, faults: FaultList): JsonValue | undefined {
  const string = (one: string): JsonValue => ({ kind: 'string', line: 1, text: one });
  if (name === 'start' || name === 'sharing' || name === 'pack_rounding') return string(text);
  if (name === 'milestones')
    return { kind: 'array', line: 1, items: text === '' ? [] : text.split(',').map(string) };
  if (name !== 'weights') return { kind: 'number', line: 1, text };
  const value = parseJson(text);
  if (value.kind !== 'problem') return value;
  const { character, expected } = value;
  faults.add('json-syntax', { file: OVERRIDE, column: name, value: text }, { character, expected });
  return undefined;
}
