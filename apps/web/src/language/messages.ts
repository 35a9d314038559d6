import { useLingui } from '@lingui/react';
import { useNumbers } from './reader.tsx';
import { unitsOf } from './units-of.ts';

/** Figures that are written with a word. */
export function useMessages() {
  const { _ } = useLingui();
  const numbers = useNumbers();
  return {
    /** "4,329 million", "432.9 कोटी", "43.29亿": in a label, or after a colon */
    millions: (value: number): string => _('number.millions', unitsOf(value, numbers)),
    /** The same before the noun that it counts, in a sentence: "ملياري جرعة" */
    countedMillions: (value: number): string => _('number.millions', unitsOf(value, numbers, 'counted')),
    /** "4,329 M" */
    shortMillions: (value: number): string => _('number.millions.short', unitsOf(value, numbers)),
    /** "4 August 2021, as known that day"; where they are as published later: "…, as published in September 2023" */
    asOf: (day: string, reading: 'known' | 'revised', published: string | null): string =>
      published === null
        ? _(`as-of.${reading}`, { day: onOneLine(numbers.day(day)) })
        : _('as-of.published', {
            day: onOneLine(numbers.day(day)),
            month: onOneLine(numbers.month(published)),
          }),
  };
}

/** In a narrow subtitle a date is never broken. */
function onOneLine(date: string): string {
  return date.replaceAll(' ', '\u00a0');
}
