import type { Model } from '../../model.ts';
import type { Steps } from '../../steps.ts';
import { holderCeilings } from '../levels/ceilings.ts';
import { milestoneOfWeek } from '../network/milestone-of-week.ts';
import { UseList } from '../network/use-list.ts';
import { heldLots, useOwnLots } from './earliest-expiry.ts';

/** What holders would use of their own lots by themselves, and the floors that follow. */
export interface Floors {
  /** F: `doses[k * destinations + d]`. */
  readonly doses: Float64Array;
  readonly use: UseList;
}

/**
 * F_{d,k}: what d would give in milestone k's own weeks with its own lots alone, at most H_d in all; 0 under `pooled`.
 */
export function* floors(model: Model): Steps<Floors> {
  const { count } = model.destinations;
  const doses = new Float64Array(model.milestones.length * count);
  if (model.policy.sharing === 'pooled') {
    return { doses, use: new UseList() };
  }
  const ceiling = holderCeilings(model);
  const milestoneOf = milestoneOfWeek(model);
  const use = yield* useOwnLots(model, heldLots(model), (d, _, used) => ceiling[d] - used);
  for (let i = 0; i < use.count; i++)
    doses[milestoneOf[use.week[i]] * count + use.destination[i]] += use.doses[i];
  return { doses, use };
}
