import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthTicks, TICK_WIDTHS, valueAxis } from './ticks.ts';

test('an axis starts at 0, has two to five lines, and holds its highest value', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (highest) => {
      const { top, ticks } = valueAxis(highest);
      expect(ticks[0]).toBe(0);
      expect(top).toBeGreaterThanOrEqual(highest);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks.at(-1)).toBeLessThanOrEqual(top);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(0.7 * highest);
    }),
  );
});

test('round numbers', () => {
  expect(valueAxis(101.4).ticks).toEqual([0, 25, 50, 75, 100]);
  expect(valueAxis(208.6).ticks).toEqual([0, 50, 100, 150, 200]);
  expect(valueAxis(1.6).ticks).toEqual([0, 0.5, 1, 1.5]);
  expect(valueAxis(57.6).ticks).toEqual([0, 20, 40, 60]);
  // With steps of 50 the highest line would be 100.
  expect(valueAxis(140).ticks).toEqual([0, 30, 60, 90, 120]);
  expect(valueAxis(0).ticks[0]).toBe(0);
});

test('months: January with its year, the first of each width too, and never more than fit', () => {
  const ticks = monthTicks('2020-12-06', '2021-08-04');
  expect(ticks.filter(({ widths }) => widths.includes('narrow')).map(({ day }) => day)).toEqual([
    '2021-01-01',
    '2021-04-01',
    '2021-07-01',
  ]);
  expect(ticks.filter(({ withYear }) => withYear).map(({ day }) => day)).toEqual(['2021-01-01']);
  for (const [width, most] of Object.entries(TICK_WIDTHS)) {
    for (const last of ['2021-02-01', '2021-08-04', '2022-12-25']) {
      const shown = monthTicks('2020-12-06', last).filter(({ widths }) =>
        widths.some((each) => each === width),
      );
      expect(shown.length).toBeLessThanOrEqual(most);
    }
  }
});

test('months: a year is named once in each width, whichever month is first in the others', () => {
  for (const width of Object.keys(TICK_WIDTHS)) {
    const years = monthTicks('2025-01-06', '2025-06-29')
      .filter(({ withYear, widths }) => withYear && widths.some((each) => each === width))
      .map(({ day }) => day.slice(0, 4));
    expect([width, years]).toEqual([width, ['2025']]);
  }
});

test('months: no year right before that of January', () => {
  const ticks = monthTicks('2021-08-08', '2022-07-31');
  const named = (width: string) =>
    ticks
      .filter(({ widths }) => widths.some((each) => each === width))
      .map(({ day, withYear }) => (withYear ? day.slice(0, 7) : day.slice(5, 7)));
  expect(named('middle')).toEqual(['10', '2022-01', '04', '07']);
  expect(named('wide')).toEqual(['2021-09', '11', '2022-01', '03', '05', '07']);
});
