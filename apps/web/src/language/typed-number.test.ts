import { expect, test } from 'vitest';
import { calendarOf } from '../making/calendar-of.ts';
import { LANGUAGE_CODES } from './languages.ts';
import { createNumbers } from './numbers.ts';
import { typedNumber } from './typed-number.ts';

test.each([
  ['140', '140'],
  ['१४०', '140'],
  ['१.२५', '1.25'],
  ['١٤٠', '140'],
  ['١٫٢٥', '1.25'],
  ['۱۴۰', '140'],
  ['1,25', '1.25'],
  ['1१', '11'],
  ['-5', '-5'],
  ['1,000.5', '1.000.5'],
  ['௧', '௧'],
  ['', ''],
])('%j is read as %j', (typed, read) => {
  expect(typedNumber(typed)).toBe(read);
});

test.each(LANGUAGE_CODES)('what a field shows in %s is read back, in both kinds of digits', (language) => {
  for (const digits of ['native', 'latin'] as const) {
    const { inField } = createNumbers(language, digits, calendarOf(language));
    for (const value of [0, 8, 140, 1000, 0.1, 1.25]) expect(Number(typedNumber(inField(value)))).toBe(value);
  }
});
