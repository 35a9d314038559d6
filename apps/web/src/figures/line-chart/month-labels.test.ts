import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstDigits, LANGUAGE_CODES } from '../../language/languages.ts';
import { createNumbers } from '../../language/numbers.ts';
import { calendarOf } from '../../making/calendar-of.ts';
import { textWidth } from '../text-width.ts';
import { layOutChart } from './lay-out-chart.ts';
import { AXIS_SIZE, monthLabels } from './month-labels.ts';

/** Widths of charts, px, and the ticks that line-chart.css shows in them. */
const CHARTS = [
  [200, 'least'],
  [250, 'least'],
  [280, 'narrow'],
  [320, 'narrow'],
  [340, 'middle'],
  [430, 'middle'],
  [519, 'middle'],
  [520, 'wide'],
  [650, 'wide'],
  [1200, 'wide'],
] as const;
const SPANS = [
  ['2025-01-26', '2025-07-06'],
  ['2020-12-06', '2021-08-04'],
  ['2021-08-08', '2022-07-31'],
  ['2020-12-06', '2022-12-25'],
] as const;

test.each(LANGUAGE_CODES)('in %s no two names of months touch, and a year stays', (language) => {
  const { axisMonth } = createNumbers(language, firstDigits(language), calendarOf(language));
  for (const [first, last] of SPANS)
    for (const beside of [40, 150]) {
      const { months } = layOutChart({ days: [first, last], lines: [] }, 176);
      const labels = monthLabels(months, axisMonth, beside);
      for (const [chart, width] of CHARTS) {
        const shown = labels.filter(({ widths, from = 0 }) => widths.includes(width) && chart >= from);
        const ends = shown.map(({ day, withYear, x }) => {
          const half = textWidth(axisMonth(day, withYear), AXIS_SIZE) / 2;
          const at = (x * (chart - beside)) / 100;
          return [at - half, at + half] as const;
        });
        const touching = ends.filter(([from], at) => at > 0 && from < (ends[at - 1]?.[1] ?? 0) + 4);
        expect([first, chart, beside, touching]).toEqual([first, chart, beside, []]);
        expect(shown.some(({ withYear }) => withYear)).toBe(true);
      }
    }
});

test('where there is room every month of the axis has its name', () => {
  const { axisMonth } = createNumbers('en', 'latin', calendarOf('en'));
  const { months } = layOutChart({ days: ['2020-12-06', '2021-08-04'], lines: [] }, 176);
  const named = (chart: number) =>
    monthLabels(months, axisMonth, 250)
      .filter(({ widths, from = 0 }) => widths.includes('wide') && chart >= from)
      .map(({ day, withYear }) => axisMonth(day, withYear));
  expect(named(900)).toEqual(['Jan 2021', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug']);
  expect(named(520)).toEqual(['Jan 2021', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug']);
});

test('the styles hide each name in the charts where it has no room', () => {
  const css = readFileSync(new URL('./line-chart.css', import.meta.url), 'utf8');
  const { months } = layOutChart({ days: ['2020-12-06', '2022-12-25'], lines: [] }, 176);
  const wide = (day: string) => 'w'.repeat(day.length);
  const steps = [50, 80, 120, 200, 300].flatMap((beside) =>
    monthLabels(months, wide, beside).flatMap(({ from }) => (from === undefined ? [] : [from])),
  );
  expect(steps.length).toBeGreaterThan(5);
  for (const from of steps)
    expect(css).toMatch(new RegExp(`width < ${from}px\\) \\{\\s*\\.month-tick\\.named-from-${from} `));
});

test('no other style sheet says when a name is shown: one that had the same words for shares drew names twice', () => {
  const root = new URL('../../', import.meta.url);
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const naming = sheets.filter((file) => readFileSync(new URL(file, root), 'utf8').includes('.named-from-'));
  expect(naming.map((file) => file.replaceAll('\\', '/'))).toEqual(['figures/line-chart/line-chart.css']);
});
