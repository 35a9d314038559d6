import type { Model } from '../model.ts';
import type { Administrations, Shipments } from '../plan.ts';
import { finish, type Steps } from '../steps.ts';
import { joinSmall } from './joining.ts';
import { type Pairs, packDoses, travellingPairs } from './pairs.ts';
import { roundToPacks } from './rounding.ts';
import { type Arrivals, schedule } from './schedule.ts';
import { openStorage } from './storage.ts';

/**
 * The shipments that bring a plan's doses to the destinations that administer them, in whole packs. Doses that
 * holders use from their own lots need none. README.md says how the rules meet.
 *
 * @param administrations of a plan that is feasible for the model: every lot where and when it may serve.
 * @returns shipments in the order lot, destination, week received; the same for the same input. Doses are a
 *   whole number of packs, but for a lot's one part pack.
 */
export function ship(model: Model, administrations: Administrations): Shipments {
  return finish(shipping(model, administrations));
}

/** The same in steps. */
export function* shipping(model: Model, administrations: Administrations): Steps<Shipments> {
  const pairs = travellingPairs(model, administrations);
  yield;
  const storage = openStorage(model, pairs, administrations);
  const sent = yield* roundToPacks(model, administrations, pairs, storage);
  yield;
  const arrivals = yield* schedule(model, administrations, pairs, sent, storage);
  yield;
  return shipmentsOf(model, pairs, joinSmall(model, pairs, arrivals, storage));
}

function shipmentsOf(model: Model, pairs: Pairs, { pair, week, doses }: Arrivals): Shipments {
  const count = pair.length;
  const lot = new Int32Array(count);
  const destination = new Int32Array(count);
  const sentWeek = new Int32Array(count);
  const packs = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    lot[i] = pairs.lot[pair[i]];
    destination[i] = pairs.destination[pair[i]];
    sentWeek[i] = week[i] - model.destinations.leadWeeks[destination[i]];
    packs[i] = Math.ceil(doses[i] / packDoses(model, lot[i]));
  }
  return {
    count,
    lot,
    destination,
    sentWeek,
    receivedWeek: new Int32Array(week),
    packs,
    doses: new Float64Array(doses),
  };
}
