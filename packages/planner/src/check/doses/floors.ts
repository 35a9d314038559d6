import type { Model } from '../../model.ts';
import { Pace, type Steps } from '../../steps.ts';
import { firstUse, lastUse } from '../rights/rules.ts';
import { ceilingDoses } from './ceilings.ts';
import { heldLots } from './held-lots.ts';

/**
 * F: doses that each holder would give in each milestone's own weeks with its own lots alone, `[k * count + d]`.
 * Week by week, earliest expiry first, up to capacity and to its ceiling as a holder; zero under `pooled`.
 *
 * Cost: for each holder, its lots times the weeks.
 */
export function* floors(model: Model): Steps<Float64Array> {
  const { destinations, lots, milestones, policy } = model;
  const floor = new Float64Array(milestones.length * destinations.count);
  if (policy.sharing === 'pooled') return floor;

  const most = ceilingDoses(model, policy.holderTargetPer100Millionths);
  const pace = new Pace();
  for (const [holder, own] of heldLots(model).entries()) {
    if (own === undefined) continue;
    const byExpiry = own.map((lot) => ({
      first: firstUse(model, lot, holder),
      last: lastUse(model, lot),
      left: lots.doses[lot],
    }));
    byExpiry.sort((a, b) => a.last - b.last);
    yield* fillFloors(model, holder, byExpiry, most[holder], floor, pace);
  }
  return floor;
}

interface HeldLot {
  readonly first: number;
  readonly last: number;
  left: number;
}

/** @param own in the order of expiry. */
function* fillFloors(
  model: Model,
  holder: number,
  own: HeldLot[],
  most: number,
  floor: Float64Array,
  pace: Pace,
): Steps<void> {
  const { milestones, destinations, weeks } = model;
  let ceiling = most;
  let milestone = 0;
  for (let week = 0; week < weeks; week++) {
    if (week === milestones[milestone]) milestone++;
    const doses = useWeek(own, week, Math.min(ceiling, destinations.capacity[holder * weeks + week]));
    ceiling -= doses;
    floor[milestone * destinations.count + holder] += doses;
    if (pace.isStepDone(1 + own.length)) yield;
  }
}

/** Gives how many doses of `most` it has used. */
function useWeek(own: readonly HeldLot[], week: number, most: number): number {
  let room = most;
  for (let i = 0; i < own.length && room > 0; i++) {
    const lot = own[i];
    if (week < lot.first || week > lot.last) continue;
    const doses = Math.min(room, lot.left);
    lot.left -= doses;
    room -= doses;
  }
  return most - room;
}
