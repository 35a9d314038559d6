import type { Measured } from './measured.ts';

/** A day as a number, 0 being 1970-01-01: no hour, no time zone. May be negative. */
export type Day = Measured<'day'>;

/** Why a text is no date: not written `YYYY-MM-DD`, or a day that the calendar lacks. */
export type DateProblem = 'not-a-date' | 'no-such-date';

const ISO_DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(value: number): value is Day {
  return Number.isSafeInteger(value);
}

function day(value: number): Day {
  if (!isDay(value)) throw new RangeError(`${value} is no day number`);
  return value;
}

/** 1970-01-01. */
export const EPOCH: Day = day(0);

/** 9999-12-31, the last day that has an ISO 8601 date of four-digit year. */
export const LAST_DAY: Day = day(2_932_896);

/** The day so many days later. */
export function addDays(from: Day, days: number): Day {
  return day(from + days);
}

/** Reads an ISO 8601 calendar date, `2021-08-02`, in the Gregorian calendar, years 0000 to 9999. */
export function parseDate(text: string): Day | DateProblem {
  const match = ISO_DATE.exec(text);
  if (match === null) return 'not-a-date';
  const year = Number(match[1]);
  const month = Number(match[2]);
  const dayOfMonth = Number(match[3]);
  if (dayOfMonth < 1 || dayOfMonth > monthLength(year, month)) return 'no-such-date';
  return day(daysBefore(year, month) + dayOfMonth - 1);
}

/** The ISO 8601 date of a day from 0000-01-01 to 9999-12-31; throws RangeError for others. */
export function dateText(value: Day): string {
  let year = Math.floor(value / 365.2425) + 1970;
  while (daysBefore(year, 1) > value) year--;
  while (daysBefore(year + 1, 1) <= value) year++;
  if (year < 0 || year > 9999) throw new RangeError(`day ${value} has no date of four-digit year`);
  let month = 12;
  while (daysBefore(year, month) > value) month--;
  const dayOfMonth = value - daysBefore(year, month) + 1;
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(dayOfMonth)}`;
}

/** Days from 1970-01-01 to the first of a month. */
function daysBefore(year: number, month: number): number {
  const last = year - 1;
  const leapDays = Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
  let days = 365 * (year - 1970) + leapDays - LEAP_DAYS_BEFORE_1970;
  for (let m = 1; m < month; m++) days += monthLength(year, m);
  return days;
}

const LEAP_DAYS_BEFORE_1970 = 477;

/** 0 for a month that does not exist. */
function monthLength(year: number, month: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

function padded(value: number): string {
  return String(value).padStart(2, '0');
}
