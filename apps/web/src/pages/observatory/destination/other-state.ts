import type { DestinationWeek } from '@sahakarya/contract';
import type { Picture } from '../picture/picture.ts';

/**
 * When the weeks of a line up to the day that is shown were published, where that day's own figures are as known then:
 * two states of the data, which make no line together. Undefined where both are one.
 */
export function publishedBefore(
  weeks: readonly Pick<DestinationWeek, 'day' | 'published'>[],
  { day, reading, published }: Pick<Picture, 'day' | 'reading' | 'published'>,
): string | undefined {
  if (reading !== 'known' || published !== null) return undefined;
  return weeks.findLast((week) => week.day < day)?.published ?? undefined;
}
