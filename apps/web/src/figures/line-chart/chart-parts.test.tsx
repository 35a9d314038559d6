import { expect, test } from 'vitest';
import { rendered } from '../testing/rendered.tsx';
import type { ChartLine, ChartState } from './chart-state.ts';
import { layOutChart } from './lay-out-chart.ts';
import { Plot } from './plot.tsx';
import { type Marks, Readout, spokenAt } from './readout.tsx';
import { SmallMultiples } from './small-multiples.tsx';

const WORDS = {
  value: (value: number) => value.toFixed(1),
  tick: String,
  day: (day: string) => day,
  month: (day: string) => day,
};
const STATE: ChartState = {
  days: ['2021-07-18', '2021-07-25', '2021-08-01'],
  lines: [
    { key: 'LIC', name: 'Low', group: 'LIC', values: [1, null, 2], baseline: [1, 1, 1] },
    { key: 'HIC', name: 'High', group: 'HIC', values: [90, 95, 100], breaks: [1] },
  ],
};

const ENGLISH: Marks = { colon: ': ', separator: '; ', comma: ', ' };
const CHINESE: Marks = { colon: '：', separator: '；', comma: '、' };
const NAMES = { baselineName: 'before', filledText: 'filled in' };
const spoken = (at: number, marks: Marks) => spokenAt({ state: STATE, words: WORDS, at, ...NAMES }, marks);

test('what is spoken at a day has the marks of the language', () => {
  expect(spoken(2, CHINESE)).toBe('2021-08-01：High 100.0；Low 2.0、before 1.0');
});

test.each([
  ['en', '2021-08-01: <b>2.0</b>'],
  ['fr', '2021-08-01\u00a0: <b>2.0</b>'],
  ['zh', '2021-08-01：<b>2.0</b>'],
] as const)('in %s the marked day of a panel is told with the marks of the language', (language, told) => {
  const node = <SmallMultiples {...STATE} label="doses" words={WORDS} marked={2} />;
  expect(rendered(node, language).replaceAll('<!-- -->', '')).toContain(told);
});

test('a panel without a figure on the marked day tells the last one before, with its day', () => {
  const low = STATE.lines[1];
  if (low === undefined) throw new Error('two lines are in the state');
  const told = (values: readonly (number | null)[]) =>
    rendered(
      <SmallMultiples {...STATE} lines={[{ ...low, values }]} label="doses" words={WORDS} marked={2} />,
    ).replaceAll('<!-- -->', '');
  expect(told([1, 1.5, null])).toContain('2021-07-25: <b>1.5</b>');
  expect(told([null, null, null])).toContain('2021-08-01: –');
});

test('what the marked day tells apart from a line stands beside the panel’s name, and where it is pointed at', () => {
  const low = STATE.lines[1];
  if (low === undefined) throw new Error('two lines are in the state');
  const told = { value: 96, origin: { reported: '2021-06-05' }, isApart: true };
  const lines = [{ ...low, values: [90, null, 100], told }];
  const marks = rendered(
    <SmallMultiples {...STATE} lines={lines} label="doses" words={WORDS} marked={1} />,
  ).replaceAll('<!-- -->', '');
  expect(marks).toContain('small-multiple-mark">2021-06-05: <b>96.0</b></p>');
  const state = { ...STATE, lines, marked: 1 };
  expect(spokenAt({ state, words: WORDS, at: 1, ...NAMES }, ENGLISH)).toBe(
    '2021-07-25: High 96.0, 2021-06-05',
  );
  expect(spokenAt({ state, words: WORDS, at: 2, ...NAMES }, ENGLISH)).toBe('2021-08-01: High 100.0');
});

test('wherever a value is told, it is with the day of its own report, and one that was filled in says so', () => {
  const [low, high] = STATE.lines;
  if (low === undefined || high === undefined) throw new Error('two lines are in the state');
  const state: ChartState = {
    days: STATE.days,
    lines: [
      { ...high, origins: [null, { reported: '2021-07-20' }, { reported: '2021-07-30' }] },
      { key: 'LIC', name: 'Low', group: 'LIC', values: [1, 1, 2], origins: [null, null, 'filled'] },
    ],
  };
  expect(spokenAt({ state, words: WORDS, at: 2, ...NAMES }, ENGLISH)).toBe(
    '2021-08-01: High 100.0, 2021-07-30; Low 2.0, filled in',
  );
  const box = rendered(<Readout state={state} words={WORDS} at={2} x={0} {...NAMES} />);
  expect(box.match(/chart-readout-more">[^<]+/g)).toEqual([
    'chart-readout-more">2021-07-30',
    'chart-readout-more">filled in',
  ]);
  const marks = rendered(<SmallMultiples {...state} label="doses" words={WORDS} marked={2} />);
  expect(marks.replaceAll('<!-- -->', '').match(/small-multiple-mark">.*?<\/p>/g)).toEqual([
    'small-multiple-mark">2021-07-30: <b>100.0</b></p>',
    'small-multiple-mark">2021-08-01, filled in: <b>2.0</b></p>',
  ]);
});

