import { describe, expect, it } from 'vitest';
import { brokenRules, milestoneOf } from '../../judge/definitions.ts';
import { smallModel } from '../../judge/small-models.ts';
import { threeDestinations } from '../../judge/three-destinations.ts';
import { crowdedModel, tinyModel } from '../../judge/tiny-models.ts';
import type { Model } from '../../model.ts';
import { cases } from '../../testing/cases.ts';
import { NO_CLASS } from './lot-classes.ts';
import { compile, type Network, sameRights, withAmounts } from './network.ts';

/** Ways from a lot to a destination's milestone by way of one week. */
function ways(network: Network, lot: number, last: number): number {
  const from = network.classOfLot[lot];
  const into = (node: number) => [
    ...network.inFrom.subarray(network.inStart[node], network.inStart[node + 1]),
  ];
  const origins = last < 0 ? [] : into(network.from[last]);
  return origins
    .flatMap((origin) => (origin < network.classes ? [origin] : into(origin)))
    .filter((origin) => origin === from).length;
}

function expectRightsOf(seed: number, model: Model): void {
  const network = compile(model);
  const { lots, destinations, weeks } = model;
  for (let d = 0; d < destinations.count; d++) {
    for (let week = 0; week < weeks; week++) {
      const last = network.lastArc[d * weeks + week];
      const serving: number[] = [];
      for (let lot = 0; lot < lots.count; lot++) {
        const expected = brokenRules(model, lot, d, week).length === 0 ? 1 : 0;
        expect({ seed, d, week, lot, ways: ways(network, lot, last) }).toEqual({
          seed,
          d,
          week,
          lot,
          ways: expected,
        });
        if (expected === 1) serving.push(lot);
      }
      if (last < 0) continue;
      const terminal = network.terminals + milestoneOf(model, week) * destinations.count + d;
      expect({ seed, d, week, to: network.to[last], capacity: network.capacity[last] }).toEqual({
        seed,
        d,
        week,
        to: terminal,
        capacity: destinations.capacity[d * weeks + week],
      });
    }
  }
}

describe('the network', () => {
  it('has exactly one way from a lot to a destination in each week in which no rule is broken', () => {
    for (let seed = 1; seed <= cases(200); seed++) {
      expectRightsOf(seed, tinyModel(seed));
      expectRightsOf(seed, smallModel(seed));
    }
    for (let seed = 1; seed <= cases(20); seed++) expectRightsOf(seed, crowdedModel(seed));
  });

  it('has the stock of each class, by expiry, and what weeks can absorb', () => {
    for (let seed = 1; seed <= cases(200); seed++) {
      const model = smallModel(seed);
      const network = compile(model);
      const supply = new Float64Array(network.classes);
      const expiry = new Float64Array(network.classes).fill(Number.NaN);
      network.classOfLot.forEach((lotClass, lot) => {
        if (lotClass === NO_CLASS) return;
        supply[lotClass] += model.lots.doses[lot];
        if (Number.isNaN(expiry[lotClass]))
          expiry[lotClass] = Math.min(model.lots.lastWeek[lot], model.weeks + 4);
      });
      expect({ seed, supply: network.supply }).toEqual({ seed, supply });
      expect({ seed, expiry }).toEqual({ seed, expiry: expiry.toSorted() });
      const absorbable = new Float64Array(network.nodes - network.terminals);
      network.lastArc.forEach((last, at) => {
        if (last >= 0) absorbable[network.to[last] - network.terminals] += model.destinations.capacity[at];
      });
      expect({ seed, absorbable: network.absorbable }).toEqual({ seed, absorbable });
    }
  });

  it('makes one node of lots that are alike, and one of destinations that are alike', () => {
    // Three destinations, two weeks; lots for anyone that expire beyond the horizon, one of them later than the other.
    const model: Model = {
      ...threeDestinations,
      weeks: 2,
      milestones: Int32Array.of(2),
      destinations: {
        ...threeDestinations.destinations,
        leadWeeks: Int32Array.of(0, 0, 0),
        capacity: new Float64Array(6).fill(5),
      },
      lots: {
        count: 2,
        product: Int32Array.of(0, 0),
        doses: Float64Array.of(4, 5),
        firstWeek: Int32Array.of(0, -3),
        lastWeek: Int32Array.of(5, 9),
        holder: Int32Array.of(-1, -1),
        earmark: Int32Array.of(-1, -1),
      },
      products: { count: 1, packDoses: Float64Array.of(1) },
      acceptance: Uint8Array.of(1, 1, 1),
    };
    const network = compile(model);
    // A class, two pool-weeks, two group-weeks, three terminals.
    expect(network.nodes).toBe(8);
    // Class to pools, each pool to its group-week, each group-week to the three.
    expect(network.to).toHaveLength(2 + 2 + 6);
    expect([...network.supply]).toEqual([9]);
    expect([...network.absorbable]).toEqual([10, 10, 10]);
  });

  it('has a node of its own for a week in which a holder alone may use a lot', () => {
    // A holds the lot, which is there from the start; B and C get it a week later. Two weeks.
    const model: Model = {
      ...threeDestinations,
      weeks: 2,
      milestones: Int32Array.of(2),
      destinations: {
        ...threeDestinations.destinations,
        leadWeeks: Int32Array.of(1, 1, 1),
        capacity: new Float64Array(6).fill(5),
      },
      lots: {
        count: 1,
        product: Int32Array.of(0),
        doses: Float64Array.of(4),
        firstWeek: Int32Array.of(-1),
        lastWeek: Int32Array.of(5),
        holder: Int32Array.of(0),
        earmark: Int32Array.of(-1),
      },
      products: { count: 1, packDoses: Float64Array.of(1) },
      acceptance: Uint8Array.of(1, 1, 1),
    };
    const network = compile(model);
    // The class, the pool of week 1, A's own week 0, the week 1 of all, three terminals.
    expect(network.nodes).toBe(7);
    expect([...network.from].map((from, arc) => [from, network.to[arc]])).toEqual([
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 4],
      [3, 5],
      [3, 6],
    ]);
    expect([...network.lastArc]).toEqual([3, 4, -1, 5, -1, 6]);
  });

  it('takes other amounts as compiling does', () => {
    for (let seed = 1; seed <= cases(100); seed++) {
      const model = smallModel(seed);
      const other: Model = {
        ...model,
        lots: { ...model.lots, doses: model.lots.doses.map((doses) => doses + 3) },
        destinations: {
          ...model.destinations,
          capacity: model.destinations.capacity.map((doses) => Math.floor(doses / 2)),
        },
      };
      expect({ seed, network: withAmounts(other, compile(model)) }).toEqual({
        seed,
        network: compile(other),
      });
    }
  });
});

