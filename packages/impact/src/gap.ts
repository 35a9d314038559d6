import { ratePer100 } from '@sahakarya/vocabulary';
import type { GroupSum } from './groups.ts';

/** Doses per 100 people where incomes are high, and where they are low. */
export interface Gap {
  readonly high: number;
  readonly low: number;
}

/** Undefined where one of the two groups is missing, or nobody of it has reported. */
export function gap(groups: readonly GroupSum[]): Gap | undefined {
  const [high, low] = ['HIC', 'LIC'].map((group) => groups.find(({ incomeGroup }) => incomeGroup === group));
  if (typeof high?.doses !== 'number' || typeof low?.doses !== 'number') return undefined;
  return { high: ratePer100(high.doses, high.population), low: ratePer100(low.doses, low.population) };
}
