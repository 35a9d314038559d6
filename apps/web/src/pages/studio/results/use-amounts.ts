import { useMessages } from '../../../language/messages.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { formAfter } from '../../../language/units-of.ts';

/** From here on a whole is told in millions: a part of it that is left out would not be seen. */
const LARGE = 100_000_000;

/**
 * How amounts are written that are parts of one whole: to the last dose in a round of some millions, in millions in a
 * world. `form` is the number by which the word after a `counted` amount takes its plural.
 */
export function useAmounts(whole: number) {
  const { millions, countedMillions, shortMillions } = useMessages();
  const { count } = useNumbers();
  return whole < LARGE
    ? { alone: count, counted: count, short: count, form: (value: number) => value }
    : { alone: millions, counted: countedMillions, short: shortMillions, form: formAfter };
}
