import type { Scenario } from '@sahakarya/scenario';
import { destinationKey, productKey } from '@sahakarya/vocabulary';
import { destinationOf } from '../destination.ts';
import { productOf } from '../product.ts';
import { readCountries } from '../tables/countries.ts';
import { readManufacturerTotals } from '../tables/manufacturer-totals.ts';
import { totalOn } from '../tables/running-total.ts';
import { readSnapshot } from '../tables/snapshot.ts';
import { readVaccines } from '../tables/vaccines.ts';
import { readWeeklyTotals } from '../tables/weekly-totals.ts';
import { WORLD_ABOUT } from './about.ts';
import { acceptedBy } from './acceptance.ts';
import { blockEve } from './calendar.ts';
import { weeklyCapacity } from './capacity.ts';
import { lotsOf } from './lots.ts';
import { placesOf } from './places.ts';
import { WORLD_POLICY } from './policy.ts';
import { productMix } from './product-mix.ts';

/**
 * The world of early August 2021 and the doses that it gave in the year after, from a folder of source tables.
 * The rules are in the README of the world.
 */
export async function worldScenario(sources: string): Promise<Scenario> {
  const places = placesOf(await readCountries(sources));
  const vaccines = await readVaccines(sources);
  const snapshot = await readSnapshot(sources);
  const weekly = await readWeeklyTotals(sources);
  const byManufacturer = await readManufacturerTotals(sources);

  const described = places.map((place) => {
    const series = weekly.get(place.code) ?? [];
    const known = snapshot.get(place.code);
    const inUse = known?.inUse ?? [];
    const mix = productMix(place, byManufacturer.get(place.code) ?? new Map(), inUse);
    return {
      destination: destinationOf(place, {
        population: place.population,
        dosesGiven: known?.doses ?? totalOn(series, blockEve(0)),
        weeklyCapacity: weeklyCapacity(place.population, series),
      }),
      lots: lotsOf(place.code, series, mix, vaccines),
      acceptance: acceptedBy(place, inUse, mix, vaccines).map((code) => ({
        destination: destinationKey.of(place.code),
        product: productKey.of(code),
      })),
    };
  });
  const lots = described.flatMap((place) => place.lots);
  const acceptance = described.flatMap((place) => place.acceptance);
  const present = new Set([...lots, ...acceptance].map(({ product }) => product));

  return {
    about: WORLD_ABOUT,
    destinations: described.map(({ destination }) => destination),
    products: [...vaccines.values()]
      .map(productOf)
      .filter(({ product }) => present.has(product))
      .sort((a, b) => (a.product < b.product ? -1 : 1)),
    lots,
    acceptance,
    earmarks: [],
    capacity: [],
    policy: WORLD_POLICY,
  };
}
