import type { Model } from '../model.ts';
import type { Pairs } from './pairs.ts';
import type { Arrivals } from './schedule.ts';
import { arriveEarlier, type Storage } from './storage.ts';

/**
 * Rule 8: an arrival below the smallest shipment joins the pair's one before it, or else the one after. Joined
 * doses arrive in the week of the earlier of the two, so that none comes after its use (rule 5), and only where
 * there is room to keep them (rule 4).
 */
export function joinSmall(model: Model, pairs: Pairs, arrivals: Arrivals, storage: Storage): Arrivals {
  const smallest = model.policy.delivery.smallestShipmentDoses;
  const { pair, week, doses } = arrivals;
  let last = -1;
  for (let next = 0; next < pair.length; next++) {
    const mayJoin = last >= 0 && pair[last] === pair[next] && Math.min(doses[last], doses[next]) < smallest;
    const room = storage.room(pairs.destination[pair[next]]);
    if (mayJoin && arriveEarlier(room, doses[next], week[next], week[last])) {
      doses[last] += doses[next];
    } else {
      last++;
      pair[last] = pair[next];
      week[last] = week[next];
      doses[last] = doses[next];
    }
  }
  for (const array of [pair, week, doses]) array.length = last + 1;
  return arrivals;
}
