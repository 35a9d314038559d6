import type { DoseSums } from '@sahakarya/planner';
import { doses, people, weeks } from '@sahakarya/vocabulary';
import type { FaultList } from '../faults.ts';
import { JsonFields, type JsonPlace, placeInFile } from '../formats/json-fields.ts';
import { JsonRecord } from '../formats/json-record.ts';
import type { JsonValue } from '../formats/json-text.ts';
import { phrase } from '../phrases.ts';
import type { GroupCoverage } from './group-coverage.ts';
import { parseJsonPer100 } from './json-per-100.ts';
import type { PlanContext } from './plan-context.ts';
import type { DestinationPacks, Summary } from './summary.ts';

const DOSES = phrase('doses');
const SUMMARY = {
  doses: phrase('total-doses'),
  coverage: phrase('list-by-milestone-and-group'),
  one_milestone: phrase('list-by-group'),
  packs: phrase('list-by-destination'),
};
const TOTALS = {
  at_hand: DOSES,
  administered: DOSES,
  kept: DOSES,
  expired: DOSES,
  shipped: DOSES,
  not_shipped: DOSES,
  leaving_holder: DOSES,
  leaving_holder_bound: DOSES,
};
const GROUP = {
  milestone_week: phrase('weeks'),
  income_group: phrase('income-group'),
  population: phrase('people'),
  doses: DOSES,
  per_100: phrase('four-places'),
};
const PACKS = { destination: phrase('destination'), planned: DOSES, shipped: DOSES };

/** Reads `summary.json`. What is wrong goes to the faults. */
export function readSummary(document: JsonValue, context: PlanContext, faults: FaultList): Summary {
  return new SummaryReader(context, faults).summary(document);
}

class SummaryReader {
  readonly #context: PlanContext;
  readonly #place: JsonPlace = placeInFile('summary.json');
  readonly #fields: JsonFields;
  readonly #faults: FaultList;

  constructor(context: PlanContext, faults: FaultList) {
    this.#context = context;
    this.#fields = new JsonFields(this.#place, faults);
    this.#faults = faults;
  }

  summary(document: JsonValue): Summary {
    const record = new JsonRecord(document, '', SUMMARY, this.#fields);
    const totals = record.value('doses');
    return {
      doses: totals === undefined ? NO_DOSES : this.#doses(totals),
      coverage: record.items('coverage').map((item, i) => this.#group(item, `coverage.${i}`)),
      oneMilestone: record.items('one_milestone').map((item, i) => this.#group(item, `one_milestone.${i}`)),
      packs: record.items('packs').map((item, i) => this.#packs(item, `packs.${i}`)),
    };
  }

  #doses(value: JsonValue): DoseSums {
    const record = new JsonRecord(value, 'doses', TOTALS, this.#fields);
    return {
      atHand: record.whole('at_hand', doses),
      administered: record.whole('administered', doses),
      kept: record.whole('kept', doses),
      expired: record.whole('expired', doses),
      shipped: record.whole('shipped', doses),
      notShipped: record.whole('not_shipped', doses),
      leavingHolder: record.whole('leaving_holder', doses),
      leavingHolderBound: record.whole('leaving_holder_bound', doses),
    };
  }

  #group(value: JsonValue, column: string): GroupCoverage {
    const record = new JsonRecord(value, column, GROUP, this.#fields);
    const number = record.value('per_100');
    const per100 = number?.kind === 'number' ? parseJsonPer100(number.text) : undefined;
    if (number !== undefined && per100 === undefined)
      this.#faults.add('not-per-100', this.#place(record.column('per_100'), number));
    return {
      milestoneWeek: record.whole('milestone_week', weeks, 1),
      incomeGroup: record.text('income_group'),
      population: record.whole('population', people, 1),
      doses: record.whole('doses', doses),
      per100: per100 ?? '',
    };
  }

  #packs(value: JsonValue, column: string): DestinationPacks {
    const record = new JsonRecord(value, column, PACKS, this.#fields);
    const key = record.text('destination');
    const destination = this.#context.destinationRow.get(key);
    const named = record.value('destination');
    if (destination === undefined && named?.kind === 'string')
      this.#faults.add('unknown-destination', this.#place(record.column('destination'), named));
    return {
      destination: destination ?? 0,
      planned: record.whole('planned', doses),
      shipped: record.whole('shipped', doses),
    };
  }
}

const NO_DOSES: DoseSums = {
  atHand: 0,
  administered: 0,
  kept: 0,
  expired: 0,
  shipped: 0,
  notShipped: 0,
  leavingHolder: 0,
  leavingHolderBound: 0,
};
