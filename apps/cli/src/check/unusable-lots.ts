import {
  type Administrations,
  type Model,
  UNUSED_REASONS,
  type UnusedReason,
  unused,
} from '@sahakarya/planner';

/** Reasons for which nobody can be given a dose of a lot, whatever a plan does. */
const OF_NOBODY = ['no_taker', 'shelf_life', 'too_late', 'capacity'] as const;
export type WhyUnusable = (typeof OF_NOBODY)[number];

/** How many lots nobody can use, by the first reason that holds. */
export type Unusable = readonly (readonly [why: WhyUnusable, lots: number])[];

const NOTHING_GIVEN: Administrations = {
  count: 0,
  lot: new Int32Array(),
  destination: new Int32Array(),
  week: new Int32Array(),
  doses: new Float64Array(),
};

/**
 * Why no lot with doses can be used by any destination; undefined where one can, and where there are no doses. It is
 * what keeps the lots of a plan that gives nothing; capacity keeps a lot only where nobody has any. That a lot comes
 * too late is told before what the policy asks of its shelf life.
 */
export function unusableLots(model: Model): Unusable | undefined {
  const left = unused(model, NOTHING_GIVEN);
  if (left.count === 0) return undefined;
  const policy = { ...model.policy, shelfLifeOnArrivalWeeks: 0 };
  const whateverIsLeft = unused({ ...model, policy }, NOTHING_GIVEN);
  const hasCapacity = model.destinations.capacity.some((doses) => doses > 0);
  const lots = new Map<WhyUnusable, number>();
  for (const at of left.reason.keys()) {
    const why =
      whyUnusable(UNUSED_REASONS[whateverIsLeft.reason[at] ?? -1], 'too_late') ??
      whyUnusable(UNUSED_REASONS[left.reason[at] ?? -1], 'shelf_life');
    if (why === undefined && hasCapacity) return undefined;
    lots.set(why ?? 'capacity', (lots.get(why ?? 'capacity') ?? 0) + 1);
  }
  return OF_NOBODY.flatMap((why) => {
    const count = lots.get(why);
    return count === undefined ? [] : [[why, count] as const];
  });
}

/** @param stale what it is that a lot is too old on arrival */
function whyUnusable(
  reason: UnusedReason | undefined,
  stale: 'too_late' | 'shelf_life',
): WhyUnusable | undefined {
  if (reason === 'shelf_life') return stale;
  return reason === 'no_taker' || reason === 'too_late' ? reason : undefined;
}
