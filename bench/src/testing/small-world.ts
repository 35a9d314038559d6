import type { Model } from '@sahakarya/planner';

/** Three destinations, two weeks, two products, four lots: A holds the first two, C the third. */
export const SMALL_WORLD: Model = {
  weeks: 2,
  milestones: Int32Array.of(1, 2),
  policy: {
    sharing: 'own',
    targetPer100Millionths: 140_000_000,
    holderTargetPer100Millionths: 140_000_000,
    shelfLifeOnArrivalWeeks: 0,
    delivery: { everyWeeks: 4, smallestShipmentDoses: 0, packRounding: 'fair' },
  },
  destinations: {
    count: 3,
    population: Float64Array.of(1000, 3000, 7),
    weightMillionths: Float64Array.of(1_000_000, 2_000_000, 1_000_000),
    given: Float64Array.of(100, 200, 3),
    leadWeeks: Int32Array.of(0, 1, 2),
    capacity: Float64Array.of(50, 60, 70, 80, 5, 6),
    storage: Float64Array.of(10, 20, Number.POSITIVE_INFINITY),
  },
  lots: {
    count: 4,
    product: Int32Array.of(0, 1, 0, 1),
    doses: Float64Array.of(101, 40, 30, 20),
    firstWeek: Int32Array.of(0, 1, 0, -1),
    lastWeek: Int32Array.of(3, 4, 5, 6),
    holder: Int32Array.of(0, 0, 2, -1),
    earmark: Int32Array.of(-1, -1, -1, -1),
  },
  products: { count: 2, packDoses: Float64Array.of(1, 10) },
  acceptance: Uint8Array.of(1, 0, 0, 1, 1, 1),
  earmarks: [],
};
