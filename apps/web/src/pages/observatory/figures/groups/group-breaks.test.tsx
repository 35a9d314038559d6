import type { GroupBreak, Measure } from '@sahakarya/contract';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { csvOf } from '../../../../figures/data-table/csv-of.ts';
import { rendered, wordsOf } from '../../../../figures/testing/rendered.tsx';
import { PICTURE } from '../../../../testing/pictures.ts';
import { FIRST_STATE } from '../../address/observatory-address.ts';
import type { Picture } from '../../picture/picture.ts';
import type { FigureSetting } from '../figure-props.ts';
import { KindsFigure } from '../kinds-figure.tsx';
import { useGroupTable } from './group-table.ts';
import { GroupsFigure } from './groups-figure.tsx';

const nothing = () => {};
const propsOf = (picture: Picture, setting: FigureSetting = 'page') => ({
  picture,
  state: FIRST_STATE,
  setState: nothing,
  setting,
  busy: false,
});

const [, second = ''] = PICTURE.days;
const ENTRY: GroupBreak = {
  income_group: 'UMIC',
  measure: 'people',
  day: second,
  kind: 'first_report',
  destination: 'CHN',
  reported: '2021-06-10',
  before: 1,
  after: 2,
};
const rulesIn = (html: string) => html.match(/chart-break/g)?.length ?? 0;

test('on the day of the snapshot every line of doses has a gap, all have one rule and one note', () => {
  const html = rendered(<GroupsFigure {...propsOf(PICTURE)} />);
  expect(rulesIn(html)).toBe(1);
  expect(wordsOf(<GroupsFigure {...propsOf(PICTURE)} />)).toContain(
    'From 4 August 2021 on as known then; what stands before it, as published in September 2023.',
  );
  expect(rulesIn(rendered(<GroupsFigure {...propsOf(PICTURE, 'embed')} />))).toBe(1);
});

test('a first figure that lifts a group is told with whose it is and its day', () => {
  const picture = { ...PICTURE, breaks: [ENTRY] };
  const words = wordsOf(<KindsFigure {...propsOf(picture)} />);
  expect(words).toContain('First doses: China’s first report, 10 June 2021');
  expect(words).not.toContain('as known then');
  expect(rulesIn(rendered(<KindsFigure {...propsOf(picture)} />))).toBe(1);
  // It is none of doses.
  expect(rulesIn(rendered(<GroupsFigure {...propsOf(picture)} />))).toBe(0);
});

/** What stands below the days of a table where columns have no room. */
function BelowDays({ measures }: { readonly measures: readonly Measure[] }) {
  const { rows } = useGroupTable(PICTURE, measures);
  return rows.map(({ apart = [] }) => apart.map(({ text }) => text).join()).join(';');
}

test('of rows of one day the table says below the day what each counts', () => {
  expect(rendered(<BelowDays measures={['people', 'full', 'boosters']} />)).toMatch(
    /^First doses;Full courses;Boosters;First doses;/,
  );
  expect(rendered(<BelowDays measures={['doses']} />)).toMatch(/^;+$/);
});

test('a break of a later day is not told yet', () => {
  const picture = { ...PICTURE, breaks: [{ ...ENTRY, day: '2021-12-05' }] };
  expect(wordsOf(<KindsFigure {...propsOf(picture)} />)).not.toContain('first report,');
  expect(rulesIn(rendered(<KindsFigure {...propsOf(picture)} />))).toBe(0);
});

/** Rows of a figure's table that say that they break, by the words of each. */
function brokenRows(node: ReactNode): string[] {
  const rows = rendered(node).match(/<tr[^>]*><th scope="row".*?<\/tr>/gs) ?? [];
  expect(rows.length).toBeGreaterThan(2);
  return rows.map((row) => wordsOfHtml(row)).filter((row) => row.includes('break'));
}

const wordsOfHtml = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('a row of the table says that it breaks with the one below it, where the chart has a rule', () => {
  const props = propsOf(PICTURE, 'alone');
  const inTable = { ...FIRST_STATE, views: { groups: 'table', kinds: 'table' } } as const;
  const rows = brokenRows(<GroupsFigure {...props} state={inTable} />);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(/^4 Aug 2021 break: other state of the data 101\.4 /);

  const picture = { ...PICTURE, breaks: [ENTRY, { ...ENTRY, day: PICTURE.days[0] ?? '' }] };
  const kinds = brokenRows(<KindsFigure {...props} picture={picture} state={inTable} />);
  expect(kinds).toHaveLength(1);
  // The second group's figure of first doses, and no other.
  expect(kinds[0]).toMatch(/First doses \S+ (\S+ )?break/);
  expect(brokenRows(<GroupsFigure {...props} picture={picture} state={inTable} />)).toEqual([]);
});

function File() {
  return csvOf(useGroupTable(PICTURE, ['doses']), PICTURE);
}

test('in the file of lines each row says whether it is known of its day, or as it was published', () => {
  const [head, now, before] = rendered(<File />).split('\r\n');
  expect(head).toMatch(/^day,.*,reading,published,source,licence$/);
  expect(now).toMatch(/^2021-08-04,.*,known,,/);
  expect(before).toMatch(/^2021-07-25,.*,known,2023-09-\d\d,/);
});

test('a chart of less than one per 100 tells its ends apart, and groups without a line are named', () => {
  const boosters = { HIC: [0.02, 0.18], UMIC: [0.05, 0.21] } as Readonly<Record<string, readonly number[]>>;
  const series = new Map(
    [...PICTURE.series].map(([group, rows]) => [
      group,
      rows.map((row, at) => ({ ...row, boosters_per_100: boosters[group]?.[Math.min(at, 1)] ?? null })),
    ]),
  );
  const words = wordsOf(<KindsFigure {...propsOf({ ...PICTURE, series })} />);
  expect(words).toContain('0.18');
  expect(words).toContain('0.21');
  expect(words).toContain('Boosters, no figure by then: Lower-middle, Low income.');
});

test('where many of a group live in countries that never reported, the figure says for how few of its people it tells', () => {
  const words = wordsOf(<KindsFigure {...propsOf(PICTURE)} />);
  // China told of no full course by then, and counts in no share of fresh reports.
  expect(words).toContain(
    'Full courses, share of people in countries that had ever reported by 4 August 2021: ' +
      'Upper-middle income 44 %, Low income 69 %. Rates divide by all people.',
  );
  // Nearly all had told of first doses, and of doses.
  expect(words).not.toContain('First doses, share of people');
  expect(wordsOf(<GroupsFigure {...propsOf(PICTURE)} />)).not.toContain('Rates divide by all people.');
});

test('a country that makes most of a change of state is named', () => {
  const state = { ...ENTRY, kind: 'other_state' as const, reported: null };
  const words = (destination: string | null) =>
    wordsOf(<KindsFigure {...propsOf({ ...PICTURE, breaks: [{ ...state, destination }] })} />);
  expect(words('CHN')).toContain(
    'First doses, Upper-middle income: more than half of that change is China’s.',
  );
  expect(words(null)).not.toContain('more than half');
});