test('what is spoken at a day has the highest first, and passes over lines without a figure', () => {
  expect(spoken(2, ENGLISH)).toBe('2021-08-01: High 100.0; Low 2.0, before 1.0');
  expect(spoken(1, ENGLISH)).toBe('2021-07-25: High 95.0');
});

test('the box beside the pointer stands on the side that has room', () => {
  const side = (x: number) =>
    / style="([^":]+)/.exec(rendered(<Readout state={STATE} words={WORDS} at={0} x={x} {...NAMES} />))?.[1];
  expect(side(10)).toBe('left');
  expect(side(90)).toBe('right');
});

const plot = (state: ChartState, at?: number) =>
  rendered(
    <svg>
      <title>plot</title>
      <Plot layout={layOutChart(state, 200)} months={[]} state={state} at={at} month={(day) => day} />
    </svg>,
  );

test('a plot has a line, and a dot at its end, for each; a dashed one for a baseline; a rule where it breaks', () => {
  const html = plot(STATE);
  expect(html.match(/class="chart-line"/g)).toHaveLength(2);
  expect(html.match(/class="chart-baseline"/g)).toHaveLength(1);
  expect(html.match(/class="chart-dot /g)).toHaveLength(2);
  expect(html.match(/chart-break group-HIC" x1="50%" x2="50%" y1="0" y2="100%"/g)).toHaveLength(1);
  expect(html).not.toContain('chart-pointer');
});

test('the value of a day after the marked one is no end of that day’s: it is pale, as its line is', () => {
  const looks = (marked: number | undefined) =>
    rendered(<SmallMultiples {...STATE} label="doses" words={WORDS} marked={marked} />).match(
      /end-label(?: of-\w+)?(?=")/g,
    );
  expect(looks(2)).toEqual(['end-label', 'end-label of-baseline', 'end-label']);
  expect(looks(1)).toEqual(['end-label of-other', 'end-label of-baseline', 'end-label of-other']);
  expect(looks(undefined)).not.toContain('end-label of-other');
});

test('where a line ends before the marked day, and the day has a figure that was filled in, its end value is pale', () => {
  const html = (origin: 'filled' | { reported: string }) => {
    const line: ChartLine = {
      key: 'doses',
      name: '',
      group: 'LIC',
      values: [1, 2, null],
      told: { value: 3, origin, isApart: false },
    };
    const state = { ...STATE, lines: [line], marked: 2 };
    return rendered(<SmallMultiples {...state} label="doses" words={WORDS} />);
  };
  expect(html('filled')).toContain('end-label of-other');
  expect(html({ reported: '2021-01-10' }), 'of its last report').not.toContain('of-other');
});

test('dashes tell groups apart where they say nothing else, and there are groups to tell apart', () => {
  const [low, high] = ['LIC', 'HIC'].map((group) => ({ ...STATE.lines[1], key: group, group, breaks: [] }));
  const isToldByDash = (...lines: readonly unknown[]) =>
    plot({ ...STATE, lines: lines as ChartState['lines'] }).includes('told-by-dash');
  expect(isToldByDash(low, high)).toBe(true);
  expect(isToldByDash(low, { ...high, baseline: [1, 1, 1] }), 'beside a baseline').toBe(false);
  expect(isToldByDash(low, { ...high, weak: [1, 2] }), 'where a line rests on little').toBe(false);
  expect(isToldByDash(low, { ...low, key: 'other' }), 'of one group').toBe(false);
  expect(isToldByDash(low)).toBe(false);
});

test('where it is pointed at, lines with a figure there have a dot', () => {
  expect(plot(STATE, 1).match(/class="chart-dot /g)).toHaveLength(3);
  expect(plot(STATE, 2).match(/class="chart-dot /g)).toHaveLength(4);
  expect(plot(STATE, 1)).toContain('<g class="chart-pointer"><line x1="50%"');
});

test('where the plan begins is a rule, with its words on the side that has room', () => {
  const from = (day: string) => plot({ ...STATE, forecast: { from: day, label: 'plan' } });
  expect(plot(STATE)).not.toContain('forecast-rule');
  expect(from('2021-07-18')).toMatch(/forecast-rule.*text-anchor="start"[^>]*>plan/);
  expect(from('2021-07-30')).toMatch(/forecast-rule.*text-anchor="end"[^>]*>plan/);
});
