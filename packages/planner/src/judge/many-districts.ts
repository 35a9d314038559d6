import { type Model, NONE } from '../model.ts';
import { random } from './tiny-models.ts';

/**
 * Districts of some countries with a year of lots, too few for all: for how long a step of the work takes. A district
 * has its country's rights and lead time.
 */
export function manyDistricts(count: number, lots: number): Model {
  const r = random(7);
  const list = <T>(length: number, make: (index: number) => T): T[] =>
    Array.from({ length }, (_, index) => make(index));
  const weeks = 52;
  const products = 12;
  const countries = list(40, () => ({
    lead: r.pick([1, 2, 3]),
    accepts: list(products, () => (r.chance(0.6) ? 1 : 0)),
  }));
  const countryOf = list(count, () => r.pick(countries));
  const population = Float64Array.from(list(count, () => r.whole(1000, 400_000)));
  const firstWeek = list(lots, () => r.whole(-4, 40));
  return {
    weeks,
    milestones: Int32Array.of(13, 26, 39, 52),
    policy: {
      sharing: 'surplus',
      targetPer100Millionths: 140_000_000,
      holderTargetPer100Millionths: 140_000_000,
      shelfLifeOnArrivalWeeks: 4,
      delivery: { everyWeeks: 4, smallestShipmentDoses: 0, packRounding: 'fair' },
    },
    destinations: {
      count,
      population,
      weightMillionths: new Float64Array(count).fill(1_000_000),
      given: population.map((people) => Math.floor((people * r.whole(0, 30)) / 100)),
      leadWeeks: Int32Array.from(countryOf, ({ lead }) => lead),
      capacity: Float64Array.from(
        list(count * weeks, (at) => Math.ceil((population[Math.floor(at / weeks)] * r.whole(1, 5)) / 100)),
      ),
      storage: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    },
    lots: {
      count: lots,
      product: Int32Array.from(list(lots, () => r.whole(0, products - 1))),
      doses: Float64Array.from(list(lots, () => r.whole(1, Math.ceil((200_000 * count) / lots)))),
      firstWeek: Int32Array.from(firstWeek),
      lastWeek: Int32Array.from(firstWeek, (first) => first + r.whole(6, 40)),
      holder: Int32Array.from(list(lots, () => (r.chance(0.2) ? r.whole(0, count - 1) : NONE))),
      earmark: new Int32Array(lots).fill(NONE),
    },
    products: { count: products, packDoses: new Float64Array(products).fill(100) },
    acceptance: Uint8Array.from(countryOf.flatMap(({ accepts }) => accepts)),
    earmarks: [],
  };
}