describe('sameRights', () => {
  const model = threeDestinations;
  const { policy, destinations, lots, products } = model;
  const more = (numbers: Int32Array, at: number) =>
    numbers.map((number, i) => (i === at ? number + 1 : number));

  it.each<[string, Model]>([
    ['weeks', { ...model, weeks: 5 }],
    ['the number of destinations', { ...model, destinations: { ...destinations, count: 4 } }],
    ['the number of products', { ...model, products: { ...products, count: 3 } }],
    ['own lots for holders alone', { ...model, policy: { ...policy, sharing: 'own' } }],
    ['shelf life on arrival', { ...model, policy: { ...policy, shelfLifeOnArrivalWeeks: 3 } }],
    ['a milestone', { ...model, milestones: Int32Array.of(1, 4) }],
    ['the number of milestones', { ...model, milestones: Int32Array.of(2, 4, 4) }],
    [
      'a lead time',
      { ...model, destinations: { ...destinations, leadWeeks: more(destinations.leadWeeks, 2) } },
    ],
    ['an acceptance', { ...model, acceptance: Uint8Array.of(1, 1, 1, 1, 1, 0) }],
    ['a product', { ...model, lots: { ...lots, product: more(lots.product, 0) } }],
    ['a first week', { ...model, lots: { ...lots, firstWeek: more(lots.firstWeek, 3) } }],
    ['a last week', { ...model, lots: { ...lots, lastWeek: more(lots.lastWeek, 1) } }],
    ['a holder', { ...model, lots: { ...lots, holder: more(lots.holder, 0) } }],
    ['an earmark', { ...model, lots: { ...lots, earmark: more(lots.earmark, 3) } }],
    ['what is earmarked', { ...model, earmarks: [Int32Array.of(0, 2)] }],
    ['the number of earmarks', { ...model, earmarks: [...model.earmarks, Int32Array.of(0)] }],
  ])('are others with another of %s', (_, other) => {
    expect(sameRights(model, other)).toBe(false);
    expect(sameRights(other, model)).toBe(false);
  });

  it('stay the same with other stocks, capacities, people and targets', () => {
    const other: Model = {
      ...structuredClone(model),
      policy: { ...policy, sharing: 'surplus', targetPer100Millionths: 1, holderTargetPer100Millionths: 2 },
    };
    for (const amounts of [
      other.lots.doses,
      other.destinations.population,
      other.destinations.weightMillionths,
      other.destinations.given,
      other.destinations.capacity,
      other.destinations.storage,
    ])
      amounts.fill(77);
    expect(sameRights(model, other)).toBe(true);
  });
});
