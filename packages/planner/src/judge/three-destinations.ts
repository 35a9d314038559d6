import type { Model } from '../model.ts';

/**
 * A holds lot 0 and uses half of it; the rest of it, lot 1 (nobody's) and lot 2 (C's, earmarked for B and C) go to B
 * and C. Lot 3 expires before it can be used.
 */
export const threeDestinations: Model = {
  weeks: 4,
  milestones: Int32Array.of(2, 4),
  policy: {
    sharing: 'pooled',
    targetPer100Millionths: 100_000_000,
    holderTargetPer100Millionths: 100_000_000,
    shelfLifeOnArrivalWeeks: 2,
    delivery: { everyWeeks: 2, smallestShipmentDoses: 0, packRounding: 'fair' },
  },
  destinations: {
    count: 3,
    population: Float64Array.of(10, 20, 40),
    weightMillionths: Float64Array.of(1_000_000, 1_000_000, 1_000_000),
    given: Float64Array.of(0, 1, 0),
    leadWeeks: Int32Array.of(0, 1, 1),
    capacity: Float64Array.of(3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 0, 5),
    storage: Float64Array.of(Infinity, 6, Infinity),
  },
  lots: {
    count: 4,
    product: Int32Array.of(0, 1, 0, 1),
    doses: Float64Array.of(12, 4, 6, 3),
    firstWeek: Int32Array.of(-1, 0, 0, 0),
    lastWeek: Int32Array.of(3, 4, 9, 0),
    holder: Int32Array.of(0, -1, 2, -1),
    earmark: Int32Array.of(-1, -1, 0, -1),
  },
  products: { count: 2, packDoses: Float64Array.of(5, 4) },
  acceptance: new Uint8Array(6).fill(1),
  earmarks: [Int32Array.of(1, 2)],
};
