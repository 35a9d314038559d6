import type { Production, Trade } from '@sahakarya/contract';
import type { Finding } from './finding.ts';

/** What the producers who met could make in a year. */
const FORUM = { entity: 'Producers at the forum', metric: 'capacity_per_year' };

export function forumCapacity(rows: readonly Production[]): Production | undefined {
  return rows.find(({ entity, metric }) => entity === FORUM.entity && metric === FORUM.metric);
}

/** The year that producers' targets are compared for. */
const YEAR = '2021';
/** Names that stand for many producers, or for none: they are no bar beside the others. */
const SUMS = ['All manufacturers', 'COVAX', 'COVAX AMC'];

/** What a producer aimed at; `low` is less than `high` where it named a span. */
export interface Target {
  readonly entity: string;
  readonly low: number;
  readonly high: number;
}

/** Whether a row is a producer's own target for the year. */
export function isTarget({ entity, metric, period }: Production): boolean {
  return metric === 'target_annual' && period.startsWith(YEAR) && !SUMS.includes(entity);
}

/** Each producer's own target for the year, the highest first: a span of two rows is one target. */
export function targetsOf(rows: readonly Production[]): Target[] {
  const targets = new Map<string, Target>();
  for (const { entity, doses } of rows.filter(isTarget)) {
    const { low, high } = targets.get(entity) ?? { low: doses, high: doses };
    targets.set(entity, { entity, low: Math.min(low, doses), high: Math.max(high, doses) });
  }
  return [...targets.values()].sort((a, b) => b.high - a.high);
}

export function productionFinding(rows: readonly Production[]): Finding {
  const forum = forumCapacity(rows);
  if (forum === undefined) return { id: 'production.title.neutral', values: {} };
  return { id: 'production.title', values: { doses: { millions: forum.doses } } };
}

export function tradeFinding(rows: readonly Trade[]): Finding {
  const goods = changeOfValue(rows, 'goods');
  const services = changeOfValue(rows, 'services');
  if (goods === undefined || services === undefined || goods >= 0 || services >= 0) {
    return { id: 'trade.title.neutral', values: {} };
  }
  return { id: 'trade.title', values: { goods: { change: goods }, services: { change: services } } };
}

/** In the value of 2020 against 2019, per cent. */
function changeOfValue(rows: readonly Trade[], flow: string): number | undefined {
  return rows.find((row) => row.period === '2020' && row.flow === flow && row.measure === 'value_change_pct')
    ?.value;
}
