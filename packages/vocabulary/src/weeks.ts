import { addDays, type Day } from './dates.ts';
import type { Measured } from './measured.ts';
import { type WholeUnit, wholeUnit } from './whole-number.ts';

/** A length of time in whole weeks. */
export type Weeks = Measured<'weeks'>;
export const weeks: WholeUnit<'weeks'> = wholeUnit('weeks');

/** A week by its number: week 0 is the seven days that begin on the start. May be negative. */
export type Week = Measured<'week'>;

export const DAYS_PER_WEEK = 7;

function isWeek(value: number): value is Week {
  return Number.isSafeInteger(value);
}

function week(value: number): Week {
  if (!isWeek(value)) throw new RangeError(`${value} is no week number`);
  return value;
}

/** b = ceil((available − start) / 7): the first week that begins on or after a day. */
export function firstWeekFrom(available: Day, start: Day): Week {
  // Without `+ 0` a day less than a week before the start would give −0.
  return week(Math.ceil((available - start) / DAYS_PER_WEEK) + 0);
}

/** e = floor((expires + 1 − start) / 7) − 1: the last week that ends on or before a day. */
export function lastWeekBy(expires: Day, start: Day): Week {
  return week(Math.floor((expires + 1 - start) / DAYS_PER_WEEK) - 1);
}

/** Whole weeks from the start that are over at the end of a day; negative before the start. */
export function weeksOverBy(date: Day, start: Day): Week {
  return week(lastWeekBy(date, start) + 1);
}

/** The day at whose end so many weeks from the start are over. */
export function dayWhenOver(weeksOver: number, start: Day): Day {
  return addDays(start, DAYS_PER_WEEK * weeksOver - 1);
}
