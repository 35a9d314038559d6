import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { useNumbers } from '../../../language/reader.tsx';
import { shortName } from '../../../language/short-name.ts';
import { lastDayOf } from '../../../planning/pictures/weeks.ts';
import { givesNothing } from '../../../planning/policy/policy-state.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import type { DestinationRow } from '../results/destination-rows.ts';
import { classifiedGroups } from '../results/group-rates.ts';
import { type AskedPolicies, groupsFinding, type ReachedCoverage } from './groups-finding.ts';
import { useGroupsWords } from './use-groups-words.ts';

/** So many destinations can be looked over one by one: their income groups have a few members each, and say little. */
const FEW = 40;

/**
 * The finding: what the least served group reaches, beside the baseline; of few destinations, or without groups to
 * compare, what the least and the best served destination reach. A template for each case, true of every state.
 */
export function useHeadline(
  opened: Opened,
  asked: AskedPolicies,
  reached: ReachedCoverage,
  rows: readonly DestinationRow[],
): string {
  const ofFew = useFewHeadline(opened, asked, reached, rows);
  const ofGroups = useGroupsHeadline(opened, asked, reached);
  const hasGroups = classifiedGroups(opened.rules.groups).length > 1;
  return hasGroups && opened.destinations.length > FEW ? ofGroups : ofFew;
}

function useGroupsHeadline(opened: Opened, asked: AskedPolicies, reached: ReachedCoverage): string {
  const words = useGroupsWords();
  const { plan, pinned } = reached;
  const finding = useMemo(
    () => groupsFinding(opened, asked, { plan, pinned }),
    [opened, asked, plan, pinned],
  );
  return finding === undefined ? '' : words(finding);
}

function useFewHeadline(
  opened: Opened,
  { baseline }: AskedPolicies,
  { pinned }: ReachedCoverage,
  rows: readonly DestinationRow[],
): string {
  const { _ } = useLingui();
  const { rate, day } = useNumbers();
  const [first] = rows;
  if (first === undefined) return _('studio.headline.neutral');
  const lowest = rows.reduce((least, row) => (row.plan < least.plan ? row : least), first);
  const highest = rows.reduce((most, row) => (row.plan > most.plan ? row : most), first);
  const values = {
    by: day(lastDayOf(opened.start, opened.weeks)),
    count: rows.length,
    lowest: shortName(lowest.name),
    low: rate(lowest.plan),
    lowBefore: rate(lowest.baseline),
    highest: shortName(highest.name),
    high: rate(highest.plan),
    highBefore: rate(highest.baseline),
  };
  if (values.low === values.high) return _('studio.headline.few.same', values);
  const isAsBefore = values.low === values.lowBefore && values.high === values.highBefore;
  return pinned === undefined || isAsBefore || givesNothing(baseline)
    ? _('studio.headline.few', values)
    : _('studio.headline.few.beside', values);
}
