import type { Messages } from '@lingui/core';
import { expect, test } from 'vitest';
import { calendarOf } from '../making/calendar-of.ts';
import { numberTag } from './languages.ts';
import { createNumbers } from './numbers.ts';
import { inDigits } from './own-digits.ts';

test('what a text has in its own digits follows the choice, and what has Latin ones stays', () => {
  const messages: Messages = {
    plain: 'कोविड-१९, CC BY 4.0',
    counted: ['२०२१: ', ['n', 'plural', { '0': ['०'], offset: 1, other: ['#', ' ९ '] }], ['at', 'number']],
  };
  expect(inDigits(messages, { language: 'mr', digits: 'native' })).toBe(messages);
  const latin = inDigits(messages, { language: 'mr', digits: 'latin' });
  expect(latin).toEqual({
    plain: 'कोविड-19, CC BY 4.0',
    counted: ['2021: ', ['n', 'plural', { '0': ['0'], offset: 1, other: ['#', ' 9 '] }], ['at', 'number']],
  });
  expect(inDigits(messages, { language: 'mr', digits: 'latin' })).toBe(latin);
});

test.each(['mr', 'ar'] as const)(
  'in %s a text turned is what numbers write with Latin digits',
  (language) => {
    const [native, latin] = (['native', 'latin'] as const).map((digits) => {
      expect(numberTag(language, digits)).toContain(
        digits === 'latin' ? 'latn' : language === 'mr' ? 'deva' : 'arab',
      );
      const { decimal, percent, signedPercent, day } = createNumbers(language, digits, calendarOf(language));
      return {
        decimal: decimal(1234567.89, 2).replace(/[,٬]/g, ''),
        percent: percent(29.5, 1),
        less: signedPercent(-0.2),
        day: day('2021-08-04'),
      };
    });
    expect(inDigits(native ?? {}, { language, digits: 'latin' })).toEqual(latin);
  },
);
