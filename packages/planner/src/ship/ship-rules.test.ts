import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';
import { cases } from '../testing/cases.ts';
import { ship } from './ship.ts';
import { randomPlan } from './testing/random-plan.ts';
import { rowsOf } from './testing/small-model.ts';

/** A pair as a naive reader of the rules sees it: doses used and received by week. */
interface Pair {
  readonly lot: number;
  readonly destination: number;
  readonly use: number[];
  readonly received: number[];
}

const sum = (numbers: readonly number[], count = numbers.length): number =>
  numbers.slice(0, count).reduce((total, n) => total + n, 0);

function naivePairs(model: Model, administrations: Administrations): Pair[] {
  const pairs = new Map<string, Pair>();
  for (let row = 0; row < administrations.count; row++) {
    const lot = administrations.lot[row];
    const destination = administrations.destination[row];
    if (model.lots.holder[lot] === destination) continue;
    const zeros = () => Array<number>(model.weeks).fill(0);
    const pair = pairs.get(`${lot} ${destination}`) ?? { lot, destination, use: zeros(), received: zeros() };
    pair.use[administrations.week[row]] += administrations.doses[row];
    pairs.set(`${lot} ${destination}`, pair);
  }
  return [...pairs.values()];
}

function withShipments(model: Model, administrations: Administrations, shipments: number[][]): Pair[] {
  const pairs = naivePairs(model, administrations);
  for (const [lot, destination, , received, , doses] of shipments) {
    const pair = pairs.find((p) => p.lot === lot && p.destination === destination);
    expect(pair).toBeDefined();
    if (pair) pair.received[received] += doses;
  }
  return pairs;
}

const packOf = (model: Model, lot: number): number => model.products.packDoses[model.lots.product[lot]];

/** What a lot may send: rule 1. */
function sendable(model: Model, administrations: Administrations, lot: number): number {
  let left = model.lots.doses[lot];
  for (let row = 0; row < administrations.count; row++) {
    const own = administrations.destination[row] === model.lots.holder[lot];
    if (administrations.lot[row] === lot && own) left -= administrations.doses[row];
  }
  return left;
}

/** Rule 4, for a destination: whether what is in hand at the end of any week is more than can be stored. */
function overfull(model: Model, pairs: readonly Pair[], destination: number): boolean {
  for (let week = 0; week < model.weeks; week++) {
    let inHand = 0;
    for (const { lot, use, received, destination: d } of pairs) {
      if (d !== destination || week > model.lots.lastWeek[lot]) continue;
      inHand += sum(received, week + 1) - Math.min(sum(use, week + 1), sum(received));
    }
    if (inHand > model.destinations.storage[destination]) return true;
  }
  return false;
}

const lastArrivalOf = (model: Model, lot: number): number =>
  Math.min(model.weeks - 1, model.lots.lastWeek[lot] + 1 - Math.max(1, model.policy.shelfLifeOnArrivalWeeks));

/** The least that can be in hand: every pack comes in the week that first needs it, or the last it may come in. */
function justInTime(model: Model, pair: Pair, sent: number): Pair {
  const received = pair.use.map(() => 0);
  const pack = packOf(model, pair.lot);
  for (let week = 0, used = 0; week < model.weeks; week++) {
    used += pair.use[week];
    const needed = Math.min(sent, Math.ceil(used / pack) * pack);
    received[Math.min(week, lastArrivalOf(model, pair.lot))] += needed - sum(received);
  }
  return { ...pair, received };
}

