import type { Product } from '@sahakarya/scenario';
import { DAYS_PER_WEEK, doses, productKey, weeks } from '@sahakarya/vocabulary';
import type { Vaccine } from './tables/vaccines.ts';

/** Doses in a box as COVAX and UNICEF shipped them; 1,200 where nothing is known. */
const PACK_DOSES: ReadonlyMap<string, number> = new Map([
  ['AZ', 2400],
  ['COVISHIELD', 12_000],
  ['JANSSEN', 2400],
  ['MODERNA', 3360],
  ['PFIZER', 1170],
]);
const USUAL_PACK_DOSES = 1200;

/** The vaccine as a product of a scenario. */
export function productOf(vaccine: Vaccine): Product {
  return {
    product: productKey.of(vaccine.code),
    name: vaccine.name,
    manufacturer: vaccine.manufacturer,
    dosesPerCourse: doses.of(vaccine.dosesPerCourse),
    // No number of days is halfway between two weeks, so every rule for halves gives the same.
    intervalWeeks: weeks.of(Math.round((vaccine.intervalDays ?? 0) / DAYS_PER_WEEK)),
    packDoses: doses.of(PACK_DOSES.get(vaccine.code) ?? USUAL_PACK_DOSES),
    storage: vaccine.storage,
  };
}
