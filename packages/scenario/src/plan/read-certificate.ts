import {
  type Certificate,
  type FullWeeks,
  type MilestoneCertificate,
  NONE,
  Pace,
  type Steps,
} from '@sahakarya/planner';
import { parseWhole, weeks } from '@sahakarya/vocabulary';
import type { FaultList } from '../faults.ts';
import { JsonFields, type JsonPlace, placeInFile } from '../formats/json-fields.ts';
import { JsonRecord } from '../formats/json-record.ts';
import type { JsonValue } from '../formats/json-text.ts';
import type { RowOf } from '../formats/rows-by-key.ts';
import { phrase } from '../phrases.ts';
import type { PlanContext } from './plan-context.ts';

/**
 * Reads `certificate.json`, in steps; undefined when its outline is wrong. Names may stand in any order, `levels` may
 * not.
 */
export function* readingCertificate(
  document: JsonValue,
  context: PlanContext,
  faults: FaultList,
): Steps<Certificate | undefined> {
  const place = placeInFile('certificate.json');
  const fields = new JsonFields(place, faults);
  const outline = { milestones: phrase('list-by-milestone') };
  const record = new JsonRecord(document, '', outline, fields);
  const list = record.value('milestones');
  const items = record.items('milestones');
  if (list?.kind !== 'array') return undefined;
  const count = context.milestones.length;
  if (items.length !== count) {
    const { value, ...where } = place('milestones', list);
    faults.add('wrong-type', where, { expected: phrase('list-of-milestones', { count }) });
    return undefined;
  }
  const milestones: MilestoneCertificate[] = [];
  for (const [k, item] of items.entries()) {
    const milestone = yield* new MilestoneReader(item, k, context, fields, place, faults).reading();
    if (milestone !== undefined) milestones.push(milestone);
  }
  return { milestones };
}

const MILESTONE = {
  milestone_week: phrase('weeks'),
  levels: phrase('list-of-destinations'),
  destinations: phrase('labels'),
  others: phrase('labels-by-name'),
  lots: phrase('labels'),
  full_weeks: phrase('labels-by-name'),
};
const LABEL = phrase('level');

/** Reading a label is as much work as looking at so many cells of the planner's. */
const WORK_PER_LABEL = 10;

class MilestoneReader {
  readonly #item: JsonValue;
  readonly #k: number;
  readonly #column: string;
  readonly #context: PlanContext;
  readonly #fields: JsonFields;
  readonly #place: JsonPlace;
  readonly #faults: FaultList;
  readonly #pace = new Pace();
  #levels: readonly JsonValue[] = [];

  constructor(
    item: JsonValue,
    k: number,
    context: PlanContext,
    fields: JsonFields,
    place: JsonPlace,
    faults: FaultList,
  ) {
    this.#item = item;
    this.#k = k;
    this.#column = `milestones.${k}`;
    this.#context = context;
    this.#fields = fields;
    this.#place = place;
    this.#faults = faults;
  }

  *reading(): Steps<MilestoneCertificate | undefined> {
    const record = new JsonRecord(this.#item, this.#column, MILESTONE, this.#fields);
    const week = record.value('milestone_week');
    const levels = record.value('levels');
    const destinations = record.value('destinations');
    const others = record.value('others');
    const lots = record.value('lots');
    const fullWeeks = record.value('full_weeks');
    if (week === undefined || levels === undefined || destinations === undefined) return undefined;
    if (others === undefined || lots === undefined || fullWeeks === undefined) return undefined;
    this.#checkWeek(week);
    this.#levels = record.items('levels');
    yield;
    return {
      levels: this.#readLevels(record.column('levels')),
      destinationLabels: yield* this.#readingDestinationLabels(destinations, others),
      lotLabels: yield* this.#readingLotLabels(lots),
      fullWeeks: yield* this.#readingFullWeeks(fullWeeks),
    };
  }

  #checkWeek(value: JsonValue): void {
    const column = `${this.#column}.milestone_week`;
    const week = this.#fields.whole(value, column, weeks, 1, phrase('weeks'));
    const expected = this.#context.milestones[this.#k] ?? NONE;
    if (week !== undefined && week !== expected)
      this.#faults.add('unexpected-value', this.#place(column, value), { expected });
  }

