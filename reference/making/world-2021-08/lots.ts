import type { Lot } from '@sahakarya/scenario';
import { doses, lotKey, productKey } from '@sahakarya/vocabulary';
import { expiryOf } from '../expiry.ts';
import { type RunningTotal, totalOn } from '../tables/running-total.ts';
import type { Vaccine } from '../tables/vaccines.ts';
import { BLOCKS, blockEve, blockStart } from './calendar.ts';
import type { ProductMix } from './product-mix.ts';

/** Smaller lots are left out: the share of a vaccine that is hardly used. */
const LEAST_DOSES = 100;

/**
 * A holder's lots: the doses that it gave in each block of four weeks, split by its product mix, at hand four
 * weeks before the block. A product without a row among the vaccines keeps its part and makes no lot.
 */
export function lotsOf(
  holder: string,
  series: RunningTotal,
  mix: ProductMix,
  vaccines: ReadonlyMap<string, Vaccine>,
): Lot[] {
  const lots: Lot[] = [];
  const whole = [...mix.values()].reduce((sum, part) => sum + part, 0);
  for (let block = 0; block < BLOCKS; block++) {
    const given = totalOn(series, blockEve(block + 1)) - totalOn(series, blockEve(block));
    const number = String(block + 1).padStart(2, '0');
    const available = blockStart(block - 1);
    for (const [code, part] of mix) {
      const vaccine = vaccines.get(code);
      const amount = wholePart(given, part, whole);
      if (vaccine === undefined || amount < LEAST_DOSES) continue;
      lots.push({
        lot: lotKey.of(`${holder}-${code}-${number}`),
        product: productKey.of(code),
        doses: doses.of(amount),
        available,
        expires: expiryOf(vaccine, available),
        holder,
      });
    }
  }
  return lots;
}

/** The whole part of `amount × part / whole`. The product may pass 2^53, so it is taken in BigInt. */
function wholePart(amount: number, part: number, whole: number): number {
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole));
}
