import { type Checked, type Lot, type Scenario, withPolicy } from '@sahakarya/scenario';
import { addDays, DAYS_PER_WEEK, type Doses, decimalText, doses, millionths } from '@sahakarya/vocabulary';
import {
  type Amounts,
  type Factors,
  ONE,
  type PolicyState,
  PRIMARY_SERIES_PER_100,
  type ProducerStop,
} from './policy-state.ts';

const MILLIONTHS = 1_000_000;
const MILLIONTHS_PER_HUNDREDTH = 10_000;

/**
 * The scenario with the studio's changes, as it is planned, written and verified. A product of a factor is rounded
 * down: no more doses than there are. A lot whose producer stops is never at hand after it expires.
 *
 * Faults arise where an amount becomes too large to be counted exactly.
 */
export function applyPolicy(scenario: Scenario, state: PolicyState): Checked<Scenario> {
  const lots = withStop(scenario, withSupply(scenario, state.supply), state.stop);
  return withPolicy({ ...withCapacity(scenario, state.capacity), lots }, overrides(scenario, state));
}

/** As `--policy` of the command line takes them. */
export function overrides(scenario: Scenario, state: PolicyState): string[] {
  const { sharing, target, shelfLifeWeeks, milestoneEveryWeeks } = state;
  const given = (name: string, value: string | number | undefined) =>
    value === undefined ? [] : [`${name}=${value}`];
  return [
    ...given('sharing', sharing),
    ...given('target_per_100', target),
    ...given('holder_target_per_100', holderTarget(scenario, state)),
    ...given('shelf_life_on_arrival_weeks', shelfLifeWeeks),
    ...(milestoneEveryWeeks === 0 ? ['milestones='] : given('milestone_every_weeks', milestoneEveryWeeks)),
    ...given('weights', weights(scenario, state.weights)),
  ];
}

/** Undefined where it stays as it is. */
function holderTarget({ policy }: Scenario, { holderTarget, target, boosterPause }: PolicyState) {
  const changed = holderTarget === undefined ? undefined : millionths(holderTarget * MILLIONTHS);
  if (!boosterPause) return changed && decimalText(changed);
  const follows = target === undefined ? policy.targetPer100 : millionths(target * MILLIONTHS);
  const without = changed ?? policy.holderTargetPer100 ?? follows;
  return decimalText(millionths(Math.min(without, PRIMARY_SERIES_PER_100 * MILLIONTHS)));
}

/** Weights of the scenario's own groups stay, but for those that are changed. */
function weights({ policy }: Scenario, changed: Amounts): string | undefined {
  if (Object.keys(changed).length === 0) return undefined;
  const own = policy.weights?.by === 'income_group' ? policy.weights.groups : [];
  const all = new Map(own.map(({ group, weight }) => [group, decimalText(weight)]));
  for (const [group, hundredths] of Object.entries(changed))
    all.set(group, decimalText(millionths(hundredths * MILLIONTHS_PER_HUNDREDTH)));
  const members = [...all].map(([group, weight]) => `${JSON.stringify(group)}:${weight}`);
  return `{"by":"income_group"${members.map((member) => `,${member}`).join('')}}`;
}

function withCapacity(scenario: Scenario, factors: Factors): Scenario {
  if (isOne(factors)) return scenario;
  const factorOf = new Map(
    scenario.destinations.map(({ destination, incomeGroup }) => [
      String(destination),
      factorFor(factors, incomeGroup),
    ]),
  );
  return {
    ...scenario,
    destinations: scenario.destinations.map((row) => ({
      ...row,
      weeklyCapacity: times(row.weeklyCapacity, factorFor(factors, row.incomeGroup)),
    })),
    capacity: scenario.capacity.map((row) => ({
      ...row,
      doses: times(row.doses, factorOf.get(row.destination) ?? ONE),
    })),
  };
}

function withSupply({ lots }: Scenario, factors: Factors): readonly Lot[] {
  if (isOne(factors)) return lots;
  return lots.map((lot) => ({ ...lot, doses: times(lot.doses, factorFor(factors, lot.product)) }));
}

function withStop(
  { products, policy }: Scenario,
  lots: readonly Lot[],
  stop: ProducerStop | undefined,
): readonly Lot[] {
  if (stop === undefined) return lots;
  const stopped = new Set(
    products.filter(({ manufacturer }) => manufacturer === stop.producer).map(({ product }) => product),
  );
  const first = addDays(policy.start, DAYS_PER_WEEK * stop.fromWeek);
  const after = addDays(first, DAYS_PER_WEEK * stop.weeks);
  return lots.map((lot) => {
    if (!stopped.has(lot.product) || lot.available < first || lot.available >= after) return lot;
    if (lot.expires < after) return { ...lot, available: lot.expires };
    return { ...lot, available: after };
  });
}

function factorFor({ all, of }: Factors, key: string): number {
  return of[key] ?? all;
}

function isOne({ all, of }: Factors): boolean {
  return all === ONE && Object.keys(of).length === 0;
}

function times(amount: Doses, hundredths: number): Doses {
  if (hundredths === ONE) return amount;
  const product = amount * hundredths;
  if (product <= Number.MAX_SAFE_INTEGER) return doses.of(Math.floor(product / ONE));
  const exact = (BigInt(amount) * BigInt(hundredths)) / BigInt(ONE);
  return doses.of(Math.min(Number(exact), Number.MAX_SAFE_INTEGER));
}
