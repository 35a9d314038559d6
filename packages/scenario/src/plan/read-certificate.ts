import { type Certificate, type FullWeeks, type MilestoneCertificate, NONE } from '@sahakarya/planner';
import { parseWhole, weeks } from '@sahakarya/vocabulary';
import type { FaultList } from '../faults.ts';
import { JsonFields, type JsonPlace, placeInFile } from '../formats/json-fields.ts';
import { JsonRecord } from '../formats/json-record.ts';
import type { JsonValue } from '../formats/json-text.ts';
import type { RowOf } from '../formats/rows-by-key.ts';
import { phrase } from '../phrases.ts';
import type { PlanContext } from './plan-context.ts';

/** Reads `certificate.json`; undefined when its outline is wrong. Names may stand in any order, `levels` may not. */
export function readCertificate(
  document: JsonValue,
  context: PlanContext,
  faults: FaultList,
): Certificate | undefined {
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
    const milestone = new MilestoneReader(item, k, context, fields, place, faults).read();
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

class MilestoneReader {
  readonly #item: JsonValue;
  readonly #k: number;
  readonly #column: string;
  readonly #context: PlanContext;
  readonly #fields: JsonFields;
  readonly #place: JsonPlace;
  readonly #faults: FaultList;
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

  read(): MilestoneCertificate | undefined {
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
    return {
      levels: this.#readLevels(record.column('levels')),
      destinationLabels: this.#readDestinationLabels(destinations, others),
      lotLabels: this.#readLotLabels(lots),
      fullWeeks: this.#readFullWeeks(fullWeeks),
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

  #readDestinationLabels(destinations: JsonValue, others: JsonValue): Int32Array {
    const { milestones, milestoneOf, destinationRow } = this.#context;
    const count = destinationRow.size;
    const labels = new Int32Array(milestones.length * count).fill(NONE);
    this.#eachLabel(destinations, `${this.#column}.destinations`, (name, value, column) => {
      const d = this.#row(name, value, column, destinationRow);
      if (d !== NONE) labels[this.#k * count + d] = this.#label(value, column);
    });
    this.#eachLabel(others, `${this.#column}.others`, (name, ofDestination, outer) => {
      const d = this.#row(name, ofDestination, outer, destinationRow);
      this.#eachLabel(ofDestination, outer, (week, value, column) => {
        const j = milestoneOf.get(week);
        if (j === undefined || j === this.#k) {
          const text = milestones.filter((_, position) => position !== this.#k).join(', ');
          const names = phrase('as-written', { text });
          this.#faults.add('unknown-name', this.#place(column, value), { names });
        } else if (d !== NONE) labels[j * count + d] = this.#label(value, column);
      });
    });
    return labels;
  }

  #readLotLabels(lots: JsonValue): Int32Array {
    const labels = new Int32Array(this.#context.lotRow.size).fill(NONE);
    this.#eachLabel(lots, `${this.#column}.lots`, (name, value, column) => {
      const lot = this.#row(name, value, column, this.#context.lotRow);
      if (lot !== NONE) labels[lot] = this.#label(value, column);
    });
    return labels;
  }

  #readFullWeeks(fullWeeks: JsonValue): FullWeeks {
    const rows: { destination: number; week: number; label: number }[] = [];
    this.#eachLabel(fullWeeks, `${this.#column}.full_weeks`, (name, ofDestination, outer) => {
      const destination = this.#row(name, ofDestination, outer, this.#context.destinationRow);
      this.#eachLabel(ofDestination, outer, (text, value, column) => {
        const week = parseWhole(text);
        if (typeof week === 'string' || week >= this.#context.weeks) {
          const names = phrase('range', { first: 0, last: this.#context.weeks - 1 });
          this.#faults.add('unknown-name', this.#place(column, value), { names });
          return;
        }
        const none = value.kind === 'word' && value.text === 'null';
        rows.push({ destination, week, label: none ? NONE : this.#label(value, column) });
      });
    });
    rows.sort((a, b) => a.destination - b.destination || a.week - b.week);
    return {
      count: rows.length,
      destination: Int32Array.from(rows, (row) => row.destination),
      week: Int32Array.from(rows, (row) => row.week),
      label: Int32Array.from(rows, (row) => row.label),
    };
  }

  #eachLabel(
    object: JsonValue,
    column: string,
    read: (name: string, value: JsonValue, column: string) => void,
  ): void {
    const members = this.#fields.members(object, column, phrase('labels'));
    if (members === undefined) return;
    for (const [name, value] of members) read(name, value, `${column}.${name}`);
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
