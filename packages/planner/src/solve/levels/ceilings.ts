import type { Model } from '../../model.ts';

const MILLIONTHS_PER_100 = 100_000_000n;

/** D_d = max(0, floor(target_per_100 * N_d / 100) - g_d): the doses that each destination may still receive. */
export function ceilings(model: Model): Float64Array {
  return remaining(model, model.policy.targetPer100Millionths);
}

/** H_d: the same for what a holder may keep for itself first. */
export function holderCeilings(model: Model): Float64Array {
  return remaining(model, model.policy.holderTargetPer100Millionths);
}

function remaining(model: Model, targetMillionths: number): Float64Array {
  const { count, population, given } = model.destinations;
  const target = BigInt(targetMillionths);
  return Float64Array.from({ length: count }, (_, d) => {
    const most = Number((target * BigInt(population[d])) / MILLIONTHS_PER_100);
    return Math.max(0, most - given[d]);
  });
}
