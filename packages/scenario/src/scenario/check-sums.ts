import type { FaultList, Place } from '../faults.ts';
import { type Phrase, phrase } from '../phrases.ts';
import type { Policy, Scenario } from './scenario.ts';

type Tables = Pick<Scenario, 'destinations' | 'lots' | 'capacity'>;

/** The record of the file that a row of a table comes from. */
export type RecordOf = (table: keyof Tables, row: number) => number;

/**
 * Checks that no sum which a plan may need exceeds 2^53 − 1: people; doses given and doses of lots; capacities
 * of all weeks. Each sum is faulted once, at the row that takes it beyond.
 *
 * @param weeks length of the plan; undefined when the policy has none, and then capacities are not summed
 */
export function checkSums(
  tables: Tables,
  weeks: number | undefined,
  recordOf: RecordOf,
  faults: FaultList,
): void {
  const { destinations, lots, capacity } = tables;
  const sum = new Sum(recordOf, faults);

  sum.begin(phrase('all-people'));
  for (const [row, { population }] of destinations.entries())
    sum.add(population, 'destinations', row, 'population', population);

  sum.begin(phrase('all-doses'));
  for (const [row, { dosesGiven }] of destinations.entries())
    sum.add(dosesGiven, 'destinations', row, 'doses_given', dosesGiven);
  for (const [row, { doses }] of lots.entries()) sum.add(doses, 'lots', row, 'doses', doses);

  if (weeks === undefined) return;
  const replaced = new Map<string, number>();
  for (const { destination, week } of capacity)
    if (week < weeks) replaced.set(destination, (replaced.get(destination) ?? 0) + 1);
  sum.begin(phrase('all-capacities'));
  for (const [row, { destination, weeklyCapacity }] of destinations.entries()) {
    const usual = weeklyCapacity * (weeks - (replaced.get(destination) ?? 0));
    sum.add(usual, 'destinations', row, 'weekly_capacity', weeklyCapacity);
  }
  for (const [row, { week, doses }] of capacity.entries())
    if (week < weeks) sum.add(doses, 'capacity', row, 'doses', doses);
}

/** A running sum. Doubles decide it: what is 2^53 or more rounds to 2^53 or more, what is less is exact. */
class Sum {
  readonly #recordOf: RecordOf;
  readonly #faults: FaultList;
  #what = phrase('all-people');
  #total = 0;

  constructor(recordOf: RecordOf, faults: FaultList) {
    this.#recordOf = recordOf;
    this.#faults = faults;
  }

  begin(what: Phrase): void {
    this.#what = what;
    this.#total = 0;
  }

  add(amount: number, table: keyof Tables, row: number, column: string, value: number): void {
    const before = this.#total;
    this.#total += amount;
    if (this.#total <= Number.MAX_SAFE_INTEGER || before > Number.MAX_SAFE_INTEGER) return;
    const place = { file: `${table}.csv`, row: this.#recordOf(table, row), column, value: String(value) };
    this.#faults.add('sum-too-large', place, { sum: this.#what });
  }
}

/** Destination-weeks that a model may have: 1 GiB of capacities. */
const MOST_CELLS = 2 ** 27;

/**
 * Checks the policy against the destinations: the plan must fit into memory, and no ceiling may exceed 2^53 − 1.
 *
 * @param place where a name of the policy stands
 */
export function checkReach(
  tables: Tables,
  policy: Policy,
  place: (name: 'weeks' | 'target_per_100' | 'holder_target_per_100') => Place,
  faults: FaultList,
): void {
  const count = tables.destinations.length;
  if (count * policy.weeks > MOST_CELLS) {
    const most = Math.floor(MOST_CELLS / count);
    faults.add('too-many-weeks', place('weeks'), { destinations: count, most });
  }
  const targets = [
    ['target_per_100', policy.targetPer100],
    ['holder_target_per_100', policy.holderTargetPer100 ?? policy.targetPer100],
  ] as const;
  for (const [name, target] of targets) {
    const beyond = tables.destinations.find(({ population }) => ceilingIsTooLarge(target, population));
    if (beyond !== undefined)
      faults.add('ceiling-too-large', place(name), { destination: beyond.destination });
  }
}

/** Whether floor(target · population / 100) is above 2^53 − 1, the target being in millionths. */
function ceilingIsTooLarge(target: number, population: number): boolean {
  const hundredMillionths = target * population;
  if (hundredMillionths <= Number.MAX_SAFE_INTEGER) return false;
  return (BigInt(target) * BigInt(population)) / 100_000_000n > BigInt(Number.MAX_SAFE_INTEGER);
}
