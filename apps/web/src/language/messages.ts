import { useLingui } from '@lingui/react';
import { useNumbers } from './reader.tsx';

/** Figures that are written with a word. */
export function useMessages() {
  const { _ } = useLingui();
  const numbers = useNumbers();
  return {
    /** "4,329 million": a language that counts otherwise takes `tens`, tens of millions (crores). */
    millions: (value: number): string =>
      _('number.millions', {
        millions: numbers.count(value / 1e6),
        tens: numbers.decimal(value / 1e7, 1),
      }),
    /** "4 August 2021, as known that day" */
    asOf: (day: string, reading: 'known' | 'revised'): string =>
      _(`as-of.${reading}`, { day: numbers.day(day) }),
  };
}