describe('ship, on random feasible plans', () => {
  it('never breaks the rules 1 to 5', () => {
    fc.assert(
      fc.property(randomPlan, ({ model, administrations }) => {
        const rows = rowsOf(ship(model, administrations));
        const pairs = withShipments(model, administrations, rows);
        for (const [lot, destination, sentWeek, received, packs, doses] of rows) {
          const pack = packOf(model, lot);
          expect(sentWeek).toBeGreaterThanOrEqual(Math.max(0, model.lots.firstWeek[lot]));
          expect(received).toBe(sentWeek + model.destinations.leadWeeks[destination]);
          expect(received).toBeLessThan(model.weeks);
          const weeksLeft = model.lots.lastWeek[lot] - received + 1;
          expect(weeksLeft).toBeGreaterThanOrEqual(Math.max(1, model.policy.shelfLifeOnArrivalWeeks));
          expect(doses).toBeGreaterThan((packs - 1) * pack);
          expect(doses).toBeLessThanOrEqual(packs * pack);
        }
        for (let lot = 0; lot < model.lots.count; lot++) {
          const has = sendable(model, administrations, lot);
          const goes = rows.filter((row) => row[0] === lot);
          const partPacks = goes.filter((row) => row[5] % packOf(model, lot) !== 0);
          expect(sum(goes.map((row) => row[5]))).toBeLessThanOrEqual(has);
          expect(partPacks.length).toBeLessThanOrEqual(1);
          for (const part of partPacks) {
            expect(part[5] % packOf(model, lot)).toBe(has % packOf(model, lot));
            expect(sum(goes.map((row) => row[5]))).toBe(has);
          }
        }
        for (let d = 0; d < model.destinations.count; d++) expect(overfull(model, pairs, d)).toBe(false);
        for (const { use, received } of pairs) {
          for (let week = 1; week <= model.weeks; week++) {
            const used = Math.min(sum(use, week), sum(received));
            expect(sum(received, week)).toBeGreaterThanOrEqual(used);
          }
        }
      }),
      { numRuns: cases(2000) },
    );
  });

  it('rounds to packs as rule 6 says, where there is storage for all', () => {
    fc.assert(
      fc.property(randomPlan, (random) => {
        const { administrations } = random;
        const model = unlimited(random.model);
        const pairs = withShipments(model, administrations, rowsOf(ship(model, administrations)));
        expect(pairs.map(({ received }) => sum(received))).toEqual(rule6(model, administrations));
      }),
      { numRuns: cases(2000) },
    );
  });

  it('keeps packs back only where they can not be stored', () => {
    fc.assert(
      fc.property(randomPlan, ({ model, administrations }) => {
        const shipped = withShipments(model, administrations, rowsOf(ship(model, administrations)));
        const pairs = shipped.map((pair) => justInTime(model, pair, sum(pair.received)));
        for (const [i, pair] of pairs.entries()) {
          const pack = packOf(model, pair.lot);
          const sent = sum(pair.received);
          expect(sent - sum(pair.use)).toBeLessThan(pack);
          if (sent + pack > sum(pair.use)) continue;
          const withOneMore = pairs.with(i, justInTime(model, pair, sent + pack));
          expect(overfull(model, withOneMore, pair.destination)).toBe(true);
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  it('sends one shipment in an interval, in its first week of use, where there is storage for all', () => {
    fc.assert(
      fc.property(randomPlan, (random) => {
        const { administrations } = random;
        const model = unlimited(random.model, 0);
        const every = model.policy.delivery.everyWeeks;
        const rows = rowsOf(ship(model, administrations));
        const intervals = rows.map((row) => `${row[0]} ${row[1]} ${Math.floor(row[3] / every)}`);
        expect(new Set(intervals).size).toBe(intervals.length);
        for (const { lot, use, received } of withShipments(model, administrations, rows)) {
          const last = lastArrivalOf(model, lot);
          for (let week = 0; week < model.weeks; week++) {
            if (received[week] === 0) continue;
            const start = week - (week % every);
            const usedBefore = sum(use.slice(start, week));
            expect(usedBefore).toBe(0);
            if (week < last) expect(use[week]).toBeGreaterThan(0);
            // Nothing comes before its interval: what was there by the end of this one is all needed by then.
            const end = start + every > last ? model.weeks : start + every;
            expect(sum(received, week + 1) - sum(use, end)).toBeLessThan(packOf(model, lot));
          }
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  it('splits an interval, and leaves a shipment small, only where joining would overfill the storage', () => {
    fc.assert(
      fc.property(randomPlan, ({ model, administrations }) => {
        const { everyWeeks, smallestShipmentDoses } = model.policy.delivery;
        const pairs = withShipments(model, administrations, rowsOf(ship(model, administrations)));
        for (const [i, pair] of pairs.entries()) {
          const weeks = [...pair.received.keys()].filter((week) => pair.received[week] > 0);
          for (let n = 1; n < weeks.length; n++) {
            const [before, after] = [weeks[n - 1], weeks[n]];
            const small = Math.min(pair.received[before], pair.received[after]) < smallestShipmentDoses;
            const sameInterval = Math.floor(before / everyWeeks) === Math.floor(after / everyWeeks);
            if (!small && !sameInterval) continue;
            const received = pair.received
              .with(after, 0)
              .with(before, pair.received[before] + pair.received[after]);
            expect(overfull(model, pairs.with(i, { ...pair, received }), pair.destination)).toBe(true);
          }
        }
      }),
      { numRuns: cases(1000) },
    );
  });

  it('gives the same shipments again, in order', () => {
    fc.assert(
      fc.property(randomPlan, ({ model, administrations }) => {
        const rows = rowsOf(ship(model, administrations));
        expect(rowsOf(ship(model, administrations))).toEqual(rows);
        expect(rows).toEqual(rows.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[3] - b[3]));
      }),
      { numRuns: cases(300) },
    );
  });
});

function unlimited(model: Model, smallestShipmentDoses?: number): Model {
  const storage = model.destinations.storage.map(() => Number.POSITIVE_INFINITY);
  const delivery = {
    ...model.policy.delivery,
    ...(smallestShipmentDoses === undefined ? {} : { smallestShipmentDoses }),
  };
  return {
    ...model,
    policy: { ...model.policy, delivery },
    destinations: { ...model.destinations, storage },
  };
}

/** Rule 6 word by word: doses sent for each pair, in the order of the pairs. */
function rule6(model: Model, administrations: Administrations): number[] {
  const pairs = naivePairs(model, administrations);
  const exact = pairs.map(({ use }) => sum(use));
  const sent = pairs.map(({ lot }, i) => exact[i] - (exact[i] % packOf(model, lot)));
  if (model.policy.delivery.packRounding === 'down') return sent;
  const roundedUp = new Set<number>();
  const left = (lot: number) =>
    sendable(model, administrations, lot) - sum(sent.filter((_, i) => pairs[i].lot === lot));
  const at = (d: number, doses: readonly number[]) => sum(doses.filter((_, i) => pairs[i].destination === d));
  for (;;) {
    const ups = [...pairs.keys()].filter(
      (i) =>
        exact[i] % packOf(model, pairs[i].lot) !== 0 &&
        !roundedUp.has(i) &&
        left(pairs[i].lot) > 0 &&
        at(pairs[i].destination, sent) < at(pairs[i].destination, exact),
    );
    if (ups.length === 0) return sent;
    ups.sort((i, j) => {
      const [d, other] = [pairs[i].destination, pairs[j].destination];
      const { given, weightMillionths, population } = model.destinations;
      const [c, cOther] = [weightMillionths[d] * population[d], weightMillionths[other] * population[other]];
      const level = (given[d] + at(d, sent)) * cOther - (given[other] + at(other, sent)) * c;
      const remainder = (p: number) => exact[p] % packOf(model, pairs[p].lot);
      return level || c - cOther || d - other || remainder(j) - remainder(i) || i - j;
    });
    const [up] = ups;
    const { lot } = pairs[up];
    sent[up] += Math.min(packOf(model, lot), left(lot));
    roundedUp.add(up);
  }
}
