import {
  type Day,
  dateText,
  dayWhenOver,
  doses,
  LAST_DAY,
  type Measured,
  type Millionths,
  parseDate,
  type WholeUnit,
  weeks,
  weeksOverBy,
} from '@sahakarya/vocabulary';
import type { FaultList } from '../faults.ts';
import { JsonFields, type JsonMembers, type JsonPlace } from '../formats/json-fields.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { DESTINATION_COLUMNS } from '../package/table-schemas.ts';
import { type Phrase, phrase } from '../phrases.ts';
import {
  type GroupWeight,
  type Milestones,
  PACK_ROUNDINGS,
  type Policy,
  SHARINGS,
  type Weights,
} from './scenario.ts';

/** The names of policy.json in the order of writing, with what each one wants. */
export const POLICY_NAMES: Readonly<Record<PolicyName, Phrase>> = {
  start: phrase('date-like', { example: '"2021-08-02"' }),
  weeks: phrase('weeks-like', { example: '52' }),
  milestone_every_weeks: phrase('weeks-like', { example: '4' }),
  milestones: phrase('dates-like', { example: '["2021-10-03"]' }),
  target_per_100: phrase('per-100-like', { example: '140' }),
  holder_target_per_100: phrase('per-100-like', { example: '140' }),
  sharing: phrase('one-of', { words: '"pooled", "surplus", "own"' }),
  shelf_life_on_arrival_weeks: phrase('weeks-like', { example: '8' }),
  delivery_every_weeks: phrase('weeks-like', { example: '4' }),
  smallest_shipment_doses: phrase('doses-like', { example: '1000' }),
  pack_rounding: phrase('one-of', { words: '"fair", "down"' }),
  weights: phrase('object-like', { example: '{ "by": "income_group", "LIC": 2 }' }),
};

export type PolicyName =
  | 'start'
  | 'weeks'
  | 'milestone_every_weeks'
  | 'milestones'
  | 'target_per_100'
  | 'holder_target_per_100'
  | 'sharing'
  | 'shelf_life_on_arrival_weeks'
  | 'delivery_every_weeks'
  | 'smallest_shipment_doses'
  | 'pack_rounding'
  | 'weights';

const POLICY = phrase('object-like', { example: '{ "start": "2021-08-02", "weeks": 52, … }' });
const COLUMN_OF_DESTINATIONS = phrase('column-of-destinations');

/**
 * Weeks that a plan may have: some 19 years. No figure reaches so far, and the time that planning takes grows faster
 * than the weeks.
 */
const MOST_WEEKS = 1_000;

const NAMES: readonly string[] = Object.keys(POLICY_NAMES);
const REQUIRED = ['start', 'weeks', 'target_per_100', 'sharing'] as const;

export function isPolicyName(name: string): name is PolicyName {
  return NAMES.includes(name);
}

/**
 * Reads a policy and checks all that can be checked without the tables.
 *
 * @param place where a value stands: its line in the file, or the override that gave it
 */
export function readPolicy(document: JsonValue, place: JsonPlace, faults: FaultList): Policy | undefined {
  const fields = new JsonFields(place, faults);
  const members = fields.members(document, '', POLICY);
  if (members === undefined) return undefined;
  fields.only(members, '', NAMES);
  for (const name of REQUIRED) fields.required(document, members, name, POLICY_NAMES[name]);
  const reader = new PolicyReader(members, fields, place, faults);
  const start = reader.date('start');
  const length = reader.length();
  const milestones = reader.milestones(start, length);
  const targetPer100 = reader.decimal('target_per_100');
  const holderTargetPer100 = reader.decimal('holder_target_per_100');
  const sharing = reader.word('sharing', SHARINGS);
  const shelfLifeOnArrivalWeeks = reader.whole('shelf_life_on_arrival_weeks', weeks);
  const deliveryEveryWeeks = reader.whole('delivery_every_weeks', weeks, 1);
  const smallestShipmentDoses = reader.whole('smallest_shipment_doses', doses);
  const packRounding = reader.word('pack_rounding', PACK_ROUNDINGS);
  const weights = reader.weights();
  if (start === undefined || length === undefined || targetPer100 === undefined || sharing === undefined)
    return undefined;
  return {
    start,
    weeks: length,
    milestones,
    targetPer100,
    ...(holderTargetPer100 === undefined ? {} : { holderTargetPer100 }),
    sharing,
    ...(shelfLifeOnArrivalWeeks === undefined ? {} : { shelfLifeOnArrivalWeeks }),
    ...(deliveryEveryWeeks === undefined ? {} : { deliveryEveryWeeks }),
    ...(smallestShipmentDoses === undefined ? {} : { smallestShipmentDoses }),
    ...(packRounding === undefined ? {} : { packRounding }),
    ...(weights === undefined ? {} : { weights }),
  };
}

/** Reads the members of a policy; one that is not there is undefined. */
class PolicyReader {
  readonly #members: JsonMembers;
  readonly #fields: JsonFields;
  readonly #place: JsonPlace;
  readonly #faults: FaultList;

