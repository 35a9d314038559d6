import { type Day, parseDate } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  breaks,
  impossibilities,
  JUMP_PER_100_A_WEEK,
  LATE_FIRST_REPORT_PER_100,
  MEASURES,
  type Point,
} from './index.ts';

function day(text: string): Day {
  const parsed = parseDate(text);
  if (typeof parsed === 'string') throw new RangeError(text);
  return parsed;
}

const FIRST = day('2021-01-01');

describe('breaks', () => {
  const POPULATION = 1000;
  const series = (...points: readonly (readonly [string, number | null])[]): Point[] =>
    points.map(([on, doses]) => ({ day: day(on), doses, people: null, full: null, boosters: null }));

  test('a fall is flagged, of every measure', () => {
    const point = (on: string, full: number) => ({
      day: day(on),
      doses: null,
      people: null,
      full,
      boosters: null,
    });
    expect(breaks([point('2021-01-01', 9), point('2021-01-08', 8)], POPULATION)).toEqual([
      { day: day('2021-01-08'), kind: 'fall', measure: 'full', before: 9, after: 8 },
    ]);
  });

  test('a first report of more than one dose in a hundred people is late', () => {
    const limit = (LATE_FIRST_REPORT_PER_100 * POPULATION) / 100;
    expect(breaks(series(['2021-01-01', limit]), POPULATION)).toEqual([]);
    expect(breaks(series(['2021-01-01', limit + 1]), POPULATION)).toMatchObject([
      { kind: 'late_first_report', before: null },
    ]);
  });

  test('a jump is judged by the weeks between two reports, and by one week at least', () => {
    const limit = (JUMP_PER_100_A_WEEK * POPULATION) / 100;
    const after = (rise: number, on: string) =>
      breaks(series(['2021-01-01', 5], ['2021-01-03', null], [on, 5 + rise]), POPULATION);
    expect(after(limit, '2021-01-04')).toEqual([]);
    expect(after(limit + 1, '2021-01-04')).toMatchObject([{ kind: 'jump', before: 5 }]);
    expect(after(2 * limit, '2021-01-15')).toEqual([]);
    expect(after(2 * limit + 1, '2021-01-15')).toMatchObject([{ kind: 'jump' }]);
  });

  test('people and full courses jump as doses do; boosters do not', () => {
    const limit = (JUMP_PER_100_A_WEEK * POPULATION) / 100;
    const point = (on: string, told: Partial<Point>): Point => ({
      ...{ day: day(on), doses: null, people: null, full: null, boosters: null },
      ...told,
    });
    for (const measure of MEASURES) {
      const found = breaks(
        [point('2021-01-01', { [measure]: 5 }), point('2021-01-08', { [measure]: 6 + limit })],
        POPULATION,
      );
      expect(found.map(({ kind }) => kind)).toEqual(measure === 'boosters' ? [] : ['jump']);
    }
  });

  test('what cannot be is flagged, whether it is part of the series or kept out of it', () => {
    const point = (on: string, doses: number, people: number, full: number): Point => ({
      ...{ day: day(on), doses, people, full, boosters: null },
    });
    const good = point('2021-01-01', 10, 8, 4);
    const bad = point('2021-01-08', 11, 12, 13);
    const flagged = [
      { day: day('2021-01-08'), kind: 'impossible', measure: 'people', before: 8, after: 12 },
      { day: day('2021-01-08'), kind: 'impossible', measure: 'full', before: 4, after: 13 },
    ];
    expect(breaks([good, bad], POPULATION)).toEqual(flagged);
    expect(breaks([good], POPULATION, [bad])).toEqual(flagged);
    // What the series has and what is kept out may be of one day: it is flagged once, with what was told last.
    const worse = point('2021-01-08', 11, 20, 21);
    expect(breaks([good, bad], POPULATION, [worse]).map(({ after }) => after)).toEqual([20, 21]);
    // Once, however many bounds it passes.
    expect(breaks([], POPULATION, [point('2021-01-08', 10, 2001, 0)])).toEqual([
      { day: day('2021-01-08'), kind: 'impossible', measure: 'people', before: null, after: 2001 },
    ]);
  });

  test('a series that rises slowly from nothing has none', () => {
    const rises = fc.array(fc.integer({ min: 0, max: (JUMP_PER_100_A_WEEK * POPULATION) / 100 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(rises, (steps) => {
        let doses = 0;
        const points = steps.map((rise, week) => {
          doses += week === 0 ? 0 : rise;
          return { day: (FIRST + 7 * week) as Day, doses, people: doses, full: doses, boosters: null };
        });
        expect(breaks(points, POPULATION)).toEqual([]);
      }),
    );
  });
});

describe('what cannot be true together', () => {
  const told = { doses: null, people: null, full: null, boosters: null };

  test.each([
    [{ doses: 800 }, []],
    [{ doses: 801 }, [['doses', 'eight-times-population', 800]]],
    [{ people: 200 }, []],
    [{ people: 201 }, [['people', 'twice-population', 200]]],
    [{ doses: 5, people: 5, full: 5, boosters: 5 }, []],
    [{ doses: 5, people: 5, full: 5, boosters: 9 }, [['boosters', 'doses', 5]]],
    [{ boosters: 800 }, []],
    [{ boosters: 801 }, [['boosters', 'eight-times-population', 800]]],
    [{ doses: 900, boosters: 900 }, [['doses', 'eight-times-population', 800]]],
    [{ doses: 5, people: 6 }, [['people', 'doses', 5]]],
    [{ people: 5, full: 6 }, [['full', 'people', 5]]],
    [{ full: 200 }, []],
    [{ full: 900 }, [['full', 'twice-population', 200]]],
    [{ doses: 5, full: 6 }, [['full', 'doses', 5]]],
    [
      { doses: 0, people: 201, full: 202 },
      [
        ['people', 'doses', 0],
        ['people', 'twice-population', 200],
        ['full', 'people', 201],
      ],
    ],
  ])('%j of 100 people', (counts, expected) => {
    const found = impossibilities({ ...told, ...counts }, 100);
    expect(found.map(({ measure, bound, most }) => [measure, bound, most])).toEqual(expected);
  });
});
