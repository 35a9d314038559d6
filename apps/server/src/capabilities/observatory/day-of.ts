import { type Day, parseDate } from '@sahakarya/vocabulary';

/** The day of a text 'YYYY-MM-DD' that the database or the contract's schemas have vouched for. */
export function dayOf(text: string): Day {
  const day = parseDate(text);
  if (typeof day === 'string') throw new RangeError(`${text} is no day`);
  return day;
}
