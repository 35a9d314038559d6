import { date } from '../tables/date.ts';
import { type RunningTotal, totalOn } from '../tables/running-total.ts';
import type { DestinationCountry } from './destination-countries.ts';

/** Parts of a country's doses by product code, in the order of the codes. The parts' sum is the whole. */
export type ProductMix = ReadonlyMap<string, number>;

/** Doses by manufacturer count from here on. */
const MIX_SINCE = date('2021-07-31');
const LOWER_INCOME_MIX: readonly string[] = ['AZ', 'JANSSEN', 'PFIZER', 'SINOPHARM'];
const HIGHER_INCOME_MIX: readonly string[] = ['MODERNA', 'PFIZER'];
const LOWER_INCOME: readonly string[] = ['LIC', 'LMIC'];

/**
 * What a country's doses consist of: as reported by manufacturer since the end of July 2021, else the
 * vaccines in use in equal parts, else what its income group mostly had.
 */
export function productMix(
  country: DestinationCountry,
  byManufacturer: ReadonlyMap<string, RunningTotal>,
  inUse: readonly string[],
): ProductMix {
  const reported = [...byManufacturer]
    .map(([product, series]): [string, number] => [product, riseSince(series)])
    .filter(([, rise]) => rise > 0);
  if (reported.length > 0) return new Map(reported.sort(([a], [b]) => (a < b ? -1 : 1)));
  if (inUse.length > 0) return equalParts(inUse);
  return equalParts(LOWER_INCOME.includes(country.incomeGroup) ? LOWER_INCOME_MIX : HIGHER_INCOME_MIX);
}

function riseSince(series: RunningTotal): number {
  return (series.at(-1)?.doses ?? 0) - totalOn(series, MIX_SINCE);
}

function equalParts(products: readonly string[]): ProductMix {
  return new Map(products.toSorted().map((product) => [product, 1]));
}
