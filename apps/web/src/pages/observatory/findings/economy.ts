import type { Production, Trade } from '@sahakarya/contract';
import type { Finding } from './finding.ts';

/** What the producers who met could make in a year. */
const FORUM = { entity: 'Producers at the forum', metric: 'capacity_per_year' };

export function forumCapacity(rows: readonly Production[]): Production | undefined {
  return rows.find(({ entity, metric }) => entity === FORUM.entity && metric === FORUM.metric);
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
