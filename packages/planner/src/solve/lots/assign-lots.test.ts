import { expect, it } from 'vitest';
import { mostOwnUse } from '../../check/tables/own-use.ts';
import { brokenRules, milestoneOf } from '../../judge/definitions.ts';
import { smallModel } from '../../judge/small-models.ts';
import { threeDestinations } from '../../judge/three-destinations.ts';
import { crowdedModel, random, tinyModel } from '../../judge/tiny-models.ts';
import { type Model, NONE } from '../../model.ts';
import type { Administrations } from '../../plan.ts';
import { leavingHolder } from '../../ship/leaving-holder.ts';
import { finish } from '../../steps.ts';
import { cases } from '../../testing/cases.ts';
import { flowOf } from '../flow/start-flow.ts';
import { randomUses } from '../flow/testing/random-uses.ts';
import { NO_CLASS } from '../network/lot-classes.ts';
import { compile, type Network } from '../network/network.ts';
import { assigningLots } from './assign-lots.ts';

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0);

const rows = (model: Model, doses: readonly number[]): string[] => {
  const { administrations } = finish(assigningLots(model, compile(model), Float64Array.from(doses)));
  const { lot, destination, week } = administrations;
  return [...administrations.doses.entries()].map(
    ([row, given]) => `lot ${lot[row]}, destination ${destination[row]}, week ${week[row]}: ${given}`,
  );
};

/** What is wrong with these rows for these doses. */
function faults(model: Model, doses: Float64Array, given: Administrations): string[] {
  const { lots, destinations, weeks } = model;
  const found: string[] = [];
  const ofLot = new Float64Array(lots.count);
  const inWeek = new Float64Array(destinations.count * weeks);
  const inMilestone = new Float64Array(doses.length);
  for (let i = 0; i < given.count; i++) {
    const [lot, d, week] = [given.lot[i], given.destination[i], given.week[i]];
    if (given.doses[i] <= 0 || brokenRules(model, lot, d, week).length > 0) found.push(`row ${i}`);
    ofLot[lot] += given.doses[i];
    inWeek[d * weeks + week] += given.doses[i];
    inMilestone[milestoneOf(model, week) * destinations.count + d] += given.doses[i];
  }
  if (ofLot.some((used, lot) => used > lots.doses[lot])) found.push('lots');
  if (inWeek.some((used, at) => used > destinations.capacity[at])) found.push('capacities');
  if (inMilestone.some((used, at) => used !== doses[at])) found.push('doses');
  return found;
}

/** Lots that leave their holder, though a lot that comes before them in their class still has doses. */
function outOfOrder(model: Model, network: Network, given: Administrations): number[] {
  const left = model.lots.doses.slice();
  const leaves = new Set<number>();
  for (let i = 0; i < given.count; i++) {
    left[given.lot[i]] -= given.doses[i];
    if (model.lots.holder[given.lot[i]] !== given.destination[i]) leaves.add(given.lot[i]);
  }
  const isHeld = (lot: number) => (model.lots.holder[lot] === NONE ? 0 : 1);
  const before = (a: number, b: number) => isHeld(a) - isHeld(b) || a - b;
  return [...leaves].filter((lot) =>
    left.some(
      (doses, other) =>
        doses > 0 && network.classOfLot[other] === network.classOfLot[lot] && before(other, lot) < 0,
    ),
  );
}

it('finds lots for any doses that can be given, and few leave their holder', () => {
  let bound = 0;
  let leaving = 0;
  for (const [make, full] of [
    [tinyModel, 500],
    [smallModel, 200],
    [crowdedModel, 200],
  ] as const) {
    for (let seed = 1; seed <= cases(full); seed++) {
      const model = make(seed);
      const network = compile(model);
      const doses = finish(flowOf(model, network, randomUses(model, random(seed), 400))).received;
      const { administrations, leavingHolderBound } = finish(assigningLots(model, network, doses));
      expect({ seed, faults: faults(model, doses, administrations) }).toEqual({ seed, faults: [] });
      expect({ seed, lots: outOfOrder(model, network, administrations) }).toEqual({ seed, lots: [] });
      expect({ seed, leavingHolderBound }).toEqual({
        seed,
        leavingHolderBound: sum(doses) - finish(mostOwnUse(model, doses)),
      });
      if (make !== crowdedModel) continue;
      bound += leavingHolderBound;
      leaving += leavingHolder(model, administrations);
    }
  }
  expect(leaving).toBeGreaterThanOrEqual(bound);
  // 0.14 % more than the bound leave their holder in 2,000 crowded models.
  expect(leaving).toBeLessThan(1.02 * bound);
});

