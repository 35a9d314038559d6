import { addDays, DAYS_PER_WEEK, type Day } from '@sahakarya/vocabulary';
import { date } from '../tables/date.ts';

/** The first day of the plan, a Monday. */
export const START: Day = date('2021-08-02');
export const WEEKS_PER_BLOCK = 4;
/** Blocks of four weeks in the year that is planned. */
export const BLOCKS = 13;

/** The first day of a block; block 0 begins with the plan. */
export function blockStart(block: number): Day {
  return addDays(START, DAYS_PER_WEEK * WEEKS_PER_BLOCK * block);
}

/** The Sunday before a block. */
export function blockEve(block: number): Day {
  return addDays(blockStart(block), -1);
}
