import { type Day, parseDate } from '@sahakarya/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FRESH_DAYS,
  freshPercent,
  type GroupSum,
  gap,
  groupSums,
  isFresh,
  MEASURES,
  type Measure,
  type Member,
  type Report,
  type Standing,
  shares,
  standingAsKnown,
  standingAsRevised,
  sundays,
  totalDoses,
  weekEnd,
  weekEnds,
} from './index.ts';

function day(text: string): Day {
  const parsed = parseDate(text);
  if (typeof parsed === 'string') throw new RangeError(text);
  return parsed;
}

const FIRST = day('2021-01-01');
const days = fc.integer({ min: 0, max: 40 }).map((offset) => (FIRST + offset) as Day);
const count = fc.option(fc.integer({ min: 0, max: 9_000_000_000 }), { nil: null });
const PUBLISHERS: Readonly<Record<string, string>> = { a: 'one', b: 'one', c: 'other' };
const report = fc
  .record({
    day: days,
    later: fc.integer({ min: 0, max: 20 }),
    source: fc.constantFrom('a', 'b', 'c'),
    vintage: fc.constant(null),
    filled: fc.boolean(),
    entry: fc.integer({ min: 0, max: 3 }),
    impossible: fc.boolean(),
    takesBack: fc.subarray([...MEASURES]),
    undoneAfter: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null, freq: 3 }),
    doses: count,
    people: count,
    full: count,
    boosters: count,
  })
  .map(({ later, undoneAfter, takesBack, ...rest }): Report => {
    const knownOn = (rest.day + later) as Day;
    return {
      ...rest,
      knownOn,
      publisher: PUBLISHERS[rest.source] ?? '',
      takesBack: takesBack.filter((measure) => rest[measure] === null),
      undoneOn: undoneAfter === null ? null : ((knownOn + undoneAfter) as Day),
    };
  });
const reports = fc.uniqueArray(report, {
  maxLength: 30,
  selector: ({ day: about, knownOn, source, entry }) => `${about} ${knownOn} ${source} ${entry}`,
});

/**
 * The rule in other words: read the reports in their order, each publisher's of a day replacing or taking back what it
 * said of it before; of all that is left the last one counts.
 */
function naive(all: readonly Report[], measure: Measure): Report | undefined {
  const placeOf = (one: Report) => [one.day, one.knownOn, one.entry, one.source.charCodeAt(0)];
  const inOrder = all
    .map((one) => ({ one, place: placeOf(one) }))
    .sort((a, b) => a.place.map((value, i) => value - (b.place[i] as number)).find((gap) => gap !== 0) ?? 0)
    .map(({ one }) => one);
  const left = new Map<string, Report[]>();
  for (const one of inOrder) {
    const key = `${one.day} ${one.publisher}`;
    if (one.takesBack.includes(measure)) left.delete(key);
    else if (one[measure] !== null && !one.impossible) left.set(key, [...(left.get(key) ?? []), one]);
  }
  const remaining = new Set([...left.values()].flat());
  return inOrder.findLast((one) => remaining.has(one));
}

/** The last report where an import told it; what is filled in counts beside those of the reference data alone. */
function figureOf(among: readonly Report[], measure: Measure): number | null {
  const last = naive(
    among.filter(({ filled }) => !filled),
    measure,
  );
  const holding = last !== undefined && last.entry > 0 ? last : naive(among, measure);
  return holding?.[measure] ?? null;
}

/** The day of each measure's last report: what was filled in is none. */
function expectReported({ reported }: Standing, among: readonly Report[]): void {
  for (const measure of MEASURES) {
    const told = among.filter(({ filled }) => !filled);
    expect(reported[measure], measure).toBe(naive(told, measure)?.day ?? null);
  }
}

describe('where a destination stands', () => {
  test('as known: by what was there on the day', () => {
    fc.assert(
      fc.property(reports, days, (all, on) => {
        const standing = standingAsKnown(all, on);
        const there = all.filter(
          (one) => one.knownOn <= on && one.day <= on && (one.undoneOn === null || one.undoneOn > on),
        );
        for (const measure of MEASURES) expect(standing[measure]).toBe(figureOf(there, measure));
        expectReported(standing, there);
      }),
    );
  });

  test('as revised: by the newest revision of all up to the day', () => {
    fc.assert(
      fc.property(reports, days, (all, on) => {
        const standing = standingAsRevised(all, on);
        const about = all.filter((one) => one.day <= on && one.undoneOn === null);
        for (const measure of MEASURES) expect(standing[measure]).toBe(figureOf(about, measure));
        expectReported(standing, about);
      }),
    );
  });

  test('both are the same where nothing was known late and nothing revised', () => {
    const timely = reports.map((all) => [
      ...new Map(all.map((one) => [one.day, { ...one, knownOn: one.day, undoneOn: null }])).values(),
    ]);
    fc.assert(
      fc.property(timely, days, (all, on) => {
        expect(standingAsKnown(all, on)).toEqual(standingAsRevised(all, on));
      }),
    );
  });
});

