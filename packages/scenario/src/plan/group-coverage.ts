import { incomeGroupOrder, per100 } from '@sahakarya/vocabulary';
import type { Scenario } from '../scenario/scenario.ts';

/** Coverage of all destinations of an income group by a milestone. */
export interface GroupCoverage {
  /** Weeks that are over; 0 is the start. */
  readonly milestoneWeek: number;
  readonly incomeGroup: string;
  readonly population: number;
  /** Doses administered in the plan by then. */
  readonly doses: number;
  /** Doses per 100 people, those given before the plan included; four decimals. */
  readonly per100: string;
}

/**
 * Coverage by income group: HIC, UMIC, LMIC, LIC, then others as destinations.csv first names them.
 *
 * @param doses administered in the plan by then, one entry per destination
 */
export function groupCoverage(
  scenario: Scenario,
  milestoneWeek: number,
  doses: ArrayLike<number>,
): GroupCoverage[] {
  const totals = new Map<string, { population: number; doses: number; given: number }>();
  for (const [d, { incomeGroup, population, dosesGiven }] of scenario.destinations.entries()) {
    const total = totals.get(incomeGroup) ?? { population: 0, doses: 0, given: 0 };
    total.population += population;
    total.doses += doses[d] ?? 0;
    total.given += dosesGiven;
    totals.set(incomeGroup, total);
  }
  return incomeGroupOrder(totals.keys()).flatMap((incomeGroup) => {
    const total = totals.get(incomeGroup);
    if (total === undefined) return [];
    const { population, given } = total;
    const coverage = per100(given + total.doses, population);
    return [{ milestoneWeek, incomeGroup, population, doses: total.doses, per100: coverage }];
  });
}
