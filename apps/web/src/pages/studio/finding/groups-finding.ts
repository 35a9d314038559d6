import type { Sharing } from '@sahakarya/planner';
import type { CoveragePicture } from '../../../planning/pictures/pictures.ts';
import { lastDayOf } from '../../../planning/pictures/weeks.ts';
import { givesNothing, type PolicyState } from '../../../planning/policy/policy-state.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { formatPolicy } from '../address/policy-address.ts';
import { classifiedGroups, groupTotals, rateOf } from '../results/group-rates.ts';

/** What was asked for, and what came of it. */
export interface AskedPolicies {
  readonly policy: PolicyState;
  readonly baseline: PolicyState;
}
export interface ReachedCoverage {
  readonly plan: CoveragePicture;
  readonly pinned: CoveragePicture | undefined;
}

/** What the least served of the World Bank's groups reaches by the plan's end, beside the baseline. */
export interface GroupsFinding {
  readonly group: string;
  /** Doses per 100 people, those given before the start included. */
  readonly reached: number;
  readonly before: number | undefined;
  /** The plan's last day, ISO 8601. */
  readonly by: string;
  readonly sharing: Sharing;
  readonly pinned: Sharing;
  readonly isFromStart: boolean;
  /** The baseline is the same policy but for the sharing. */
  readonly isSharingAlone: boolean;
}

/** Undefined where the scenario has none of these groups. */
export function groupsFinding(
  opened: Opened,
  { policy, baseline }: AskedPolicies,
  { plan, pinned }: ReachedCoverage,
): GroupsFinding | undefined {
  const { rules } = opened;
  const least = groupTotals(opened)[classifiedGroups(rules.groups)[0] ?? -1];
  if (least === undefined) return undefined;
  return {
    group: least.group,
    reached: rateOf(least, dosesOf(opened, plan, least.group)),
    before: pinned && rateOf(least, dosesOf(opened, pinned, least.group)),
    by: lastDayOf(opened.start, opened.weeks),
    sharing: policy.sharing ?? rules.sharing,
    pinned: baseline.sharing ?? rules.sharing,
    isFromStart: givesNothing(baseline),
    isSharingAlone: allButSharing(policy) === allButSharing(baseline),
  };
}

function allButSharing({ sharing: _, ...others }: PolicyState): string {
  return String(formatPolicy(others));
}

function dosesOf({ destinations }: Opened, { doses, milestones }: CoveragePicture, group: string): number {
  const last = (milestones.length - 1) * destinations.length;
  return destinations.reduce((sum, row, d) => (row.group === group ? sum + (doses[last + d] ?? 0) : sum), 0);
}
