import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  coursesPer100,
  dateText,
  dayWhenOver,
  decimalText,
  destinationKey,
  doses,
  firstWeekFrom,
  incomeGroupOrder,
  LAST_DAY,
  lastWeekBy,
  millionths,
  parseDate,
  parseDecimal,
  parseWhole,
  weeksOverBy,
} from './index.ts';

function day(text: string) {
  const parsed = parseDate(text);
  if (typeof parsed === 'string') throw new Error(`${text}: ${parsed}`);
  return parsed;
}

describe('whole numbers', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['9007199254740992', 'too-large'],
    ['9007199254740993', 'too-large'],
    ['123456789012345678901234567890', 'too-large'],
    ['-1', 'negative'],
    ['-0', 'negative'],
    ['+1', 'not-whole'],
    ['01', 'not-whole'],
    ['1.0', 'not-whole'],
    ['1e3', 'not-whole'],
    [' 1', 'not-whole'],
    ['1\n', 'not-whole'],
    ['', 'not-whole'],
    ['٣', 'not-whole'],
  ])('%j is %j', (text, expected) => expect(parseWhole(text)).toBe(expected));

  test('a unit refuses what is no whole number', () => {
    expect(doses.parse('12')).toBe(12);
    expect(doses.parse('1.5')).toBe('not-whole');
    expect(() => doses.of(1.5)).toThrow('1.5 is no whole number of doses');
    expect(() => doses.of(-1)).toThrow(RangeError);
  });
});

describe('decimals', () => {
  test.each([
    ['140', 140_000_000],
    ['66.6', 66_600_000],
    ['0.000001', 1],
    ['1.500000', 1_500_000],
    ['9007199254.740991', Number.MAX_SAFE_INTEGER],
    ['9007199254.740992', 'too-large'],
    ['0.0000001', 'too-many-places'],
    ['1.0000000', 'too-many-places'],
    ['1e2', 'exponent'],
    ['1.5E-3', 'exponent'],
    ['-1', 'negative'],
    ['1.', 'not-decimal'],
    ['.5', 'not-decimal'],
    ['01.5', 'not-decimal'],
    ['1,5', 'not-decimal'],
    ['', 'not-decimal'],
  ])('%j is %j', (text, expected) => expect(parseDecimal(text)).toBe(expected));

  test('are written as they are read', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(parseDecimal(decimalText(millionths(value)))).toBe(value);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2021-08-02', 18_841],
    ['0000-01-01', -719_528],
    ['9999-12-31', 2_932_896],
    ['2021-02-29', 'no-such-date'],
    ['1900-02-29', 'no-such-date'],
    ['2021-13-01', 'no-such-date'],
    ['2021-00-10', 'no-such-date'],
    ['2021-01-00', 'no-such-date'],
    ['2021-1-1', 'not-a-date'],
    ['02/08/2021', 'not-a-date'],
    ['2021-08-02T00:00', 'not-a-date'],
    ['', 'not-a-date'],
  ])('%s is %j', (text, expected) => expect(parseDate(text)).toBe(expected));

  test('agree with the calendar of the language, both ways', () => {
    const first = Date.UTC(1000, 0, 1) / 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: first, max: 2_932_896 }), (value) => {
        const text = new Date(value * 86_400_000).toISOString().slice(0, 10);
        const parsed = day(text);
        expect(parsed).toBe(value);
        expect(dateText(parsed)).toBe(text);
      }),
    );
  });

  test('end with the year 9999', () => {
    expect(dateText(LAST_DAY)).toBe('9999-12-31');
    expect(() => dateText(addDays(LAST_DAY, 1))).toThrow(RangeError);
  });

  test('years of less than four digits are padded', () =>
    expect(dateText(day('0007-03-01'))).toBe('0007-03-01'));
});

describe('weeks', () => {
  const start = day('2021-08-02');
  test.each([
    ['2021-08-02', 0],
    ['2021-08-03', 1],
    ['2021-08-09', 1],
    ['2021-08-01', 0],
    ['2021-07-26', -1],
    ['2021-07-25', -1],
  ])('the first week from %s is %i', (available, week) => {
    expect(firstWeekFrom(day(available), start)).toBe(week);
  });

  test.each([
    ['2021-08-08', 0],
    ['2021-08-07', -1],
    ['2021-08-14', 0],
    ['2021-08-15', 1],
    ['2021-08-01', -1],
    ['2021-07-31', -2],
  ])('the last week by %s is %i', (expires, week) => {
    expect(lastWeekBy(day(expires), start)).toBe(week);
    expect(weeksOverBy(day(expires), start)).toBe(week + 1);
  });

  test('four weeks are over on the fourth Sunday', () => {
    expect(dateText(dayWhenOver(4, start))).toBe('2021-08-29');
    expect(weeksOverBy(dayWhenOver(4, start), start)).toBe(4);
  });
});

test.each([
  ['BDI', true],
  ['Côte d’Ivoire', true],
  ['__proto__', true],
  ['a b', true],
  ['', false],
  [' BDI', false],
  ['BDI ', false],
  ['A,B', false],
  ['A"B', false],
  ['A\nB', false],
])('%j as a key: %j', (text, expected) => expect(destinationKey.is(text)).toBe(expected));

test('income groups go from high to low, then as they appear', () => {
  expect(incomeGroupOrder(['none', 'LIC', 'x', 'HIC', 'none'])).toEqual(['HIC', 'LIC', 'none', 'x']);
});

test('courses count each product by its doses per course, and earlier doses as halves', () => {
  // 30 doses of one per course, 40 of two, 9 of three, 20 given before: 30 + 20 + 3 + 10 for 50 people.
  expect(coursesPer100([30, 40, 9], [1, 2, 3], 20, 50)).toBe(126);
});
