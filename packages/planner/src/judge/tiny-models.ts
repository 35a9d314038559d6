import type { Model, Sharing } from '../model.ts';

/** Whole numbers from a seed, the same on every machine (mulberry32 by Tommy Ettinger, public domain). */
export interface Random {
  /** From `low` to `high`, both included. */
  whole(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

export function random(seed: number): Random {
  let state = seed | 0;
  return { whole, chance, pick };

  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  function whole(low: number, high: number): number {
    return low + Math.floor(fraction() * (high - low + 1));
  }

  function chance(probability: number): boolean {
    return fraction() < probability;
  }

  function pick<T>(choices: readonly T[]): T {
    return choices[whole(0, choices.length - 1)];
  }
}

/** How large a made-up model is. */
interface Extent {
  readonly destinations: readonly number[];
  readonly weeks: readonly number[];
  readonly lots: readonly number[];
  readonly products: number;
  /** Most doses in a lot. */
  readonly doses: number;
  readonly people: number;
  /** Latest first week of a lot. */
  readonly latest: number;
}

const TINY: Extent = {
  destinations: [1, 2, 2, 3, 3, 3, 4, 4],
  weeks: [1, 2, 3, 4, 4],
  lots: [1, 2, 3, 3, 4, 4],
  products: 2,
  doses: 7,
  people: 12,
  latest: 2,
};

/** A model small enough to try every whole plan of, every rule of the model in some. */
export function tinyModel(seed: number): Model {
  return randomModel(seed, TINY);
}

const CROWDED: Extent = {
  destinations: [6, 9],
  weeks: [6, 8],
  lots: [50, 70],
  products: 4,
  doses: 3,
  people: 25,
  latest: 6,
};

/** A model with more lots than a word has bits, many of them alike, and more destinations, some of them alike. */
export function crowdedModel(seed: number): Model {
  return randomModel(seed, CROWDED);
}

function randomModel(seed: number, extent: Extent): Model {
  const r = random(seed);
  const count = r.pick(extent.destinations);
  const weeks = r.pick(extent.weeks);
  const lots = r.pick(extent.lots);
  const products = r.whole(1, extent.products);
  const sharing = r.pick<Sharing>(['pooled', 'surplus', 'own']);
  const target = r.pick([100, 100, 100, 60, 150]) * 1_000_000;
  const equal = r.chance(0.3);
  const lenient = r.chance(0.5);

  const milestones: number[] = [];
  for (let week = 1; week < weeks; week++) if (r.chance(0.4)) milestones.push(week);
  milestones.push(weeks);

  const earmarks: Int32Array[] = [];
  const earmark = Int32Array.from({ length: lots }, () => {
    if (r.chance(lenient ? 0.95 : 0.75)) return -1;
    earmarks.push(Int32Array.from({ length: count }, (_, d) => d).filter(() => r.chance(0.6)));
    return earmarks.length - 1;
  });
  const firstWeek = Int32Array.from({ length: lots }, () =>
    r.whole(-2, Math.min(lenient ? extent.latest - 1 : extent.latest, weeks - 1)),
  );
  const steady = r.chance(0.5) ? r.whole(1, 4) : undefined;
  const most = count === 4 ? extent.doses - 2 : extent.doses;

  return {
    weeks,
    milestones: Int32Array.from(milestones),
    policy: randomPolicy(r, sharing, target),
    destinations: randomDestinations(r, extent, { count, weeks, equal, lenient, steady }),
    lots: {
      count: lots,
      product: Int32Array.from({ length: lots }, () => r.whole(0, products - 1)),
      doses: Float64Array.from({ length: lots }, () => (r.chance(0.05) ? 0 : r.whole(1, most))),
      firstWeek,
      lastWeek: firstWeek.map((first) => first + r.whole(lenient ? 1 : -1, 6)),
      holder: Int32Array.from({ length: lots }, () => (r.chance(0.4) ? -1 : r.whole(0, count - 1))),
      earmark,
    },
    products: {
      count: products,
      packDoses: Float64Array.from({ length: products }, () => r.pick([1, 1, 2, 3])),
    },
    acceptance: Uint8Array.from({ length: count * products }, () =>
      r.chance(lenient ? 0.95 : 0.75) ? 1 : 0,
    ),
    earmarks,
  };
}

function randomPolicy(r: Random, sharing: Sharing, target: number): Model['policy'] {
  return {
    sharing,
    targetPer100Millionths: target,
    holderTargetPer100Millionths: r.chance(0.5) ? target : r.pick([20, 50, 120, 250]) * 1_000_000,
    shelfLifeOnArrivalWeeks: r.chance(0.5) ? 0 : r.whole(1, 3),
    delivery: {
      everyWeeks: r.whole(1, 3),
      smallestShipmentDoses: r.chance(0.7) ? 0 : r.whole(1, 3),
      packRounding: r.pick(['fair', 'down'] as const),
    },
  };
}

interface Circumstances {
  readonly count: number;
  readonly weeks: number;
  /** All have as many people, of weight 1. */
  readonly equal: boolean;
  /** Few rules keep anyone from anything. */
  readonly lenient: boolean;
  /** Capacity of every week, where it is the same. */
  readonly steady: number | undefined;
}

function randomDestinations(
  r: Random,
  { people }: Extent,
  { count, weeks, equal, lenient, steady }: Circumstances,
): Model['destinations'] {
  return {
    count,
    population: Float64Array.from({ length: count }, () => (equal ? 6 : r.whole(lenient ? 3 : 1, people))),
    weightMillionths: Float64Array.from({ length: count }, () =>
      equal || r.chance(0.6) ? 1_000_000 : r.pick([500_000, 2_000_000, 1_333_333, 3_000_000]),
    ),
    given: Float64Array.from({ length: count }, () => (r.chance(0.6) ? 0 : r.whole(1, 4))),
    leadWeeks: Int32Array.from({ length: count }, () => r.pick(lenient ? [0, 0, 0, 0, 1] : [0, 0, 1, 1, 2])),
    capacity: Float64Array.from(
      { length: count * weeks },
      () => steady ?? (r.chance(0.15) ? 0 : r.whole(1, 3)),
    ),
    storage: Float64Array.from({ length: count }, () => (r.chance(0.8) ? Infinity : r.whole(0, 4))),
  };
}