describe('groups', () => {
  /** People of those that ever reported, and of those whose report is fresh. */
  function expectBasis({ incomeGroup, basis }: GroupSum, members: readonly Member[]): void {
    for (const measure of MEASURES) {
      let people = 0;
      let fresh = 0;
      for (const one of members) {
        if (one.incomeGroup !== incomeGroup || one.isFresh[measure] === null) continue;
        people += one.population;
        if (one.isFresh[measure]) fresh += one.population;
      }
      expect(basis[measure]).toEqual({ people, fresh });
      expect(freshPercent(basis[measure]) === null).toBe(people === 0);
    }
  }

  const freshness = fc.constantFrom(true, false, null);
  const member = fc.record({
    incomeGroup: fc.constantFrom('LIC', 'HIC', 'none', 'LMIC'),
    isFresh: fc.record({ doses: freshness, people: freshness, full: freshness, boosters: freshness }),
    population: fc.integer({ min: 1, max: 1_500_000_000 }),
    doses: count,
    people: count,
    full: count,
    boosters: count,
  });

  test('sum what is told, and divide by everybody', () => {
    fc.assert(
      fc.property(fc.array(member, { maxLength: 20 }), (members) => {
        const sums = groupSums(members);
        expect(sums.reduce((sum, { destinations }) => sum + destinations, 0)).toBe(members.length);
        for (const sum of sums) {
          let population = 0;
          let doses: number | null = null;
          let reporting = 0;
          for (const one of members) {
            if (one.incomeGroup !== sum.incomeGroup) continue;
            population += one.population;
            if (one.doses !== null) doses = (doses ?? 0) + one.doses;
            reporting += one.doses === null ? 0 : 1;
          }
          expect(sum).toMatchObject({ population, doses, reporting });
          expectBasis(sum, members);
          expect(sum.boosters === null).toBe(
            members.every((one) => one.incomeGroup !== sum.incomeGroup || one.boosters === null),
          );
        }
        for (const { incomeGroup, dosesPercent } of shares(sums)) {
          expect(dosesPercent ?? 0).toBeLessThanOrEqual(100);
          if (sums.some((sum) => sum.incomeGroup === incomeGroup && sum.doses === null))
            expect(dosesPercent).toBeNull();
        }
      }),
    );
  });

  test('stand from high income to low, then what is not classified', () => {
    const of = (incomeGroup: string, doses: number | null) => ({
      incomeGroup,
      population: 100,
      isFresh: { doses: true, people: null, full: null, boosters: null },
      doses,
      people: null,
      full: null,
      boosters: null,
    });
    const sums = groupSums([of('none', 1), of('LIC', 2), of('HIC', 90), of('LMIC', 3), of('UMIC', 4)]);
    expect(sums.map(({ incomeGroup }) => incomeGroup)).toEqual(['HIC', 'UMIC', 'LMIC', 'LIC', 'none']);
    expect(gap(sums)).toEqual({ high: 90, low: 2 });
    expect(gap(sums.slice(1))).toBeUndefined();
    expect(gap(groupSums([of('LIC', null), of('HIC', 90)]))).toBeUndefined();
  });

  test('beyond 2^53 − 1 a sum is not known, nor is what it is a part of', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const of = (incomeGroup: string, doses: number) => ({
      incomeGroup,
      population: 1,
      isFresh: { doses: true, people: null, full: null, boosters: null },
      ...{ doses, people: null, full: null, boosters: null },
    });
    expect(groupSums([of('LIC', most - 1), of('LIC', 1)])).toMatchObject([{ doses: most }]);
    const sums = groupSums([of('LIC', most), of('LIC', 1), of('HIC', 5)]);
    expect(sums).toMatchObject([{ doses: 5 }, { doses: null, reporting: 2 }]);
    expect(totalDoses(sums)).toBeNull();
    expect(shares(sums).map(({ dosesPercent }) => dosesPercent)).toEqual([null, null]);
    expect(totalDoses(groupSums([of('LIC', most), of('HIC', 1)]))).toBeNull();
    expect(totalDoses(groupSums([of('LIC', most - 1), of('HIC', 1)]))).toBe(most);
    expect(totalDoses([])).toBeNull();
  });
});

test('a report is fresh for eight weeks, and a share is of those who ever reported', () => {
  expect(FRESH_DAYS).toBe(56);
  expect(isFresh(day('2021-06-09'), day('2021-08-04'))).toBe(true);
  expect(isFresh(day('2021-06-08'), day('2021-08-04'))).toBe(false);
  expect(freshPercent({ people: 3, fresh: 2 })).toBe(66.67);
  expect(freshPercent({ people: 3, fresh: 0 })).toBe(0);
  expect(freshPercent({ people: 0, fresh: 0 })).toBeNull();
});

test('weeks end on Sundays', () => {
  expect(weekEnd(day('2021-08-04'))).toBe(day('2021-08-08'));
  expect(weekEnd(day('2021-08-08'))).toBe(day('2021-08-08'));
  expect(weekEnd(day('1969-12-30'))).toBe(day('1970-01-04'));
  expect(sundays(day('2021-08-02'), day('2021-08-21'))).toEqual([day('2021-08-08'), day('2021-08-15')]);
  for (const last of ['2021-08-15', '2021-08-12'])
    expect(weekEnds(day('2021-08-02'), day(last))).toEqual([day('2021-08-08'), day(last)]);
  expect(weekEnds(day('2021-08-08'), day('2021-08-08'))).toEqual([day('2021-08-08')]);
});