  constructor(members: JsonMembers, fields: JsonFields, place: JsonPlace, faults: FaultList) {
    this.#members = members;
    this.#fields = fields;
    this.#place = place;
    this.#faults = faults;
  }

  date(name: PolicyName): Day | undefined {
    const value = this.#members.get(name);
    return value && this.#date(name, value);
  }

  whole<Unit extends string>(
    name: PolicyName,
    unit: WholeUnit<Unit>,
    minimum = 0,
  ): Measured<Unit> | undefined {
    const value = this.#members.get(name);
    return value && this.#fields.whole(value, name, unit, minimum, POLICY_NAMES[name]);
  }

  /** The weeks of the plan; undefined, and a fault, where they are too many. */
  length(): Measured<'weeks'> | undefined {
    const length = this.whole('weeks', weeks, 1);
    const value = this.#members.get('weeks');
    if (length === undefined || value === undefined || length <= MOST_WEEKS) return length;
    this.#faults.add('plan-too-long', this.#place('weeks', value), { most: MOST_WEEKS });
    return undefined;
  }

  decimal(name: PolicyName): Millionths | undefined {
    const value = this.#members.get(name);
    return value && this.#fields.decimal(value, name, POLICY_NAMES[name]);
  }

  word<Word extends string>(name: PolicyName, words: readonly Word[]): Word | undefined {
    const value = this.#members.get(name);
    const text = value && this.#fields.text(value, name, POLICY_NAMES[name]);
    if (value === undefined || text === undefined) return undefined;
    const word = words.find((one) => one === text);
    if (word === undefined)
      this.#faults.add('unknown-word', this.#place(name, value), { words: words.join(', ') });
    return word;
  }

  milestones(start: Day | undefined, length: number | undefined): Milestones {
    const every = this.whole('milestone_every_weeks', weeks, 1);
    const list = this.#members.get('milestones');
    if (list !== undefined && this.#members.has('milestone_every_weeks'))
      this.#faults.add('both-milestones', this.#place('milestones', list));
    const most = start === undefined ? Number.POSITIVE_INFINITY : weeksOverBy(LAST_DAY, start);
    const endsTooLate = length !== undefined && length > most;
    const weeksValue = this.#members.get('weeks');
    if (endsTooLate && weeksValue !== undefined)
      this.#faults.add('ends-too-late', this.#place('weeks', weeksValue), { most });
    if (list === undefined) return every === undefined ? { kind: 'end' } : { kind: 'every', weeks: every };
    const dates: Day[] = [];
    for (const item of this.#fields.items(list, 'milestones', POLICY_NAMES.milestones) ?? []) {
      const date = this.#date('milestones', item);
      if (date === undefined) continue;
      if (start !== undefined && length !== undefined && !endsTooLate)
        this.#checkMilestone(item, date, dates.at(-1), start, length);
      dates.push(date);
    }
    return { kind: 'dates', dates };
  }

  weights(): Weights | undefined {
    const object = this.#members.get('weights');
    const members = object && this.#fields.members(object, 'weights', POLICY_NAMES.weights);
    if (object === undefined || members === undefined) return undefined;
    const groups: GroupWeight[] = [];
    for (const [group, value] of members) {
      if (group === 'by') continue;
      const column = `weights.${group}`;
      const weight = this.#fields.decimal(value, column, phrase('above-zero'));
      if (weight === 0) this.#faults.add('not-positive', this.#place(column, value));
      if (weight !== undefined) groups.push({ group, weight });
    }
    const value = this.#fields.required(object, members, 'weights.by', COLUMN_OF_DESTINATIONS);
    const by = value && this.#fields.text(value, 'weights.by', COLUMN_OF_DESTINATIONS);
    if (value === undefined || by === undefined) return undefined;
    const columns = DESTINATION_COLUMNS;
    if (!columns.includes(by))
      this.#faults.add('unknown-weights-column', this.#place('weights.by', value), {
        columns: columns.join(', '),
      });
    return { by, groups };
  }

  #checkMilestone(item: JsonValue, date: Day, before: Day | undefined, start: Day, length: number): void {
    const place = this.#place('milestones', item);
    const over = weeksOverBy(date, start);
    const end = dayWhenOver(length, start);
    if (over < 1)
      this.#faults.add('milestone-too-early', place, { earliest: dateText(dayWhenOver(1, start)) });
    else if (date > end) this.#faults.add('milestone-too-late', place, { latest: dateText(end) });
    else if (before !== undefined && over <= weeksOverBy(before, start))
      this.#faults.add('milestones-not-increasing', place, { before: dateText(before) });
  }

  #date(name: PolicyName, value: JsonValue): Day | undefined {
    const text = this.#fields.text(value, name, POLICY_NAMES[name]);
    if (text === undefined) return undefined;
    const date = parseDate(text);
    if (typeof date !== 'string') return date;
    this.#faults.add(date, this.#place(name, value));
    return undefined;
  }
}
