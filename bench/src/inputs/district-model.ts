import { type Lots, type Model, NONE } from '@sahakarya/planner';
import { sum } from '../sum.ts';
import type { District } from './districts.ts';

export interface DistrictOptions {
  /** The world's lots are split to so many. */
  readonly lots: number;
  /** Whether lots shrink as the districts' people to the world's; else districts share the lots of the whole world. */
  readonly inProportion: boolean;
}

/**
 * The world with districts for destinations, pooled. Each takes its country's rights and lead time, and of its
 * country's capacity and doses given the whole part of its share by people.
 *
 * @param countries keys of the world's destinations, in order
 * @throws RangeError where a district's country is none of them
 */
export function districtModel(
  world: Model,
  countries: readonly string[],
  districts: readonly District[],
  options: DistrictOptions,
): Model {
  const { weeks, destinations, products } = world;
  const count = districts.length;
  const rowOf = new Map(countries.map((country, row) => [country, row]));
  const acceptance = new Uint8Array(count * products.count);
  const capacity = new Float64Array(count * weeks);
  const given = new Float64Array(count);
  const leadWeeks = new Int32Array(count);
  districts.forEach(({ country, population }, d) => {
    const row = rowOf.get(country);
    if (row === undefined) throw new RangeError(`${country} is no destination of the world`);
    const people = destinations.population[row] ?? 1;
    const ofCountry = world.acceptance.subarray(row * products.count, (row + 1) * products.count);
    acceptance.set(ofCountry, d * products.count);
    for (let t = 0; t < weeks; t++)
      capacity[d * weeks + t] = wholePart(destinations.capacity[row * weeks + t] ?? 0, population, people);
    given[d] = wholePart(destinations.given[row] ?? 0, population, people);
    leadWeeks[d] = destinations.leadWeeks[row] ?? 0;
  });
  const population = Float64Array.from(districts, (district) => district.population);
  const lots = splitLots(world.lots, options.lots);
  return {
    ...world,
    policy: { ...world.policy, sharing: 'pooled' },
    destinations: {
      count,
      population,
      weightMillionths: new Float64Array(count).fill(1_000_000),
      given,
      leadWeeks,
      capacity,
      storage: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    },
    lots: options.inProportion ? inProportion(lots, sum(population), sum(destinations.population)) : lots,
    acceptance,
  };
}

/** Lots of the same doses in all, with no destination for holder: the largest is halved until there are enough. */
function splitLots(lots: Lots, count: number): Lots {
  const doses = Array.from(lots.doses);
  const origin = Array.from(doses.keys());
  while (doses.length < count) {
    let largest = 0;
    for (let lot = 1; lot < doses.length; lot++) if ((doses[lot] ?? 0) > (doses[largest] ?? 0)) largest = lot;
    const whole = doses[largest] ?? 0;
    const half = Math.floor(whole / 2);
    doses[largest] = whole - half;
    doses.push(half);
    origin.push(origin[largest] ?? largest);
  }
  const from = (column: Int32Array) => Int32Array.from(origin, (lot) => column[lot] ?? NONE);
  return {
    count: doses.length,
    product: from(lots.product),
    doses: Float64Array.from(doses),
    firstWeek: from(lots.firstWeek),
    lastWeek: from(lots.lastWeek),
    holder: new Int32Array(doses.length).fill(NONE),
    earmark: from(lots.earmark),
  };
}

function inProportion(lots: Lots, part: number, whole: number): Lots {
  return { ...lots, doses: lots.doses.map((doses) => wholePart(doses, part, whole)) };
}

/** The whole part of `value · part / whole`; in BigInt, for the product may pass 2^53. */
function wholePart(value: number, part: number, whole: number): number {
  return Number((BigInt(value) * BigInt(part)) / BigInt(whole));
}
