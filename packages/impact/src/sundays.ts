import { addDays, DAYS_PER_WEEK, type Day } from '@sahakarya/vocabulary';

/** 1970-01-04, the first Sunday of the day count. */
const A_SUNDAY = 3;

/** Weeks end on Sundays: the last day of the week that a day lies in. */
export function weekEnd(day: Day): Day {
  const past = (((day - A_SUNDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return past === 0 ? day : addDays(day, DAYS_PER_WEEK - past);
}

/** The days on which weeks end from one day to another: Sundays, and the last day, for no later one has come. */
export function weekEnds(from: Day, to: Day): Day[] {
  return sundays(from, addDays(to, -1)).concat(to);
}

/** The Sundays from one day to another, both included. */
export function sundays(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = weekEnd(from); day <= to; day = addDays(day, DAYS_PER_WEEK)) days.push(day);
  return days;
}
