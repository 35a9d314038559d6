import type { Destination } from '@sahakarya/scenario';
import type { WrittenPlan } from '../plan-into-folder.ts';

/** A destination at the end of a plan, and what holds it back there. */
export interface Standing {
  readonly destination: Destination;
  /** Doses per 100 people, those given before the start included. */
  readonly per100: number;
  /** What keeps it from one dose more; bits by position in LIMITS. */
  readonly limits: number;
}

/** Every destination at the end of a plan, in the order of destinations.csv. */
export function standingsOf({ scenario, model, result }: WrittenPlan): Standing[] {
  const { count } = model.destinations;
  const doses = new Float64Array(count);
  for (const [at, amount] of result.plan.milestoneDoses.entries())
    doses[at % count] = (doses[at % count] ?? 0) + amount;
  const atEnd = result.limits.length - count;
  return scenario.destinations.map((destination, d) => ({
    destination,
    per100: (100 * (destination.dosesGiven + (doses[d] ?? 0))) / destination.population,
    limits: result.limits[atEnd + d] ?? 0,
  }));
}

/** Positions of the lowest in a list of standings, the lowest first. */
export function lowest(standings: readonly Standing[], count: number): number[] {
  const level = (d: number) => standings[d]?.per100 ?? 0;
  return [...standings.keys()].sort((a, b) => level(a) - level(b)).slice(0, count);
}
