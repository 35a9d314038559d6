import type { Model } from '../../model.ts';

/**
 * The order in which doses fall due: the next dose of a destination that has `doses` is due at level
 * doses / c, c = weight * population; at equal level the smaller c comes first, then file order.
 */
export interface Due {
  /** c as a double, right to 1 part in 2^51; enough to find a place, never to decide a tie. */
  readonly scale: Float64Array;
  /** c itself. */
  exactScale(destination: number): bigint;
  /** Negative when the next dose of `a`, having `dosesA`, is due before that of `b`. Exact; 0 only for a === b. */
  compare(a: number, dosesA: number, b: number, dosesB: number): number;
}

/** Doubles that differ by more than this, relative to their size, are in their true order. */
const CLEAR = 1e-14;

export function dueOrder(model: Model): Due {
  const { count, weightMillionths, population } = model.destinations;
  const scale = Float64Array.from({ length: count }, (_, d) => weightMillionths[d] * population[d]);
  const exactScale = (d: number) => BigInt(weightMillionths[d]) * BigInt(population[d]);
  return { scale, exactScale, compare };

  function compare(a: number, dosesA: number, b: number, dosesB: number): number {
    const left = dosesA / scale[a];
    const right = dosesB / scale[b];
    if (Math.abs(left - right) > CLEAR * (left + right)) return left - right;
    if (a === b) return dosesA - dosesB;
    const sameScale = weightMillionths[a] === weightMillionths[b] && population[a] === population[b];
    if (sameScale) return dosesA - dosesB || a - b;
    const scaleA = exactScale(a);
    const scaleB = exactScale(b);
    const difference = BigInt(dosesA) * scaleB - BigInt(dosesB) * scaleA;
    if (difference !== 0n) return difference < 0n ? -1 : 1;
    if (scaleA !== scaleB) return scaleA < scaleB ? -1 : 1;
    return a - b;
  }
}
