import { describe, expect, it } from 'vitest';
import { ship } from './ship.ts';
import { administrationsOf, rowsOf, type SmallModel, smallModel } from './testing/small-model.ts';

/** Rows lot, destination, sent, received, packs, doses for administrations lot, destination, week, doses. */
function shipped(small: SmallModel, administrations: readonly number[][]): number[][] {
  return rowsOf(ship(smallModel(small), administrationsOf(administrations)));
}

const one: SmallModel = { destinations: [{}], lots: [{ doses: 100 }] };

describe('rule 1: what a lot may send, and when', () => {
  it('sends nothing for what a holder uses of its own lot', () => {
    const small = { destinations: [{}], lots: [{ doses: 100, holder: 0 }] };
    expect(shipped(small, [[0, 0, 0, 40]])).toEqual([]);
    expect(shipped(one, [])).toEqual([]);
  });

  it('keeps what the holder uses: of 35 doses less 12, two packs of 10 and a part pack of 3', () => {
    const small = { destinations: [{}, { lead: 2 }], lots: [{ doses: 35, holder: 0, first: 1 }] };
    const use = [
      [0, 0, 1, 12],
      [0, 1, 3, 22],
    ];
    expect(shipped(small, use)).toEqual([[0, 1, 1, 3, 3, 23]]);
  });
});

describe('rule 2: shelf life on arrival', () => {
  const small = (last: number): SmallModel => ({
    ...one,
    shelfLifeOnArrivalWeeks: 3,
    lots: [{ doses: 100, last }],
  });

  it('asks an earlier arrival: last use in week 6, three weeks of use left, so week 4', () => {
    const use = [
      [0, 0, 2, 10],
      [0, 0, 6, 10],
    ];
    expect(shipped(small(6), use)).toEqual([
      [0, 0, 2, 2, 1, 10],
      [0, 0, 4, 4, 1, 10],
    ]);
  });

  it('lets such doses come with the shipment of the interval that they arrive in', () => {
    const use = [
      [0, 0, 1, 10],
      [0, 0, 5, 10],
    ];
    expect(shipped(small(5), use)).toEqual([[0, 0, 1, 1, 2, 20]]);
  });
});

describe('rule 3: whole packs', () => {
  it("sends a lot's part pack once, to one destination: 25 doses for 12 and 13", () => {
    const small = { destinations: [{}, {}], lots: [{ doses: 25 }] };
    const use = [
      [0, 0, 0, 12],
      [0, 1, 0, 13],
    ];
    expect(shipped(small, use)).toEqual([
      [0, 0, 0, 0, 2, 15],
      [0, 1, 0, 0, 1, 10],
    ]);
  });

  it('sends a lot smaller than a pack as a part pack, but not when packs are rounded down', () => {
    const small: SmallModel = { ...one, lots: [{ doses: 7 }] };
    expect(shipped(small, [[0, 0, 1, 7]])).toEqual([[0, 0, 1, 1, 1, 7]]);
    expect(shipped({ ...small, packRounding: 'down' }, [[0, 0, 1, 7]])).toEqual([]);
  });
});

