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
import { destinationCountries } from './destination-countries.ts';
import { lotsOf } from './lots.ts';
import { WORLD_POLICY } from './policy.ts';
import { productMix } from './product-mix.ts';

/**
 * The world of early August 2021 and the doses that it gave in the year after, from a folder of source tables.
 * The rules are in the README of the world.
 */
export async function worldScenario(sources: string): Promise<Scenario> {
  const countries = destinationCountries(await readCountries(sources));
  const vaccines = await readVaccines(sources);
  const snapshot = await readSnapshot(sources);
  const weekly = await readWeeklyTotals(sources);
  const byManufacturer = await readManufacturerTotals(sources);

  const described = countries.map((country) => {
    const series = weekly.get(country.code) ?? [];
    const known = snapshot.get(country.code);
    const inUse = known?.inUse ?? [];
    const mix = productMix(country, byManufacturer.get(country.code) ?? new Map(), inUse);
    return {
      destination: destinationOf(country, {
        population: country.population,
        dosesGiven: known?.doses ?? totalOn(series, blockEve(0)),
        weeklyCapacity: weeklyCapacity(country.population, series),
      }),
      lots: lotsOf(country.code, series, mix, vaccines),
      acceptance: acceptedBy(country, inUse, mix, vaccines).map((code) => ({
        destination: destinationKey.of(country.code),
        product: productKey.of(code),
      })),
    };
  });
  const lots = described.flatMap((one) => one.lots);
  const acceptance = described.flatMap((one) => one.acceptance);
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
