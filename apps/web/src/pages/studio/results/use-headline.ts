import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { useNumbers } from '../../../language/reader.tsx';
import { useGroupNames } from '../../../planning/group-names.ts';
import type { CoveragePicture } from '../../../planning/pictures/pictures.ts';
import { dayAfterWeeks } from '../../../planning/pictures/weeks.ts';
import type { PolicyState } from '../../../planning/policy/policy-state.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { groupTotals, rateOf, shownGroups } from './group-rates.ts';

/**
 * The finding: what the least served group reaches, beside the baseline. A template for each case, true of every state.
 */
export function useHeadline(
  opened: Opened,
  policy: PolicyState,
  baseline: PolicyState,
  plan: CoveragePicture,
  pinned: CoveragePicture | undefined,
): string {
  const { _ } = useLingui();
  const { rate, month } = useNumbers();
  const { countries } = useGroupNames();
  const totals = useMemo(() => groupTotals(opened), [opened]);
  const least = totals[shownGroups(opened.rules.groups)[0] ?? 0];
  if (least === undefined) return _('studio.headline.neutral');
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
  return values.sharing === values.pinned
    ? _('studio.headline.changed', values)
    : _('studio.headline.shared', values);
}

function dosesOf({ destinations }: Opened, { doses, milestones }: CoveragePicture, group: string): number {
  const last = (milestones.length - 1) * destinations.length;
  return destinations.reduce((sum, row, d) => (row.group === group ? sum + (doses[last + d] ?? 0) : sum), 0);
}
