import type { Limit } from '../plan.ts';
import type { WhatIf } from './what-if.ts';

/**
 * Whom a change helps by a milestone. A limit says that a change would make way for a destination's next dose; solving
 * again says who then has more.
 *
 * - `itself`: it has more by then than in the plan, and gained some of that since the milestone before.
 * - `earlier`: it has more by then, but nothing of that since the milestone before.
 * - `others`: it has no more by then, others have.
 * - `nobody`: none has more by then.
 */
export type Helped = 'itself' | 'earlier' | 'others' | 'nobody';

export function whomItHelps({ gained, others }: WhatIf, milestone: number): Helped {
  const before = milestone === 0 ? 0 : gained[milestone - 1];
  if (gained[milestone] > Math.max(0, before)) return 'itself';
  if (gained[milestone] > 0) return 'earlier';
  return others[milestone].length > 0 ? 'others' : 'nobody';
}

/** Those of a destination's limits at a milestone of which more, by itself, helps it there. */
export function limitsThatHelp(
  limits: readonly Limit[],
  changes: readonly WhatIf[],
  milestone: number,
): Limit[] {
  return limits.filter((limit) =>
    changes.some((change) => change.limit === limit && whomItHelps(change, milestone) === 'itself'),
  );
}
