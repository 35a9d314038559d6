import { type Day, parseDate } from '@sahakarya/vocabulary';

/** The day of an ISO 8601 date; fails for any other text. */
export function date(text: string): Day {
  const day = parseDate(text);
  if (typeof day === 'string') throw new Error(`${text}: ${day}`);
  return day;
}
