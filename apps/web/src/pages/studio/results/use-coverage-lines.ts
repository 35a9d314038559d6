import { useMemo } from 'react';
import { colourOf, useGroupNames } from '../../../planning/group-names.ts';
import { groupTotals, ratesByWeek, shownGroups } from './group-rates.ts';
import type { ResultsProps } from './results-props.ts';

/** An income group's doses per 100 people by week, as planned and in the baseline; the first is the start. */
export interface CoverageLine {
  readonly key: string;
  readonly name: string;
  readonly group: ReturnType<typeof colourOf>;
  readonly values: readonly number[];
  readonly baseline: readonly number[];
}

/** Lines of the groups that are shown, and the groups that are left out. */
export function useCoverageLines({
  opened,
  plan,
  baseline,
}: Pick<ResultsProps, 'opened' | 'plan' | 'baseline'>) {
  const names = useGroupNames();
  const totals = useMemo(() => groupTotals(opened), [opened]);
  const shown = shownGroups(opened.rules.groups);
  const lines = shown.map((g): CoverageLine => {
    const group = totals[g]?.group ?? '';
    return {
      key: group,
      name: names.name(group),
      group: colourOf(group),
      values: ratesByWeek(totals, g, plan.groupDoses),
      baseline: ratesByWeek(totals, g, baseline.groupDoses),
    };
  });
  return { lines, left: totals.filter((__, g) => !shown.includes(g)) };
}
