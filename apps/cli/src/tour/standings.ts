import type { Destination } from '@sahakarya/scenario';
import type { WrittenPlan } from '../folders/plan-into-folder.ts';

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

/**
 * Fewer people than this, and a place's figures say more of how it is counted than of its people: doses of the
 * smallest territories are often reported by the country that they belong to.
 */
export const FEWEST_PEOPLE = 100_000;

/** Who is lowest, and who isn't asked. */
export interface Lowest {
  /** Positions in the list of standings, the lowest first. */
  readonly rows: readonly number[];
  /** Places left out for having few people. */
  readonly small: number;
  /** Larger places left out because no dose of theirs was reported, before the start or in the year after. */
  readonly unreported: number;
}

/** @param own the same destinations in the world close to how it went */
export function lowest(standings: readonly Standing[], own: readonly Standing[], count: number): Lowest {
  const per100 = (d: number) => standings[d]?.per100 ?? 0;
  const all = [...standings.keys()];
  const large = all.filter((d) => (standings[d]?.destination.population ?? 0) >= FEWEST_PEOPLE);
  const reported = large.filter((d) => (own[d]?.per100 ?? 0) > 0);
  return {
    rows: reported.sort((a, b) => per100(a) - per100(b)).slice(0, count),
    small: all.length - large.length,
    unreported: large.length - reported.length,
  };
}
