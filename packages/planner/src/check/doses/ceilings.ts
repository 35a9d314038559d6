import type { Model } from '../../model.ts';

/** A target of `targetPer100Millionths / 1,000,000` doses per 100 people is this many times the doses wanted. */
const MILLIONTHS_PER_100 = 100_000_000n;

/** D and H (MODEL.md#symbols): doses that each destination may still receive under a target. Exact. */
export function ceilingDoses(model: Model, targetPer100Millionths: number): Float64Array {
  const { count, population, given } = model.destinations;
  const target = BigInt(targetPer100Millionths);
  const doses = new Float64Array(count);
  for (let d = 0; d < count; d++) {
    const whole = Number((target * BigInt(population[d])) / MILLIONTHS_PER_100);
    doses[d] = Math.max(0, whole - given[d]);
  }
  return doses;
}
