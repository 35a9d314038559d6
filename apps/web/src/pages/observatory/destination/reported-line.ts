import { type DestinationWeek, type Measure, REPORTED_FIELD } from '@sahakarya/contract';
import { RATE_FIELD } from '../picture/picture.ts';

/**
 * A measure week by week as a line, per 100 people: up to the week of its last report. What stands after it in a table
 * is no line.
 *
 * @param weeks of one destination, in order
 */
export function reportedLine(weeks: readonly DestinationWeek[], measure: Measure): (number | null)[] {
  const last = weeks.at(-1)?.[REPORTED_FIELD[measure]] ?? null;
  const end = last === null ? -1 : weeks.findIndex(({ day }) => day >= last);
  return weeks.map((week, at) => (at <= end ? week[RATE_FIELD[measure]] : null));
}
