import { destinationKey, parseDate } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Day, DestinationCode } from './codes.ts';
import { key } from './parameters.ts';

/** Texts that are near to dates: some are, most are not. */
const nearDates = fc.oneof(
  fc.stringMatching(/^[0-9]{4}-[01][0-9]-[0-3][0-9]$/),
  fc.constantFrom(
    '1900-02-29',
    '2000-02-29',
    '2021-02-29',
    '2024-02-29',
    '2021-00-10',
    '2021-04-31',
    '0000-01-01',
  ),
  fc.constantFrom(
    ' 2021-08-04',
    '2021-08-04 ',
    '2021-8-4',
    '20210804',
    '2021-08-04T00:00',
    '2021-W31-3',
    '2021-216',
  ),
  fc.string({ unit: fc.constantFrom('0', '1', '2', '-', ' ', '٢', '\n'), maxLength: 11 }),
);

test('a day is what the vocabulary takes for one, from the year 1 on, and nothing else', () => {
  fc.assert(
    fc.property(nearDates, (text) => {
      const isDay = typeof parseDate(text) === 'number' && text >= '0001';
      expect(Day.safeParse(text).success, text).toBe(isDay);
    }),
    { numRuns: 2000 },
  );
});

test('a code of a destination is a key, as it is written', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\s?[A-Z0-9][A-Z0-9_-]{1,31}\s?$/), (text) => {
      expect(DestinationCode.safeParse(text).success).toBe(destinationKey.is(text));
    }),
  );
});

test.each(['', ' ', ' LIC', 'LIC ', '\u00a0LIC', 'LIC\n', 'a\tb', 'a\u0000'])(
  '%j is no key to filter by',
  (text) => {
    expect(key.safeParse(text).success).toBe(false);
  },
);

test.each(['AZ', 'a b', "O'Neil", '%', 'Ünïcode', 'x'])('%j is one', (text) => {
  expect(key.parse(text)).toBe(text);
});
