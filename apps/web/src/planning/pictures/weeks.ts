import { addDays, DAYS_PER_WEEK, dateText, parseDate } from '@sahakarya/vocabulary';

/** The first day after so many weeks: the day on which the next week begins. */
export function dayAfterWeeks(start: string, weeks: number): string {
  return shifted(start, DAYS_PER_WEEK * weeks);
}

/** The last day of so many weeks. */
export function lastDayOf(start: string, weeks: number): string {
  return shifted(start, DAYS_PER_WEEK * weeks - 1);
}

function shifted(start: string, days: number): string {
  const day = parseDate(start);
  return typeof day === 'string' ? start : dateText(addDays(day, days));
}
