import type { DestinationSeries } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { csvOf } from '../../../figures/data-table/csv-of.ts';
import { rendered } from '../../../figures/testing/rendered.tsx';
import { OBSERVATORY, PICTURE } from '../../../testing/pictures.ts';
import { useSeriesTable } from './series-table.ts';

const INDIA = OBSERVATORY.coverage.find(({ destination }) => destination === 'IND');

/** Each measure rests on another day; full courses and boosters are old, people and boosters filled in. */
function series(): DestinationSeries {
  if (INDIA === undefined) throw new Error('there is no India');
  const week = {
    ...INDIA,
    day: '2022-12-25',
    published: '2023-09-07',
    reported: '2022-12-18',
    people_reported: '2022-11-27',
    full_reported: '2022-01-30',
    boosters: 7,
    boosters_per_100: 0.1,
    boosters_reported: '2022-10-02',
    old: ['full' as const, 'boosters' as const],
    filled: ['people' as const, 'boosters' as const],
  };
  return { destination: 'IND', reading: 'revised', weeks: [week], breaks: [], latest: null };
}

function File() {
  return JSON.stringify(csvOf(useSeriesTable(series(), 'India', ['owid-2021-10-25']), PICTURE));
}

function Heads() {
  return JSON.stringify(useSeriesTable(series(), 'India', []).columns.map(({ head }) => head));
}

function Below({ change = {} }: { readonly change?: object }) {
  const whole = series();
  const weeks = whole.weeks.map((week) => ({ ...week, ...change }));
  const { rows } = useSeriesTable({ ...whole, weeks }, 'India', []);
  return JSON.stringify(
    ['doses', 'people', 'full', 'boosters'].map((key) => rows[0]?.cells[key]?.below ?? null),
  );
}

test('in the file each measure has the day of its own last report, and what is old or filled in is named', () => {
  const [head = '', line = ''] = JSON.parse(rendered(<File />).replaceAll('&quot;', '"')).split('\r\n');
  const cells = new Map(head.split(',').map((name: string, at: number) => [name, line.split(',')[at]]));
  expect(cells.get('doses_last_report')).toBe('2022-12-18');
  expect(cells.get('people_last_report')).toBe('2022-11-27');
  expect(cells.get('full_last_report')).toBe('2022-01-30');
  expect(cells.get('boosters_last_report')).toBe('2022-10-02');
  expect(cells.get('old')).toBe('full boosters');
  expect(cells.get('filled')).toBe('people boosters');
  expect(cells.has('last_report')).toBe(false);
  expect([cells.get('day'), cells.get('reading'), cells.get('published')]).toEqual([
    '2022-12-25',
    'revised',
    '2023-09-07',
  ]);
  expect([cells.get('source'), cells.get('licence')]).toEqual(['owid-2021-10-25', 'CC-BY-4.0']);
});

test('the column of days says of which measure they are: others may have been told since', () => {
  expect(rendered(<Heads />)).toContain('Last report of doses');
});

test('on the page an old figure has its day below it, and one that was filled in says so, old or not', () => {
  expect(JSON.parse(rendered(<Below />).replaceAll('&quot;', '"'))).toEqual([
    null,
    'filled in',
    '30\u00a0Jan 2022',
    'filled in',
  ]);
});

test('on the page a fresh figure has its day below it where the row names another one', () => {
  const below = (day: string) =>
    JSON.parse(
      rendered(<Below change={{ people_reported: day, filled: [], old: [] }} />).replaceAll('&quot;', '"'),
    )[1];
  expect(below('2022-11-27')).toBe('27\u00a0Nov 2022');
  expect(below('2022-12-18')).toBe(null);
  expect(below('2022-12-25')).toBe(null);
});
