import { expect, test } from 'vitest';
import type { ChartState } from './chart-state.ts';
import { layOutChart, PLOT_HEIGHTS } from './lay-out-chart.ts';

const DAYS = ['2021-07-04', '2021-07-11', '2021-07-18', '2021-07-25', '2021-08-01', '2021-08-04'];

const GAP: ChartState = {
  days: DAYS,
  lines: [
    { key: 'HIC', name: 'High income', group: 'HIC', values: [80, 85, 90, 95, 99, 101.4] },
    { key: 'UMIC', name: 'Upper-middle', group: 'UMIC', values: [60, 70, 75, 80, 85, 89.9] },
    { key: 'LMIC', name: 'Lower-middle', group: 'LMIC', values: [15, 17, 18, 20, 21, 22.9] },
    { key: 'LIC', name: 'Low income', group: 'LIC', values: [1, 1.1, 1.3, 1.4, 1.5, 1.6] },
  ],
};

test('time is drawn to scale: the last step of three days is shorter than the weeks before it', () => {
  const { x } = layOutChart(GAP, 176);
  expect(x[0]).toBe(0);
  expect(x.at(-1)).toBe(100);
  expect(x[5] - x[4]).toBeCloseTo(((x[1] - x[0]) * 3) / 7, 9);
});

test.each(Object.values(PLOT_HEIGHTS))('end labels are 17 px apart in a plot of %d px', (height) => {
  const baseline = GAP.lines.map((line) => ({
    ...line,
    baseline: line.values.map((value) => (value ?? 0) * 0.97),
  }));
  for (const lines of [GAP.lines, baseline.slice(0, 2)]) {
    const places = layOutChart({ ...GAP, lines }, height)
      .labels.map(({ y }) => (y * height) / 100)
      .toSorted((one, other) => one - other);
    for (const [at, place] of places.entries()) {
      if (at > 0) expect(place - places[at - 1]).toBeGreaterThanOrEqual(17 - 1e-9);
    }
  }
});

test('a label that moved far gets a leader', () => {
  const lines = ['A', 'B', 'C'].map((key) => ({
    key,
    name: key,
    group: 'LIC' as const,
    values: [1, 1, 1, 1, 1, 50],
  }));
  const { labels } = layOutChart({ days: DAYS, lines }, 132);
  expect(labels.map(({ leader }) => leader)).toEqual([false, false, true]);
});

test('a line has a gap where there is no figure and where it breaks, and a rule at the day of the break', () => {
  const line = { key: 'A', name: 'A', group: 'LIC' as const, values: [1, 2, null, 4, 5, 6], breaks: [2, 4] };
  const { lines, breaks, x } = layOutChart({ days: DAYS, lines: [line] }, 176);
  expect(lines[0]?.path.match(/M/g)).toHaveLength(3);
  expect(breaks).toEqual([{ x: x[4], group: 'LIC' }]);
});

test('lines that break on one day share one rule, which has no line’s colour', () => {
  const lines = GAP.lines.map((line, at) => ({ ...line, breaks: at === 1 ? [2, 5] : [5] }));
  const { breaks, x } = layOutChart({ ...GAP, lines }, 176);
  expect(breaks).toEqual([
    { x: x[2], group: 'UMIC' },
    { x: x[5], group: undefined },
  ]);
});

test('a point without neighbours is a way of no length, which round ends make a dot', () => {
  const pathOf = (values: (number | null)[], breaks: number[] = []) =>
    layOutChart({ days: DAYS, lines: [{ key: 'A', name: 'A', group: 'LIC', values, breaks }] }, 176).lines[0]
      ?.path;
  expect(pathOf([1, null, 3, 4, null, 6])?.match(/M[^M]*/g)).toEqual([
    expect.stringMatching(/h0$/),
    expect.stringMatching(/L/),
    expect.stringMatching(/h0$/),
  ]);
  expect(pathOf([1, 2, 3, 4, 5, 6], [1])?.match(/h0/g)).toHaveLength(1);
  expect(pathOf([1, 2, 3, 4, 5, 6])).not.toContain('h0');
});

