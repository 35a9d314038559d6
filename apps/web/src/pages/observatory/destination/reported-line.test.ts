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

test('up to there it is what was told', () => {
  const days = fc.array(fc.integer({ min: 0, max: 70 }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...Measure.options), days, (measure, reports) => {
      const weeks = weeksOf(11, measure, reports);
      const last = Math.max(...reports);
      for (const [at, value] of reportedLine(weeks, measure).entries()) {
        const isOver = reports.length === 0 || 7 * (at - 1) >= last;
        expect(value).toBe(isOver && !(at === 0 && last === 0) ? null : weeks[at]?.[RATE_FIELD[measure]]);
      }
    }),
  );
});
