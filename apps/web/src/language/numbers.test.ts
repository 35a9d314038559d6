import { describe, expect, test } from 'vitest';
import { calendarOf } from '../making/calendar-of.ts';
import { type Digits, firstDigits, LANGUAGE_CODES, type Language } from './languages.ts';
import { createNumbers } from './numbers.ts';

const numbersOf = (language: Language, digits: Digits = firstDigits(language)) =>
  createNumbers(language, digits, calendarOf(language));

const en = numbersOf('en');

test.each([
  [1.56, '1.6'],
  [101.4, '101.4'],
  [0.09, '0.09'],
  [0.004, '<0.01'],
  [0.1, '0.1'],
  [0, '0.0'],
  [999.94, '999.9'],
  [1000, '1,000'],
  [22.8931, '22.9'],
])('the rate %d is written %s', (value, written) => {
  expect(en.rate(value)).toBe(written);
});

test('a minus is a true minus, and nothing is signed that is written as zero', () => {
  expect(en.signed(-8)).toBe('−8.0');
  expect(en.signed(46.94)).toBe('+46.9');
  expect(en.signed(-0.04)).toBe('0.0');
  expect(en.signedPercent(-0.08)).toBe('−8\u202f%');
});

test('the per cent sign stands apart by a thin space that never breaks', () => {
  expect(en.percent(82.3)).toBe('82\u202f%');
  expect(en.percent(0.23, 1)).toBe('0.2\u202f%');
  expect(numbersOf('zh').percent(82)).toBe('82%');
});

test('dates in text, in tables and on axes', () => {
  expect(en.day('2021-08-04')).toBe('4\u00a0August 2021');
  expect(en.shortDay('2021-08-04')).toBe('4\u00a0Aug 2021');
  expect(en.month('2021-08-04')).toBe('August 2021');
  expect(en.axisMonth('2021-01-03', true)).toBe('Jan 2021');
  expect(en.axisMonth('2021-03-07', false)).toBe('Mar');
  expect(numbersOf('zh').axisMonth('2021-01-03', true)).toBe('2021\u2060年\u20601\u2060月');
  expect(numbersOf('zh').day('2021-08-04')).toBe('2021\u2060年\u20608\u2060月\u20604\u2060日');
  expect(numbersOf('ru').axisMonth('2021-01-03', true)).toBe('янв. 2021');
});

test('Marathi has its own digits and groups, Latin ones by choice', () => {
  expect(numbersOf('mr').count(1234567)).toBe('१२,३४,५६७');
  expect(numbersOf('mr', 'latin').count(1234567)).toBe('12,34,567');
  expect(numbersOf('mr').day('2021-08-04')).toBe('४\u00a0ऑगस्ट २०२१');
  expect(numbersOf('mr').shortDay('2021-08-04')).toBe('४\u00a0ऑग २०२१');
  expect(numbersOf('mr', 'latin').day('2021-08-04')).toBe('4\u00a0ऑगस्ट 2021');
});

test('Arabic has Latin digits, its own by choice', () => {
  expect(numbersOf('ar').rate(101.4)).toBe('101.4');
  expect(numbersOf('ar', 'native').rate(101.4)).toBe('١٠١٫٤');
  expect(numbersOf('ar', 'native').day('2021-08-04')).toBe('٤\u00a0آب/\u2060أغسطس ٢٠٢١');
});

test('Arabic names a month twice, as readers in the east and in the west of its lands call it', () => {
  const ar = numbersOf('ar');
  expect(ar.day('2021-08-04')).toBe('4\u00a0آب/\u2060أغسطس 2021');
  expect(ar.day('2022-01-30')).toBe('30\u00a0كانون\u00a0الثاني/\u2060يناير 2022');
  expect(ar.month('2022-07-01')).toBe('تموز/\u2060يوليو 2022');
  expect(ar.cellMonth('2022-07-01')).toBe('تموز 2022');
  expect(ar.shortDay('2021-08-04')).toBe('4\u00a0آب 2021');
  expect(ar.shortDay('2021-10-10')).toBe('10\u00a0تشرين\u00a0الأول 2021');
  expect(ar.axisMonth('2021-04-04', false)).toBe('أبريل');
  expect(ar.axisMonth('2021-10-03', true)).toBe('أكتوبر 2021');
});

test('Russian says the word for year in sentences, and not in tables', () => {
  const ru = numbersOf('ru');
  expect(ru.day('2021-08-04')).toBe('4\u00a0августа 2021\u202fг.');
  expect(ru.shortDay('2021-08-04')).toBe('4\u00a0авг. 2021');
});

test('French counts the first day of a month, and no other', () => {
  expect(numbersOf('fr').day('2021-08-01')).toBe('1er\u00a0août 2021');
  expect(numbersOf('fr').day('2021-08-11')).toBe('11\u00a0août 2021');
  expect(numbersOf('es').day('2021-08-01')).toBe('1\u00a0de\u00a0agosto de 2021');
});

test.each(LANGUAGE_CODES.filter((language) => language !== 'ar' && language !== 'mr'))(
  '%s writes dates as Intl does',
  (language) => {
    const numbers = numbersOf(language);
    for (const iso of ['2020-12-06', '2021-08-04', '2022-02-28', '2023-05-02']) {
      const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
      const own = new Intl.DateTimeFormat(numbers.tag, options);
      // Spaces may be of the kind that never breaks, and letters joined.
      expect(numbers.day(iso).replace(/\s/g, ' ').replaceAll('\u2060', '')).toBe(
        own.format(new Date(iso)).replace(/\s/g, ' '),
      );
    }
  },
);

describe.each(LANGUAGE_CODES)('%s', (language) => {
  const numbers = numbersOf(language);

  test('has a name for every month, all different', () => {
    const months = Array.from({ length: 12 }, (_, i) => `2021-${String(i + 1).padStart(2, '0')}-01`);
    expect(new Set(months.map((iso) => numbers.axisMonth(iso, false))).size).toBe(12);
    expect(new Set(months.map(numbers.month)).size).toBe(12);
  });

  test('orders names by its alphabet', () => {
    expect([...'ba'].sort(numbers.compare)).toEqual(['a', 'b']);
  });
});