  #readLevels(column: string): Int32Array {
    return Int32Array.from(this.#levels, (value) => {
      const key = this.#fields.text(value, column, phrase('destination'));
      return key === undefined ? NONE : this.#row(key, value, column, this.#context.destinationRow);
    });
  }

  *#readingDestinationLabels(destinations: JsonValue, others: JsonValue): Steps<Int32Array> {
    const { milestones, destinationRow } = this.#context;
    const count = destinationRow.size;
    const labels = new Int32Array(milestones.length * count).fill(NONE);
    for (const [name, value, column] of this.#labelled(destinations, `${this.#column}.destinations`)) {
      const d = this.#row(name, value, column, destinationRow);
      if (d !== NONE) labels[this.#k * count + d] = this.#label(value, column);
    }
    for (const [name, ofDestination, outer] of this.#labelled(others, `${this.#column}.others`)) {
      const d = this.#row(name, ofDestination, outer, destinationRow);
      for (const [week, value, column] of this.#labelled(ofDestination, outer)) {
        const j = this.#otherMilestone(week, value, column);
        if (j !== undefined && d !== NONE) labels[j * count + d] = this.#label(value, column);
        if (this.#pace.isStepDone(WORK_PER_LABEL)) yield;
      }
    }
    return labels;
  }

  /** Position of a milestone by its week; undefined, and a fault, where there is none, or it is the one at hand. */
  #otherMilestone(week: string, value: JsonValue, column: string): number | undefined {
    const { milestones, milestoneOf } = this.#context;
    const j = milestoneOf.get(week);
    if (j !== undefined && j !== this.#k) return j;
    const text = milestones.filter((_, position) => position !== this.#k).join(', ');
    const place = { ...this.#place(column, value), value: week };
    this.#faults.add('unknown-name', place, { names: phrase('as-written', { text }) });
    return undefined;
  }

  *#readingLotLabels(lots: JsonValue): Steps<Int32Array> {
    const labels = new Int32Array(this.#context.lotRow.size).fill(NONE);
    for (const [name, value, column] of this.#labelled(lots, `${this.#column}.lots`)) {
      const lot = this.#row(name, value, column, this.#context.lotRow);
      if (lot !== NONE) labels[lot] = this.#label(value, column);
      if (this.#pace.isStepDone(WORK_PER_LABEL)) yield;
    }
    return labels;
  }

  *#readingFullWeeks(fullWeeks: JsonValue): Steps<FullWeeks> {
    const rows: { destination: number; week: number; label: number }[] = [];
    for (const [name, ofDestination, outer] of this.#labelled(fullWeeks, `${this.#column}.full_weeks`)) {
      const destination = this.#row(name, ofDestination, outer, this.#context.destinationRow);
      for (const [text, value, column] of this.#labelled(ofDestination, outer)) {
        const week = this.#week(text, value, column);
        if (week === undefined) continue;
        const none = value.kind === 'word' && value.text === 'null';
        rows.push({ destination, week, label: none ? NONE : this.#label(value, column) });
        if (this.#pace.isStepDone(WORK_PER_LABEL)) yield;
      }
    }
    rows.sort((a, b) => a.destination - b.destination || a.week - b.week);
    return {
      count: rows.length,
      destination: Int32Array.from(rows, (row) => row.destination),
      week: Int32Array.from(rows, (row) => row.week),
      label: Int32Array.from(rows, (row) => row.label),
    };
  }

  /** A week of the plan; undefined, and a fault, for any other name. */
  #week(text: string, value: JsonValue, column: string): number | undefined {
    const week = parseWhole(text);
    if (typeof week !== 'string' && week < this.#context.weeks) return week;
    const names = phrase('range', { first: 0, last: this.#context.weeks - 1 });
    this.#faults.add('unknown-name', { ...this.#place(column, value), value: text }, { names });
    return undefined;
  }

  /** What an object of labels has: name, value, and the names that lead to it. */
  *#labelled(object: JsonValue, column: string): Generator<readonly [string, JsonValue, string], void> {
    const members = this.#fields.members(object, column, phrase('labels'));
    for (const [name, value] of members ?? []) yield [name, value, `${column}.${name}`];
  }

  #label(value: JsonValue, column: string): number {
    const label = value.kind === 'number' ? parseWhole(value.text) : 'not-whole';
    if (typeof label === 'number' && label < this.#levels.length) return label;
    if (value.kind !== 'number') this.#fields.wrongType(value, column, LABEL);
    else if (typeof label === 'string') this.#faults.add(label, this.#place(column, value));
    else this.#faults.add('label-too-large', this.#place(column, value), { most: this.#levels.length - 1 });
    return NONE;
  }

  /** Row number of a key; NONE, and a fault, when no row has it. */
  #row(key: string, value: JsonValue, column: string, rowOf: RowOf): number {
    const row = rowOf.get(key);
    if (row !== undefined) return row;
    const unknown = rowOf === this.#context.lotRow ? 'unknown-lot' : 'unknown-destination';
    this.#faults.add(unknown, { ...this.#place(column, value), value: key });
    return NONE;
  }
}
