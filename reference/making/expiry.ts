import { addDays, type Day } from '@sahakarya/vocabulary';
import type { Vaccine } from './tables/vaccines.ts';

const DAYS_PER_MONTH = 30;
/** Spent before a lot is at hand: release, storage, the way. */
const MONTHS_SPENT = 2;
const LEAST_MONTHS_LEFT = 4;
const USUAL_SHELF_LIFE_MONTHS = 9;

/** The last day of use of a lot: what the vaccine's shelf life leaves, for no table has the label of a lot. */
export function expiryOf(vaccine: Vaccine, available: Day): Day {
  const shelfLifeMonths = vaccine.shelfLifeMonths ?? USUAL_SHELF_LIFE_MONTHS;
  const monthsLeft = Math.max(LEAST_MONTHS_LEFT, shelfLifeMonths - MONTHS_SPENT);
  return addDays(available, DAYS_PER_MONTH * monthsLeft);
}