test('the ways to weak days are a path of their own, and both together are the line', () => {
  const values = [1, 2, 3, null, 5, 6];
  const laid = (weak: readonly number[]) =>
    layOutChart({ days: DAYS, lines: [{ key: 'A', name: 'A', group: 'LIC', values, weak }] }, 176).lines[0];
  const whole = laid([]);
  expect(whole?.weak).toBe('');
  expect(stepsOf(whole?.path)).toHaveLength(3);
  for (const weak of [[1], [2], [1, 2], [5], [0, 1, 2, 4, 5]]) {
    const parts = laid(weak);
    expect([...stepsOf(parts?.path), ...stepsOf(parts?.weak)].toSorted()).toEqual(
      stepsOf(whole?.path).toSorted(),
    );
    expect(stepsOf(parts?.weak)).toHaveLength(weak.filter((at) => at !== 0 && at !== 4).length);
  }
});

/** Each straight part of a path, by its ends. */
function stepsOf(path = ''): string[] {
  return path
    .split('M')
    .map((part) => part.split('L'))
    .flatMap((points) => points.slice(1).map((point, at) => `${points[at]} ${point}`));
}

test('values and the axis agree, from 0', () => {
  const { axis, ticks, lines } = layOutChart(GAP, 176);
  expect(ticks[0]).toEqual({ value: 0, y: 100 });
  const end = lines[0].path.split('L').at(-1)?.split(' ')[1];
  expect(Number(end)).toBeCloseTo(1000 - (1000 * 101.4) / axis.top, 0);
});

test('more than five lines: the thin ones are named on hover alone', () => {
  const thin = Array.from({ length: 6 }, (_, at) => ({
    key: `K${at}`,
    name: `K${at}`,
    group: 'other' as const,
    values: DAYS.map(() => at),
  }));
  const { labels } = layOutChart({ days: DAYS, lines: [...thin, GAP.lines[3]] }, 176);
  expect(labels.map(({ key }) => key)).toEqual(['LIC']);
});

test('a chart with one day, and one with no figures, can be drawn', () => {
  const none = layOutChart(
    { days: ['2021-08-01'], lines: [{ key: 'A', name: 'A', group: 'LIC', values: [null] }] },
    176,
  );
  expect(none.labels).toEqual([]);
  expect(none.x).toEqual([100]);
});

test('what comes after the marked day is a pale path that goes on from it, and the day has its dot', () => {
  const values = [1, 2, 3, null, 5, 6];
  const laid = (marked: number | undefined) =>
    layOutChart({ days: DAYS, lines: [{ key: 'A', name: 'A', group: 'LIC', values }], marked }, 176);
  const whole = laid(undefined).lines[0];
  expect([whole.pale, whole.mark, laid(undefined).mark]).toEqual(['', undefined, undefined]);
  const { lines, x, mark, axis } = laid(1);
  expect(mark).toBe(x[1]);
  expect(lines[0].mark).toBeCloseTo(100 - (100 * 2) / axis.top, 9);
  expect(lines[0].path.match(/[ML]/g)).toEqual(['M', 'L']);
  // From the marked point to the third, then the two after the gap.
  expect(lines[0].pale.match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L']);
  expect(lines[0].pale.startsWith(`M${lines[0].path.split('L')[1]}L`)).toBe(true);
  expect(laid(3).lines[0].mark).toBeUndefined();
});

test('a figure of the marked day that is none of the line has a dot where it is of another state, and no other', () => {
  const markOf = (isApart: boolean, values: (number | null)[]) =>
    layOutChart(
      {
        days: DAYS,
        lines: [{ key: 'A', name: 'A', group: 'LIC', values, told: { value: 4, origin: null, isApart } }],
        marked: 3,
      },
      176,
    );
  const { lines, axis } = markOf(true, [1, 2, 3, null, 5, 6]);
  expect(lines[0]?.mark).toBeCloseTo(100 - (100 * 4) / axis.top, 9);
  expect(markOf(false, [1, 2, 3, null, 5, 6]).lines[0]?.mark).toBeUndefined();
  expect(markOf(false, [1, 2, 3, 3.5, 5, 6]).lines[0]?.mark).toBeDefined();
});
