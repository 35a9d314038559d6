import type { Day } from '@sahakarya/vocabulary';

const MILLISECONDS_PER_DAY = 86_400_000;

const LONG = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long' });
const SHORT = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short' });

/** In a sentence: `4 August 2021`. */
export function longDay(day: Day): string {
  return written(day, LONG);
}

/** In a table: `4 Aug 2021`. */
export function shortDay(day: Day): string {
  return written(day, SHORT);
}

function written(day: Day, month: Intl.DateTimeFormat): string {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return `${date.getUTCDate()} ${month.format(date)} ${date.getUTCFullYear()}`;
}
