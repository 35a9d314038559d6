import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { useNumbers } from '../../../language/reader.tsx';
import { useGroupNames } from '../../../planning/group-names.ts';
import type { CoveragePicture } from '../../../planning/pictures/pictures.ts';
import { dayAfterWeeks } from '../../../planning/pictures/weeks.ts';
import { givesNothing, type PolicyState } from '../../../planning/policy/policy-state.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import type { DestinationRow } from './destination-rows.ts';
import { classifiedGroups, groupTotals, rateOf } from './group-rates.ts';

/** So many destinations can be looked over one by one: their income groups have a few members each, and say little. */
const FEW = 40;

/** What was asked for, and what came of it. */
interface Asked {
  readonly policy: PolicyState;
  readonly baseline: PolicyState;
}
interface Reached {
  readonly plan: CoveragePicture;
  readonly pinned: CoveragePicture | undefined;
}

/**
 * The finding: what the least served group reaches, beside the baseline; of few destinations, or without groups to
 * compare, what the least and the best served destination reach. A template for each case, true of every state.
 */
export function useHeadline(
  opened: Opened,
  asked: Asked,
  reached: Reached,
  rows: readonly DestinationRow[],
): string {
  const ofFew = useFewHeadline(opened, asked, reached, rows);
  const ofGroups = useGroupsHeadline(opened, asked, reached);
  const hasGroups = classifiedGroups(opened.rules.groups).length > 1;
  return hasGroups && opened.destinations.length > FEW ? ofGroups : ofFew;
}

function useGroupsHeadline(opened: Opened, { policy, baseline }: Asked, { plan, pinned }: Reached): string {
  const { _ } = useLingui();
  const { rate, month } = useNumbers();
  const { countries } = useGroupNames();
  const totals = useMemo(() => groupTotals(opened), [opened]);
  const least = totals[classifiedGroups(opened.rules.groups)[0] ?? -1];
  if (least === undefined) return '';
  const reached = rate(rateOf(least, dosesOf(opened, plan, least.group)));
  const before = pinned && rate(rateOf(least, dosesOf(opened, pinned, least.group)));
  const values = {
    who: countries(least.group),
    reached,
    before: before ?? '',
    by: month(dayAfterWeeks(opened.start, opened.weeks)),
    sharing: policy.sharing ?? opened.rules.sharing,
    pinned: baseline.sharing ?? opened.rules.sharing,
  };
  if (before === undefined) return _('studio.headline.alone', values);
  if (before === reached) return _('studio.headline.same', values);
  if (givesNothing(baseline)) return _('studio.headline.start', values);
  return values.sharing === values.pinned
    ? _('studio.headline.changed', values)
    : _('studio.headline.shared', values);
}

function useFewHeadline(
  opened: Opened,
  { baseline }: Asked,
  { pinned }: Reached,
  rows: readonly DestinationRow[],
): string {
  const { _ } = useLingui();
  const { rate, month } = useNumbers();
  const [first] = rows;
  if (first === undefined) return _('studio.headline.neutral');
  const lowest = rows.reduce((least, row) => (row.plan < least.plan ? row : least), first);
  const highest = rows.reduce((most, row) => (row.plan > most.plan ? row : most), first);
  const values = {
    by: month(dayAfterWeeks(opened.start, opened.weeks)),
    count: rows.length,
    lowest: lowest.name,
    low: rate(lowest.plan),
    lowBefore: rate(lowest.baseline),
    highest: highest.name,
    high: rate(highest.plan),
    highBefore: rate(highest.baseline),
  };
  if (values.low === values.high) return _('studio.headline.few.same', values);
  const isAsBefore = values.low === values.lowBefore && values.high === values.highBefore;
  return pinned === undefined || isAsBefore || givesNothing(baseline)
    ? _('studio.headline.few', values)
    : _('studio.headline.few.beside', values);
}

function dosesOf({ destinations }: Opened, { doses, milestones }: CoveragePicture, group: string): number {
  const last = (milestones.length - 1) * destinations.length;
  return destinations.reduce((sum, row, d) => (row.group === group ? sum + (doses[last + d] ?? 0) : sum), 0);
}
