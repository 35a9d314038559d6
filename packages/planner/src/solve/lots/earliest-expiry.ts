import { type Model, NONE } from '../../model.ts';
import { Pace, type Steps } from '../../steps.ts';
import { firstUseByHolder, lastUse, mayReceive } from '../network/rights.ts';
import { UseList } from '../network/use-list.ts';

/** The lots that each destination holds and may use at some time, earliest expiry first. */
export function heldLots(model: Model): readonly (readonly number[])[] {
  const held: number[][] = Array.from({ length: model.destinations.count }, () => []);
  for (let lot = 0; lot < model.lots.count; lot++) {
    const holder = model.lots.holder[lot];
    if (holder === NONE || !mayReceive(model, lot, holder)) continue;
    if (firstUseByHolder(model, lot) <= lastUse(model, lot)) held[holder].push(lot);
  }
  for (const lots of held) lots.sort((a, b) => model.lots.lastWeek[a] - model.lots.lastWeek[b] || a - b);
  return held;
}

/**
 * Holders use their own lots week by week, earliest expiry first, up to capacity and to
 * `allowed(d, k, used)` doses in the weeks of milestone k, asked when it begins; `used` are d's doses before it.
 */
export function* useOwnLots(
  model: Model,
  held: readonly (readonly number[])[],
  allowed: (destination: number, milestone: number, used: number) => number,
): Steps<UseList> {
  const { weeks, milestones, destinations, lots } = model;
  const use = new UseList();
  const left = Float64Array.from(lots.doses);
  const pace = new Pace();
  for (let d = 0; d < destinations.count; d++) {
    const own = held[d];
    if (own.length === 0) continue;
    let milestone = 0;
    let used = 0;
    let quota = allowed(d, 0, used);
    for (let week = 0; week < weeks; week++) {
      if (week === milestones[milestone]) quota = allowed(d, ++milestone, used);
      const room = Math.min(quota, destinations.capacity[d * weeks + week]);
      const doses = useWeek(model, own, left, d, week, room, use);
      quota -= doses;
      used += doses;
      if (pace.isStepDone(1 + own.length)) yield;
    }
  }
  return use;
}

/** Uses at most `most` doses of a destination's own lots in a week, and gives how many. */
function useWeek(
  model: Model,
  own: readonly number[],
  left: Float64Array,
  d: number,
  week: number,
  most: number,
  use: UseList,
): number {
  let room = most;
  for (let i = 0; i < own.length && room > 0; i++) {
    const lot = own[i];
    if (left[lot] === 0 || firstUseByHolder(model, lot) > week || lastUse(model, lot) < week) continue;
    const doses = Math.min(room, left[lot]);
    left[lot] -= doses;
    room -= doses;
    use.add(lot, d, week, doses);
  }
  return most - room;
}
