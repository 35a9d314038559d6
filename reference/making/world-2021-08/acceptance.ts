import { date } from '../tables/date.ts';
import type { Vaccine } from '../tables/vaccines.ts';
import type { DestinationCountry } from './destination-countries.ts';
import type { ProductMix } from './product-mix.ts';

const LISTED_BY = date('2021-08-01');
/** Needs ultra-cold storage, which low-income countries mostly lacked. */
const ULTRA_COLD = 'PFIZER';

/**
 * Codes of the vaccines that a country takes, in order: those in use there, and those that WHO had listed by
 * 1 August 2021 (the ultra-cold one in low-income countries only where in use).
 */
export function acceptedBy(
  country: DestinationCountry,
  inUse: readonly string[],
  mix: ProductMix,
  vaccines: ReadonlyMap<string, Vaccine>,
): string[] {
  const used = new Set([...inUse, ...mix.keys()]);
  const accepted = [...vaccines.values()].filter(({ code, listedByWho }) => {
    if (used.has(code)) return true;
    if (listedByWho === undefined || listedByWho > LISTED_BY) return false;
    return code !== ULTRA_COLD || country.incomeGroup !== 'LIC';
  });
  return accepted.map(({ code }) => code).sort();
}
