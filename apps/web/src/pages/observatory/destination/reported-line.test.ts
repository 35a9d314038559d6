import { type DestinationWeek, Measure, REPORTED_FIELD } from '@sahakarya/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OBSERVATORY } from '../../../testing/pictures.ts';
import { RATE_FIELD } from '../picture/picture.ts';
import { reportedLine } from './reported-line.ts';

const INDIA = OBSERVATORY.coverage.find(({ destination }) => destination === 'IND');
const FIRST = Date.parse('2021-01-03');
const dayAfter = (days: number) => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10);

/** Weeks in which a measure was reported on some days; each tells the last of them. */
function weeksOf(count: number, measure: Measure, reports: readonly number[]): DestinationWeek[] {
  if (INDIA === undefined) throw new Error('India is missing');
  return Array.from({ length: count }, (_, week) => {
    const told = reports.filter((on) => on <= 7 * week);
    const last = told.length === 0 ? null : Math.max(...told);
    return {
      ...INDIA,
      day: dayAfter(7 * week),
      old: last !== null && 7 * week - last > 56 ? [measure] : [],
      [REPORTED_FIELD[measure]]: last === null ? null : dayAfter(last),
      [RATE_FIELD[measure]]: last,
    };
  });
}

test('a line ends in the week of the last report, whatever is carried on after it', () => {
  expect(reportedLine(weeksOf(5, 'full', [0, 10]), 'full')).toEqual([0, 0, 10, null, null]);
  expect(reportedLine(weeksOf(3, 'boosters', []), 'boosters')).toEqual([null, null, null]);
  expect(reportedLine([], 'doses')).toEqual([]);
});

test('it has a gap where the next report comes when the one before is old', () => {
  const line = reportedLine(weeksOf(16, 'people', [0, 4, 90, 97]), 'people');
  expect(line).toEqual([0, 4, ...Array<null>(11).fill(null), 90, 97, null]);
  // After exactly eight weeks it is fresh.
  expect(reportedLine(weeksOf(10, 'people', [0, 63]), 'people')).toEqual([...Array<0>(9).fill(0), 63]);
});

test('a report that became known late is where the line begins again', () => {
  const weeks = weeksOf(14, 'doses', [0, 80]).map((week) =>
    week.day < dayAfter(91)
      ? { ...week, reported: dayAfter(0), doses_per_100: 0, old: [Measure.enum.doses] }
      : week,
  );
  expect(reportedLine(weeks, 'doses')).toEqual([0, ...Array<null>(12).fill(null), 80]);
});

test('where a report is undone, an old one that stands again is no line, and a fresh one is', () => {
  const undone = (first: number, at: number) => {
    const before = weeksOf(18, 'doses', [first]);
    return weeksOf(18, 'doses', [first, 84]).map((week, place) =>
      place < at ? week : (before[place] ?? week),
    );
  };
  const nothing = (weeks: number) => Array<null>(weeks).fill(null);
  expect(reportedLine(undone(0, 15), 'doses')).toEqual([0, ...nothing(11), 84, 84, 84, ...nothing(3)]);
  expect(reportedLine(undone(63, 15), 'doses')).toEqual([
    ...nothing(9),
    63,
    63,
    63,
    84,
    84,
    84,
    63,
    null,
    null,
  ]);
});

test('up to there it is what was told, but for gaps', () => {
  const days = fc.array(fc.integer({ min: 0, max: 140 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...Measure.options), days, (measure, reports) => {
      const weeks = weeksOf(21, measure, reports);
      const line = reportedLine(weeks, measure);
      for (const [at, value] of line.entries()) {
        const told = reports.filter((on) => on <= 7 * at);
        const [last, next] = [Math.max(...told), Math.min(...reports.filter((on) => on > 7 * at))];
        const isOwn = told.length > 0 && 7 * (at - 1) < last;
        // The last week that still tells the report before the next one.
        const isBridged = told.length === 0 || 7 * (Math.ceil(next / 7) - 1) - last <= 56;
        const isLine = isOwn || (next !== Number.POSITIVE_INFINITY && isBridged);
        expect(value).toBe(isLine ? weeks[at]?.[RATE_FIELD[measure]] : null);
      }
    }),
  );
});
