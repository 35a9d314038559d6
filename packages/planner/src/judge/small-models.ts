import type { Model, Sharing } from '../model.ts';
import { random } from './tiny-models.ts';

/**
 * A model of up to seven destinations, eight weeks and ten lots with some hundreds of doses, every rule in some:
 * too large to try every plan of, small enough for linear programmes.
 */
export function smallModel(seed: number): Model {
  const r = random(seed);
  const list = <T>(length: number, make: () => T): T[] => Array.from({ length }, make);
  const count = r.whole(3, 7);
  const weeks = r.whole(3, 8);
  const lots = r.whole(3, 10);
  const products = r.whole(1, 3);
  const milestones = Array.from({ length: weeks - 1 }, (_, week) => week + 1).filter(() => r.chance(0.25));
  const target = r.pick([40, 70, 100, 140]) * 1_000_000 + r.pick([0, 0, 500_000]);
  const earmarks: Int32Array[] = [];
  const earmark = list(lots, () => {
    if (r.chance(0.85)) return -1;
    earmarks.push(Int32Array.from({ length: count }, (_, d) => d).filter(() => r.chance(0.5)));
    return earmarks.length - 1;
  });
  const firstWeek = list(lots, () => r.whole(-3, weeks - 2));
  const size = r.pick([5, 30, 200]);
  return {
    weeks,
    milestones: Int32Array.of(...milestones, weeks),
    policy: {
      sharing: r.pick<Sharing>(['pooled', 'pooled', 'surplus', 'surplus', 'own']),
      targetPer100Millionths: target,
      holderTargetPer100Millionths: r.chance(0.5) ? target : r.pick([20, 90, 250]) * 1_000_000,
      shelfLifeOnArrivalWeeks: r.chance(0.5) ? 0 : r.whole(1, 4),
      delivery: {
        everyWeeks: r.whole(1, 4),
        smallestShipmentDoses: r.chance(0.7) ? 0 : r.whole(1, size),
        packRounding: r.pick(['fair', 'down'] as const),
      },
    },
    destinations: {
      count,
      population: Float64Array.from(list(count, () => r.whole(1, 4 * size))),
      weightMillionths: Float64Array.from(
        list(count, () => r.pick([1_000_000, 1_000_000, 1_000_000, 1_500_000, 333_333])),
      ),
      given: Float64Array.from(list(count, () => (r.chance(0.5) ? 0 : r.whole(0, size)))),
      leadWeeks: Int32Array.from(list(count, () => r.pick([0, 1, 1, 2]))),
      capacity: Float64Array.from(list(count * weeks, () => (r.chance(0.1) ? 0 : r.whole(1, size)))),
      storage: Float64Array.from(
        list(count, () => (r.chance(0.8) ? Number.POSITIVE_INFINITY : r.whole(0, size))),
      ),
    },
    lots: {
      count: lots,
      product: Int32Array.from(list(lots, () => r.whole(0, products - 1))),
      doses: Float64Array.from(list(lots, () => r.whole(1, 2 * size))),
      firstWeek: Int32Array.from(firstWeek),
      lastWeek: Int32Array.from(firstWeek, (first) => first + r.whole(1, 8)),
      holder: Int32Array.from(list(lots, () => (r.chance(0.4) ? -1 : r.whole(0, count - 1)))),
      earmark: Int32Array.from(earmark),
    },
    products: { count: products, packDoses: Float64Array.from(list(products, () => r.whole(1, 10))) },
    acceptance: Uint8Array.from(list(count * products, () => (r.chance(0.85) ? 1 : 0))),
    earmarks,
  };
}
