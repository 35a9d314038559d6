import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';
import { lastArrival, type Pairs, packDoses, upToWholePacks } from './pairs.ts';

/** Room for shipped doses where storage is limited (rule 4). Elsewhere there is room for everything. */
export interface Storage {
  /** Doses that can still be kept at the end of each week at a destination; undefined where there is no limit. */
  room(destination: number): Float64Array | undefined;
  /**
   * Makes room for `to` doses of a pair where there was room for `from`, each pack arriving in the week that
   * first needs it: the least that can be in hand, whatever the shipments. Where the room isn't there, says
   * false and changes nothing. What was refused once is refused for good, for rooms only shrink.
   */
  grow(pair: number, from: number, to: number): boolean;
}

export function openStorage(model: Model, pairs: Pairs, administrations: Administrations): Storage {
  const { weeks, destinations } = model;
  const rooms = new Map<number, Float64Array>();
  for (let d = 0; d < destinations.count; d++) {
    const most = destinations.storage[d];
    if (most !== Number.POSITIVE_INFINITY) rooms.set(d, new Float64Array(weeks).fill(most));
  }
  const before = new Float64Array(weeks);
  const after = new Float64Array(weeks);
  return { room: (destination) => rooms.get(destination), grow };

  function grow(pair: number, from: number, to: number): boolean {
    const room = rooms.get(pairs.destination[pair]);
    if (room === undefined) return true;
    inHand(pair, from, before);
    inHand(pair, to, after);
    for (let week = 0; week < weeks; week++) if (after[week] - before[week] > room[week]) return false;
    for (let week = 0; week < weeks; week++) room[week] -= after[week] - before[week];
    return true;
  }

  /**
   * Doses in hand at the end of each week when `sent` doses of a pair travel. They are used in the order of the
   * plan; doses never used are in hand to the end of the lot's last week of use, and expire after it.
   */
  function inHand(pair: number, sent: number, hand: Float64Array): void {
    const lot = pairs.lot[pair];
    const pack = packDoses(model, lot);
    const last = lastArrival(model, lot);
    hand.fill(0);
    let used = 0;
    let arrived = 0;
    for (let row = pairs.firstRow[pair]; row < pairs.endRow[pair] && used < sent; row++) {
      const week = administrations.week[row];
      const use = Math.min(administrations.doses[row], sent - used);
      used += use;
      const needed = Math.min(sent, upToWholePacks(used, pack));
      hand[Math.min(week, last)] += needed - arrived;
      hand[week] -= use;
      arrived = needed;
    }
    const expiry = model.lots.lastWeek[lot] + 1;
    for (let week = 1; week < weeks; week++) hand[week] = week < expiry ? hand[week] + hand[week - 1] : 0;
  }
}

/** Moves an arrival of `doses` from a week to an earlier one, if there is room to keep them in between. */
export function arriveEarlier(
  room: Float64Array | undefined,
  doses: number,
  week: number,
  earlier: number,
): boolean {
  if (room === undefined) return true;
  for (let w = earlier; w < week; w++) if (room[w] < doses) return false;
  for (let w = earlier; w < week; w++) room[w] -= doses;
  return true;
}