/** One week in which A, B and C can each give two doses, at once and of either product. */
const oneWeek: Model = {
  ...threeDestinations,
  weeks: 1,
  milestones: Int32Array.of(1),
  policy: { ...threeDestinations.policy, shelfLifeOnArrivalWeeks: 0 },
  destinations: {
    ...threeDestinations.destinations,
    leadWeeks: Int32Array.of(0, 0, 0),
    capacity: Float64Array.of(2, 2, 2),
  },
  earmarks: [],
};

interface Lot {
  readonly product: number;
  readonly doses: number;
  readonly lastWeek: number;
  readonly holder: number;
}

const withLots = (lots: readonly Lot[]): Model => ({
  ...oneWeek,
  lots: {
    count: lots.length,
    product: Int32Array.from(lots, ({ product }) => product),
    doses: Float64Array.from(lots, ({ doses }) => doses),
    firstWeek: new Int32Array(lots.length),
    lastWeek: Int32Array.from(lots, ({ lastWeek }) => lastWeek),
    holder: Int32Array.from(lots, ({ holder }) => holder),
    earmark: new Int32Array(lots.length).fill(NONE),
  },
});

it('leaves lots with their holders where it can', () => {
  // A has a lot of either product, C one of the first. One dose of the second is enough, with five of the first.
  const model = withLots([
    { product: 0, doses: 5, lastWeek: 1, holder: 0 },
    { product: 1, doses: 1, lastWeek: 0, holder: 0 },
    { product: 0, doses: 4, lastWeek: 3, holder: 2 },
  ]);
  expect(rows(model, [2, 0, 2])).toEqual([
    'lot 0, destination 0, week 0: 1',
    'lot 1, destination 0, week 0: 1',
    'lot 2, destination 2, week 0: 2',
  ]);
});

it('uses another lot of its own where the first that it would use has to go elsewhere', () => {
  // B holds seven doses that A can use too, and one that A can't; two more that A can't use are nobody's.
  const model: Model = {
    ...oneWeek,
    weeks: 2,
    milestones: Int32Array.of(2),
    destinations: {
      ...oneWeek.destinations,
      count: 2,
      leadWeeks: Int32Array.of(0, 1),
      capacity: Float64Array.of(3, 3, 3, 3),
    },
    lots: {
      count: 3,
      product: Int32Array.of(1, 0, 0),
      doses: Float64Array.of(7, 1, 2),
      firstWeek: Int32Array.of(-1, 0, 0),
      lastWeek: Int32Array.of(3, 3, 5),
      holder: Int32Array.of(1, 1, NONE),
      earmark: Int32Array.of(NONE, NONE, NONE),
    },
    acceptance: Uint8Array.of(0, 1, 1, 1),
  };
  expect(rows(model, [3, 6])).toEqual([
    'lot 0, destination 0, week 0: 3',
    'lot 0, destination 1, week 0: 3',
    'lot 0, destination 1, week 1: 1',
    'lot 1, destination 1, week 1: 1',
    'lot 2, destination 1, week 1: 1',
  ]);
});

it('gives of lots that nobody holds first, then in file order', () => {
  const alike = (holder: number, doses: number): Lot => ({ product: 0, doses, lastWeek: 3, holder });
  const model = withLots([alike(0, 5), alike(NONE, 1), alike(2, 5), alike(NONE, 2)]);
  expect(rows(model, [0, 2, 0])).toEqual([
    'lot 1, destination 1, week 0: 1',
    'lot 3, destination 1, week 0: 1',
  ]);
  expect(rows(model, [2, 2, 2])).toEqual([
    'lot 0, destination 0, week 0: 2',
    'lot 1, destination 1, week 0: 1',
    'lot 2, destination 2, week 0: 2',
    'lot 3, destination 1, week 0: 1',
  ]);
  const scarce = withLots([alike(0, 1), alike(NONE, 1), alike(2, 3)]);
  expect(rows(scarce, [0, 2, 2])).toEqual([
    'lot 0, destination 1, week 0: 1',
    'lot 1, destination 1, week 0: 1',
    'lot 2, destination 2, week 0: 2',
  ]);
});

it('leaves lots without any use alone', () => {
  const model = withLots([
    { product: 0, doses: 5, lastWeek: -1, holder: 0 },
    { product: 0, doses: 3, lastWeek: 0, holder: 0 },
  ]);
  expect(compile(model).classOfLot[0]).toBe(NO_CLASS);
  expect(rows(model, [2, 1, 0])).toEqual([
    'lot 1, destination 0, week 0: 2',
    'lot 1, destination 1, week 0: 1',
  ]);
});
