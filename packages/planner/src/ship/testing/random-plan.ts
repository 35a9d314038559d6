import * as fc from 'fast-check';
import type { Model } from '../../model.ts';
import type { Administrations } from '../../plan.ts';
import { ceilingOf, ownUseOf, rightsOf } from './naive-rights.ts';
import { administrationsOf, type SmallModel, smallModel } from './small-model.ts';

/** A small model with every rule in it, and a feasible plan for it: floors first, the rest at random. */
export interface RandomPlan {
  readonly model: Model;
  readonly administrations: Administrations;
}

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });

const destination = fc.record({
  population: whole(1, 60),
  weight: fc.constantFrom(1, 1, 2, 0.5),
  given: fc.constantFrom(0, 0, 5, 30),
  lead: whole(0, 2),
  capacity: fc.constantFrom(0, 7, 15, 30),
  storage: fc.constantFrom(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 4, 9, 20),
  refuses: fc.constantFrom([], [], [], [0], [1]),
});

const places = 4;

const lot = fc.record({
  doses: whole(1, 120),
  product: whole(0, 1),
  first: fc.constantFrom(-3, -1, 0, 0, 1, 2, 4, 9),
  last: fc.constantFrom(-1, 2, 4, 6, 7, 8, 9, 12, 14),
  holder: fc.constantFrom(-1, -1, -1, 0, 1, 2, 3),
  earmark: fc.constantFrom(undefined, undefined, undefined, undefined, [0], [1, 3]),
});

const small: fc.Arbitrary<SmallModel> = fc.record({
  weeks: fc.constantFrom(1, 3, 6, 8, 10),
  sharing: fc.constantFrom('pooled', 'surplus', 'own'),
  targetPer100: fc.constantFrom(0, 40, 100, 200, 300),
  holderTargetPer100: fc.constantFrom(0, 100, 300),
  shelfLifeOnArrivalWeeks: whole(0, 3),
  deliveryEveryWeeks: whole(1, 4),
  smallestShipmentDoses: fc.constantFrom(0, 0, 5, 12, 40),
  packRounding: fc.constantFrom('fair', 'fair', 'down'),
  packs: fc.tuple(whole(1, 12), whole(1, 12)),
  destinations: fc.array(destination, { minLength: places, maxLength: places }),
  lots: fc.array(lot, { minLength: 2, maxLength: 6 }),
});

/** Attempts to administer doses of some lot at some place in some week, taken as far as they may. */
const attempts = fc.array(fc.record({ cell: whole(0, 1_000_000), doses: whole(1, 15) }), {
  minLength: 30,
  maxLength: 80,
});

export const randomPlan: fc.Arbitrary<RandomPlan> = fc.tuple(small, attempts).map(([words, tries]) => {
  const model = smallModel(words);
  return { model, administrations: feasible(model, tries) };
});

function feasible(model: Model, tries: readonly { cell: number; doses: number }[]): Administrations {
  const { lots, destinations, weeks } = model;
  const lotLeft = Float64Array.from(lots.doses);
  const capacityLeft = Float64Array.from(destinations.capacity);
  const rows = new Map<string, [number, number, number, number]>();
  const use = (l: number, d: number, t: number, doses: number) => {
    const row = rows.get(`${l} ${d} ${t}`) ?? [l, d, t, 0];
    row[3] += doses;
    rows.set(`${l} ${d} ${t}`, row);
    lotLeft[l] -= doses;
    capacityLeft[d * weeks + t] -= doses;
  };

  const cells: [number, number, number][] = [];
  const allowed = new Float64Array(destinations.count);
  for (let d = 0; d < destinations.count; d++) {
    const own = ownUseOf(model, d);
    for (const [l, t, doses] of own) use(l, d, t, doses);
    const floor = own.reduce((sum, row) => sum + row[2], 0);
    allowed[d] = Math.max(ceilingOf(model, d), floor) - floor;
    for (let l = 0; l < lots.count; l++) {
      const { taker, shelfLife, first, last } = rightsOf(model, l, d);
      for (let t = first; taker && shelfLife && t <= last; t++) cells.push([l, d, t]);
    }
  }
  for (const { cell, doses } of cells.length === 0 ? [] : tries) {
    const [l, d, t] = cells[cell % cells.length];
    const most = Math.min(doses, lotLeft[l], capacityLeft[d * weeks + t], allowed[d]);
    if (most === 0) continue;
    use(l, d, t, most);
    allowed[d] -= most;
  }
  return administrationsOf([...rows.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]));
}