describe('rule 4: storage', () => {
  const fourAWeek = [0, 1, 2, 3, 4].map((week) => [0, 0, week, 4]);
  const stored = (storage: number): SmallModel => ({ ...one, destinations: [{ storage }] });

  it('brings an interval at once where there is no limit: in hand 16, 12, 8, 4, 0', () => {
    expect(shipped(one, fourAWeek)).toEqual([[0, 0, 0, 0, 2, 20]]);
    expect(shipped(stored(16), fourAWeek)).toEqual([[0, 0, 0, 0, 2, 20]]);
  });

  it('splits shipments to fit: in hand 6, 2, 8, 4, 0', () => {
    const split = [
      [0, 0, 0, 0, 1, 10],
      [0, 0, 2, 2, 1, 10],
    ];
    expect(shipped(stored(15), fourAWeek)).toEqual(split);
    expect(shipped(stored(8), fourAWeek)).toEqual(split);
  });

  it('keeps packs from going that fit in no week: the second would leave 8, the first 6', () => {
    expect(shipped(stored(7), fourAWeek)).toEqual([[0, 0, 0, 0, 1, 10]]);
    expect(shipped(stored(5), fourAWeek)).toEqual([]);
  });

  it('gives the room to the lots with most doses first', () => {
    const small: SmallModel = { destinations: [{ storage: 8 }], lots: [{ doses: 12 }, { doses: 24 }] };
    const use = [
      [0, 0, 0, 3],
      [0, 0, 1, 9],
      [1, 0, 0, 3],
      [1, 0, 1, 21],
    ];
    // The second lot's first pack leaves 7 in hand after week 0; its other two are used in week 1.
    // So the first lot's first pack, which would leave 7 too, has no room.
    expect(shipped({ ...small, packRounding: 'down' }, use)).toEqual([
      [1, 0, 0, 0, 1, 10],
      [1, 0, 1, 1, 1, 10],
    ]);
  });

  it("keeps doses that nobody uses to the end of the lot's last week, and no longer", () => {
    const small = (last: number): SmallModel => ({
      destinations: [{ storage: 6 }],
      lots: [
        { doses: 10, last },
        { doses: 10, last: 7 },
      ],
    });
    const use = [
      [0, 0, 0, 4],
      [1, 0, 3, 4],
      [1, 0, 4, 6],
    ];
    // Lot 1's pack leaves 6 in hand after week 3. Lot 0's would leave 6 too, from week 0 until it expires.
    expect(shipped(small(2), use).map((row) => row[0])).toEqual([0, 1]);
    expect(shipped(small(3), use).map((row) => row[0])).toEqual([1]);
  });

  it('gives another destination the pack that would go up but has no room', () => {
    const small: SmallModel = { destinations: [{ storage: 2 }, { population: 2000 }], lots: [{ doses: 10 }] };
    const use = [
      [0, 0, 0, 5],
      [0, 1, 0, 5],
    ];
    expect(shipped(small, use)).toEqual([[0, 1, 0, 0, 1, 10]]);
  });

  it('gives a pair that it stopped no part pack', () => {
    // Destination 1's first pack would leave 5 in hand after week 0. The pack goes up to destination 0.
    const small: SmallModel = { destinations: [{}, { storage: 4 }], lots: [{ doses: 13 }] };
    const use = [
      [0, 0, 0, 2],
      [0, 1, 0, 5],
      [0, 1, 1, 5],
    ];
    expect(shipped(small, use)).toEqual([[0, 0, 0, 0, 1, 10]]);
  });
});

describe('rule 5: doses are there by the week of their use', () => {
  it('brings the pack that an interval lacks in its first week of use', () => {
    const use = [
      [0, 0, 0, 4],
      [0, 0, 5, 3],
      [0, 0, 6, 8],
    ];
    expect(shipped(one, use)).toEqual([
      [0, 0, 0, 0, 1, 10],
      [0, 0, 5, 5, 1, 10],
    ]);
  });

  it('brings nothing in an interval that has enough from packs before', () => {
    const use = [
      [0, 0, 1, 4],
      [0, 0, 5, 6],
    ];
    expect(shipped(one, use)).toEqual([[0, 0, 1, 1, 1, 10]]);
  });
});

describe('rule 6: packs', () => {
  const shares = [
    [0, 0, 0, 7],
    [0, 1, 0, 13],
    [0, 2, 0, 10],
  ];
  const small: SmallModel = { destinations: [{}, {}, {}], lots: [{ doses: 30 }] };
  const doses = (small: SmallModel, use: readonly number[][]) =>
    shipped(small, use).map((row) => [row[0], row[1], row[5]]);

  it('rounds down, then the last pack up for the lowest level', () => {
    expect(doses(small, shares)).toEqual([
      [0, 0, 10],
      [0, 1, 10],
      [0, 2, 10],
    ]);
    expect(doses({ ...small, packRounding: 'down' }, shares)).toEqual([
      [0, 1, 10],
      [0, 2, 10],
    ]);
  });

  it('counts doses given before, and weights', () => {
    const first = { given: 11 };
    expect(doses({ ...small, destinations: [first, {}, {}] }, shares)).toEqual([
      [0, 1, 20],
      [0, 2, 10],
    ]);
    const weighted = [{ given: 11, weight: 2 }, {}, {}];
    expect(doses({ ...small, destinations: weighted }, shares)).toContainEqual([0, 0, 10]);
  });

  it('takes the smaller weighted population at equal level, then file order', () => {
    const use = [
      [0, 0, 0, 5],
      [0, 1, 0, 5],
    ];
    const pair = (population: number): SmallModel => ({
      destinations: [{}, { population }],
      lots: [{ doses: 10 }],
    });
    expect(doses(pair(999), use)).toEqual([[0, 1, 10]]);
    expect(doses(pair(1000), use)).toEqual([[0, 0, 10]]);
    expect(doses(pair(1001), use)).toEqual([[0, 0, 10]]);
  });

  it('takes the lot with the largest remainder first, and stops when the exact total is there', () => {
    const lots = [{ doses: 20 }, { doses: 20 }, { doses: 20 }];
    const use = [
      [0, 0, 0, 3],
      [1, 0, 0, 6],
      [2, 0, 0, 6],
    ];
    expect(doses({ destinations: [{}], lots }, use)).toEqual([
      [1, 0, 10],
      [2, 0, 10],
    ]);
    expect(doses({ destinations: [{}], lots }, use.slice(0, 2))).toEqual([[1, 0, 10]]);
  });

  it('goes round by level: each pack to whoever stands lowest then', () => {
    const use = [
      [0, 0, 0, 5],
      [0, 1, 0, 18],
      [1, 0, 0, 9],
    ];
    // Down: 0 and 10. The first destination gets lot 1's pack and stands level with the second, file order gives
    // it lot 0's last pack too, for it is 4 short; the second, 8 short, stays at 10.
    const lots = [{ doses: 23 }, { doses: 10 }];
    expect(doses({ destinations: [{}, {}], lots }, use)).toEqual([
      [0, 0, 10],
      [0, 1, 13],
      [1, 0, 10],
    ]);
  });
});

