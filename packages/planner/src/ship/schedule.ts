import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';
import { Pace, type Steps } from '../steps.ts';
import { lastArrival, type Pairs, packDoses, upToWholePacks } from './pairs.ts';
import { arriveEarlier, type Storage } from './storage.ts';

/** Doses of a pair that arrive together in a week; parallel arrays in the order pair, week. */
export interface Arrivals {
  readonly pair: number[];
  readonly week: number[];
  readonly doses: number[];
}

/**
 * Rule 7: when the doses sent arrive. What a pair uses in one delivery interval arrives in the interval's first
 * week of use, less what is over from packs before; what it uses when the shelf life on arrival would be too
 * short (rule 2) counts as used in the last week that the lot may arrive. So by each week as many whole packs
 * are there as the doses used by then take (rule 5).
 *
 * Where there isn't the room to keep them (rule 4), the interval's packs arrive in several shipments: each as
 * early as the last one if there is room for that, else in the week that first needs it.
 */
export function* schedule(
  model: Model,
  administrations: Administrations,
  pairs: Pairs,
  sent: Float64Array,
  storage: Storage,
): Steps<Arrivals> {
  const { everyWeeks } = model.policy.delivery;
  const arrivals: Arrivals = { pair: [], week: [], doses: [] };
  const pace = new Pace();
  for (let pair = 0; pair < pairs.count; pair++) {
    if (pace.isStepDone(1 + pairs.endRow[pair] - pairs.firstRow[pair])) yield;
    const lot = pairs.lot[pair];
    const pack = packDoses(model, lot);
    const last = lastArrival(model, lot);
    const room = storage.room(pairs.destination[pair]);
    let interval = -1;
    let arrivalWeek = -1;
    let used = 0;
    let arrived = 0;
    for (let row = pairs.firstRow[pair]; row < pairs.endRow[pair]; row++) {
      const week = Math.min(administrations.week[row], last);
      if (Math.floor(week / everyWeeks) !== interval) {
        interval = Math.floor(week / everyWeeks);
        arrivalWeek = week;
      }
      used += administrations.doses[row];
      const doses = Math.min(sent[pair], upToWholePacks(used, pack)) - arrived;
      if (doses === 0) continue;
      arrived += doses;
      if (!arriveEarlier(room, doses, week, arrivalWeek)) arrivalWeek = week;
      addArrival(arrivals, pair, arrivalWeek, doses);
    }
  }
  return arrivals;
}

/** Adds to the last arrival where it is the same pair's in the same week. */
function addArrival({ pair, week, doses }: Arrivals, toPair: number, inWeek: number, added: number): void {
  const last = pair.length - 1;
  if (pair[last] === toPair && week[last] === inWeek) {
    doses[last] += added;
  } else {
    pair.push(toPair);
    week.push(inWeek);
    doses.push(added);
  }
}
