import type { DestinationWeek } from '@sahakarya/contract';
import type { Picture } from '../picture/picture.ts';

/** The weeks of a destination with the day that is shown among them: it may be none of their Sundays. */
export function withDay(
  weeks: readonly DestinationWeek[],
  { day, destinations }: Pick<Picture, 'day' | 'destinations'>,
  key: string,
): readonly DestinationWeek[] {
  const coverage = destinations.find(({ destination }) => destination.destination === key)?.coverage;
  if (coverage === undefined || weeks.length === 0 || weeks.some((week) => week.day === day)) return weeks;
  return [...weeks, { ...coverage, day }].sort((a, b) => (a.day < b.day ? -1 : 1));
}
