import { dayAsSaved } from './days-as-saved.ts';
import { SPACES } from './numbers-as-saved.ts';

const THOUSANDS = new RegExp(`^[0-9]{1,3}(?:([.,'’_]|[${SPACES}])[0-9]{3})+$`, 'u');
const ANY_SPACE = new RegExp(`[${SPACES}]`, 'gu');

/**
 * How a value is written, whatever its digits and letters are: `1.200.000` and `85.000` alike, and `2,5` otherwise.
 * Of days one that no calendar has stands apart from those in another order.
 */
export function writingOf(value: string): string {
  const separator = THOUSANDS.exec(value)?.[1];
  if (separator !== undefined) return separator.replace(ANY_SPACE, ' ');
  const day = dayAsSaved(value);
  if (day !== undefined) return `day${day.separator}${day.isReal ? '' : '!'}`;
  return value
    .replace(ANY_SPACE, ' ')
    .replace(/\p{L}[\p{L}\p{M}]*/gu, 'a')
    .replace(/[0-9]+/g, '9')
    .replace(/(?<part>[^0-9a]?9)\k<part>+/g, '$<part>');
}
