import type { GroupCoverage } from '@sahakarya/scenario';
import { groupName, lowestFirst } from './income-group-names.ts';
import { spokenRate } from './numbers.ts';

/** How the least and the best served income groups stand, in words. */
export interface Gap {
  readonly low: Standing;
  /** Undefined where there is one group alone. */
  readonly high: Standing | undefined;
}

export interface Standing {
  /** `low-income countries` */
  readonly who: string;
  /** Doses per 100 people. */
  readonly rate: string;
}

/** The first and the last of the groups of the World Bank; where none of these is, of all groups. */
export function gapOf(coverage: readonly GroupCoverage[]): Gap {
  const groups = lowestFirst(coverage);
  const classified = groups.filter(({ incomeGroup }) => groupName(incomeGroup).isClassified);
  const [first, ...others] = classified.length > 0 ? classified : groups;
  const last = others.at(-1);
  return { low: standing(first), high: last && standing(last) };
}

function standing(row: GroupCoverage | undefined): Standing {
  return { who: groupName(row?.incomeGroup ?? '').countries, rate: spokenRate(Number(row?.per100 ?? 0)) };
}
