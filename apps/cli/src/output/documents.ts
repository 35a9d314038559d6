import type { GroupCoverage, Summary } from '@sahakarya/scenario';

/** Names of summary.json, for the JSON of commands. */
export function dosesDocument(doses: Summary['doses']): object {
  return {
    at_hand: doses.atHand,
    administered: doses.administered,
    kept: doses.kept,
    expired: doses.expired,
    shipped: doses.shipped,
    not_shipped: doses.notShipped,
    leaving_holder: doses.leavingHolder,
    leaving_holder_bound: doses.leavingHolderBound,
  };
}

/** Rows as in summary.json. */
export function coverageDocument(rows: readonly GroupCoverage[]): object[] {
  return rows.map(({ milestoneWeek, incomeGroup, population, doses, per100 }) => ({
    milestone_week: milestoneWeek,
    income_group: incomeGroup,
    population,
    doses,
    per_100: Number(per100),
  }));
}