describe('rule 7: one shipment in an interval', () => {
  const use = [1, 2, 4, 7].map((week) => [0, 0, week, 10]);

  it('comes in the first week of use of each interval', () => {
    expect(shipped({ ...one, deliveryEveryWeeks: 4 }, use)).toEqual([
      [0, 0, 1, 1, 2, 20],
      [0, 0, 4, 4, 2, 20],
    ]);
    expect(shipped({ ...one, deliveryEveryWeeks: 3 }, use)).toEqual([
      [0, 0, 1, 1, 2, 20],
      [0, 0, 4, 4, 1, 10],
      [0, 0, 7, 7, 1, 10],
    ]);
  });

  it('counts intervals by the week received, and sends the lead time before', () => {
    const away = { ...one, destinations: [{ lead: 1 }] };
    expect(shipped(away, use)).toEqual([
      [0, 0, 0, 1, 2, 20],
      [0, 0, 3, 4, 2, 20],
    ]);
  });
});

describe('rule 8: smallest shipments', () => {
  const small: SmallModel = { ...one, smallestShipmentDoses: 15 };
  const inWeeks0And4 = (first: number, second: number) => [
    [0, 0, 0, first],
    [0, 0, 4, second],
  ];

  it('joins a small one to the one before', () => {
    expect(shipped(small, inWeeks0And4(20, 10))).toEqual([[0, 0, 0, 0, 3, 30]]);
  });

  it('joins a small first one to the one after, in the week that the first is needed', () => {
    expect(shipped(small, inWeeks0And4(10, 20))).toEqual([[0, 0, 0, 0, 3, 30]]);
  });

  it('leaves those that are large enough, and one that is all that the lot sends there', () => {
    expect(shipped({ ...small, smallestShipmentDoses: 20 }, inWeeks0And4(20, 20))).toHaveLength(2);
    expect(shipped(small, [[0, 0, 4, 10]])).toEqual([[0, 0, 4, 4, 1, 10]]);
  });

  it('does not join shipments of different lots', () => {
    const lots = [{ doses: 10 }, { doses: 10 }];
    const use = [
      [0, 0, 0, 10],
      [1, 0, 4, 10],
    ];
    expect(shipped({ ...small, lots }, use)).toHaveLength(2);
  });

  it('stays small where there is no room to keep it: 20 doses more in hand in weeks 0 to 3', () => {
    const stored = (storage: number): SmallModel => ({ ...small, destinations: [{ storage }] });
    expect(shipped(stored(19), inWeeks0And4(10, 20))).toHaveLength(2);
    expect(shipped(stored(20), inWeeks0And4(10, 20))).toHaveLength(1);
  });
});

describe('rule 9: few shipments', () => {
  it('splits an interval into as few as the room allows: four weeks of 5 doses, room for 5', () => {
    const small: SmallModel = { ...one, packs: [5], destinations: [{ storage: 5 }] };
    const use = [0, 1, 2, 3].map((week) => [0, 0, week, 5]);
    expect(shipped(small, use)).toEqual([
      [0, 0, 0, 0, 2, 10],
      [0, 0, 2, 2, 2, 10],
    ]);
  });
});
