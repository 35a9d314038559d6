import { ratePer100 } from '@sahakarya/vocabulary';
import type { Opened } from '../../../planning/worker/opened.ts';

/** An income group of the scenario: all its destinations count, whether they give doses or not. */
export interface GroupTotals {
  readonly group: string;
  readonly destinations: number;
  readonly people: number;
  /** Doses given before the start. */
  readonly given: number;
}

/** In the order of `opened.rules.groups`. */
export function groupTotals({ destinations, rules }: Opened): GroupTotals[] {
  return rules.groups.map((group) => {
    const members = destinations.filter((row) => row.group === group);
    return {
      group,
      destinations: members.length,
      people: members.reduce((sum, { people }) => sum + people, 0),
      given: members.reduce((sum, { given }) => sum + given, 0),
    };
  });
}

/** Doses per 100 people, those given before the start included. */
export function rateOf({ people, given }: Pick<GroupTotals, 'people' | 'given'>, doses: number): number {
  return ratePer100(given + doses, people);
}

/** The same of a group with so many doses of the plan in each destination, `[d]`. */
export function groupRate(opened: Opened, group: string, doses: ArrayLike<number>): number {
  const totals = groupTotals(opened).find((one) => one.group === group);
  const ofGroup = opened.destinations.reduce(
    (sum, row, d) => (row.group === group ? sum + (doses[d] ?? 0) : sum),
    0,
  );
  return totals === undefined ? 0 : rateOf(totals, ofGroup);
}

/**
 * Doses per 100 people of a group by week, from the start on.
 *
 * @param groupDoses as in `WeeksPicture`
 */
export function ratesByWeek(
  totals: readonly GroupTotals[],
  group: number,
  groupDoses: Float64Array,
): number[] {
  const own = totals[group];
  if (own === undefined) return [];
  const weeks = groupDoses.length / totals.length;
  return Array.from({ length: weeks }, (_, weeksOver) =>
    rateOf(own, groupDoses[weeksOver * totals.length + group] ?? 0),
  );
}

const CLASSIFIED: readonly string[] = ['LIC', 'LMIC', 'UMIC', 'HIC'];

/** Groups that get a panel of their own: those of the World Bank, or all where there are none of these. */
export function shownGroups(groups: readonly string[]): number[] {
  const classified = classifiedGroups(groups);
  return classified.length > 0 ? classified : [...groups.keys()];
}

/** Positions of the World Bank's groups, the lowest income first. */
export function classifiedGroups(groups: readonly string[]): number[] {
  return [...groups.keys()].filter((g) => CLASSIFIED.includes(groups[g] ?? ''));
}
