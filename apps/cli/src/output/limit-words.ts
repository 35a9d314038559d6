import { type Limit, limitsIn } from '@sahakarya/planner';

/** What holds a destination back, in a table. */
export const LIMIT_WORDS: Readonly<Record<Limit, string>> = {
  ceiling: 'nothing, it has all it may',
  supply: 'supply',
  capacity: 'weekly capacity',
  shelf_life: 'shelf life on arrival',
  acceptance: 'vaccines accepted',
  earmark: 'earmarks',
  holder: 'holders come first',
  several: 'several together',
};

/** @param mask bits by position in LIMITS; each one that is set would do by itself */
export function limitWords(mask: number): string {
  return limitsIn(mask)
    .map((limit) => LIMIT_WORDS[limit])
    .join(' or ');
}
