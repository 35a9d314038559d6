import { type Model, NONE } from '../model.ts';
import { ceilingDoses } from './ceilings.ts';
import { accepts, earmarkAllows, firstUse, lastUse } from './rules.ts';

/**
 * F: doses that each holder would give in each milestone's own weeks with its own lots alone, `[k * count + d]`.
 * Week by week, earliest expiry first, up to capacity and to its ceiling as a holder; zero under `pooled`.
 *
 * Cost: for each holder, its lots times the weeks.
 */
export function floors(model: Model): Float64Array {
  const { destinations, lots, milestones, policy } = model;
  const floor = new Float64Array(milestones.length * destinations.count);
  if (policy.sharing === 'pooled') return floor;

  const most = ceilingDoses(model, policy.holderTargetPer100Millionths);
  const held = new Map<number, number[]>();
  for (let lot = 0; lot < lots.count; lot++) {
    const holder = lots.holder[lot];
    if (holder === NONE || !accepts(model, lot, holder) || !earmarkAllows(model, lot, holder)) continue;
    const others = held.get(holder);
    if (others === undefined) held.set(holder, [lot]);
    else others.push(lot);
  }
  for (const [holder, own] of held) fillFloors(model, holder, own, most[holder], floor);
  return floor;
}

function fillFloors(model: Model, holder: number, own: number[], most: number, floor: Float64Array): void {
  const { milestones, lots, destinations, weeks } = model;
  own.sort((a, b) => lots.lastWeek[a] - lots.lastWeek[b]);
  const left = own.map((lot) => lots.doses[lot]);
  let ceiling = most;
  let milestone = 0;
  for (let week = 0; week < weeks; week++) {
    if (week === milestones[milestone]) milestone++;
    let room = Math.min(ceiling, destinations.capacity[holder * weeks + week]);
    for (let i = 0; i < own.length && room > 0; i++) {
      if (week < firstUse(model, own[i], holder) || week > lastUse(model, own[i])) continue;
      const doses = Math.min(room, left[i]);
      left[i] -= doses;
      room -= doses;
      ceiling -= doses;
      floor[milestone * destinations.count + holder] += doses;
    }
  }
}
