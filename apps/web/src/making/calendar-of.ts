import { LANGUAGES, type Language } from '../language/languages.ts';
import type { Calendar, DatePattern } from '../language/pack.ts';

/** Reads a language's way of writing dates off `Intl`, with Latin digits, so that patterns can be filled with any. */
export function calendarOf(language: Language): Calendar {
  const tag = `${LANGUAGES[language].tag}-u-nu-latn-ca-gregory`;
  return {
    long: patternOf(tag, { day: 'numeric', month: 'long', year: 'numeric' }),
    short: patternOf(tag, { day: 'numeric', month: 'short', year: 'numeric' }),
    month: patternOf(tag, { month: 'long', year: 'numeric' }),
    monthNames: months().map((month) =>
      new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' }).format(month),
    ),
  };
}

function patternOf(tag: string, options: Intl.DateTimeFormatOptions): DatePattern {
  const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const holes: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {
    day: '{d}',
    month: '{m}',
    year: '{y}',
  };
  const pattern = format
    .formatToParts(new Date(Date.UTC(2021, 7, 4)))
    .map(({ type, value }) => holes[type] ?? value)
    .join('')
    // A day stays on one line with its month.
    .replace(/\{d\}.*\{m\}/, (dayAndMonth) => dayAndMonth.replaceAll(' ', '\u00a0'));
  return {
    pattern,
    months: months().map(
      (month) => format.formatToParts(month).find(({ type }) => type === 'month')?.value ?? '',
    ),
  };
}

function months(): Date[] {
  return Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 1)));
}
