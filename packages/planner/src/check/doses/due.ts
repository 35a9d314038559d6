import type { Model } from '../../model.ts';

/**
 * The order in which doses are due (MODEL.md#objective): a destination that has had n doses is due its
 * next one at level n / c, c = weight · population; at equal level the smaller c comes first, then file order.
 */
export interface DueOrder {
  readonly model: Model;
  /** c of each destination in millionths of a person, to the nearest double. */
  readonly size: Float64Array;
  /** Place of each destination by exact c, then file order. */
  readonly rank: Int32Array;
}

/** Two quotients of rounded numbers that differ by more than this share of either are in their true order. */
const ROUNDING = 2 ** -50;

export function dueOrder(model: Model): DueOrder {
  const { count, weightMillionths, population } = model.destinations;
  const size = new Float64Array(count);
  for (let d = 0; d < count; d++) size[d] = weightMillionths[d] * population[d];
  const bySize = Int32Array.from(size.keys()).sort((a, b) => size[a] - size[b] || compareExactSize(a, b));
  const rank = new Int32Array(count);
  for (let place = 0; place < count; place++) rank[bySize[place]] = place;
  return { model, size, rank };

  function compareExactSize(a: number, b: number): number {
    const difference = exactSize(model, a) - exactSize(model, b);
    return difference === 0n ? a - b : difference < 0n ? -1 : 1;
  }
}

/**
 * Negative where the dose of `a` that follows its first `dosesA` is due before the dose of `b` that follows its
 * first `dosesB`; zero only for one and the same dose. Exact.
 */
export function compareDue(order: DueOrder, dosesA: number, a: number, dosesB: number, b: number): number {
  const levelA = dosesA / order.size[a];
  const levelB = dosesB / order.size[b];
  const difference = levelA - levelB;
  if (Math.abs(difference) > levelA * ROUNDING) return difference;
  return compareExactLevels(order, dosesA, a, dosesB, b);
}

function compareExactLevels(order: DueOrder, dosesA: number, a: number, dosesB: number, b: number): number {
  if (dosesA !== 0 || dosesB !== 0) {
    const left = BigInt(dosesA) * exactSize(order.model, b);
    const right = BigInt(dosesB) * exactSize(order.model, a);
    if (left !== right) return left < right ? -1 : 1;
  }
  return order.rank[a] - order.rank[b];
}

function exactSize(model: Model, destination: number): bigint {
  return (
    BigInt(model.destinations.weightMillionths[destination]) *
    BigInt(model.destinations.population[destination])
  );
}
