import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { date } from '../tables/date.ts';
import type { KnownOnTheDay } from '../tables/snapshot.ts';
import type { WeeklyReport } from '../tables/weekly-reports.ts';
import { destinationTable } from './destination-table.ts';
import { knownOn, VINTAGE } from './known-on.ts';
import { reportTable } from './report-table.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));

interface Row {
  readonly destination: string;
  readonly day: string;
  readonly knownOn: string;
  readonly doses: number;
  readonly people: number | undefined;
  readonly full: number | undefined;
  readonly filled: boolean;
}

const ROWS: readonly Row[] = (await reportTable(SOURCES)).rows.map((row) => ({
  destination: String(row[0]),
  day: String(row[1]),
  knownOn: String(row[2]),
  doses: Number(row[4]),
  people: row[5] === '' ? undefined : Number(row[5]),
  full: row[6] === '' ? undefined : Number(row[6]),
  filled: row[8] === 'true',
}));
const DESTINATIONS = (await destinationTable(SOURCES)).rows.map((row) => ({
  destination: String(row[0]),
  incomeGroup: String(row[4]),
  population: Number(row[6]),
}));

/** The row of each destination that answers on a day: newest day first, then what was known last. */
function answers(day: string, reading: 'known' | 'revised'): Map<string, Row> {
  const chosen = new Map<string, Row>();
  for (const row of ROWS) {
    if (row.day > day || (reading === 'known' && row.knownOn > day)) continue;
    const before = chosen.get(row.destination);
    const newer =
      before === undefined ||
      row.day > before.day ||
      (row.day === before.day && row.knownOn > before.knownOn);
    if (newer) chosen.set(row.destination, row);
  }
  return chosen;
}

/** Doses per 100 people, two decimals, of HIC, UMIC, LMIC and LIC. */
function per100(day: string, reading: 'known' | 'revised'): string[] {
  const chosen = answers(day, reading);
  return ['HIC', 'UMIC', 'LMIC', 'LIC'].map((group) => {
    const members = DESTINATIONS.filter(({ incomeGroup }) => incomeGroup === group);
    const people = members.reduce((sum, { population }) => sum + population, 0);
    const doses = members.reduce((sum, { destination }) => sum + (chosen.get(destination)?.doses ?? 0), 0);
    return ((100 * doses) / people).toFixed(2);
  });
}

describe('reports.csv', () => {
  it('gives as known on 4 August 2021 what was known that day', () => {
    expect(per100('2021-08-04', 'known')).toEqual(['101.40', '89.86', '22.89', '1.56']);
    const chosen = [...answers('2021-08-04', 'known').values()];
    expect(chosen.reduce((sum, { doses }) => sum + doses, 0)).toBe(4_328_865_850);
    expect(chosen).toHaveLength(228 - 12);
  });

  it('gives as revised what the series says now', () => {
    expect(per100('2021-08-01', 'revised').at(-1)).toBe('1.67');
    expect(per100('2021-08-08', 'revised').at(-1)).toBe('1.81');
    expect(per100('2023-01-01', 'revised')).toEqual(['227.21', '209.70', '142.09', '36.53']);
  });

  it('has no jump as known between the Sunday before the snapshot and the snapshot', () => {
    const before = per100('2021-08-01', 'known').map(Number);
    const then = per100('2021-08-04', 'known').map(Number);
    for (const [group, value] of then.entries()) {
      const rise = value - (before[group] ?? 0);
      expect(rise, `group ${group}`).toBeGreaterThanOrEqual(0);
      expect(rise, `group ${group}`).toBeLessThan(4);
    }
  });

  it('never falls as known up to 4 August 2021, in doses, people or full courses', () => {
    for (const { destination } of DESTINATIONS) {
      const known = ROWS.filter((row) => row.destination === destination && row.knownOn <= '2021-08-04');
      known.sort((a, b) => (a.day < b.day ? -1 : 1));
      for (const measure of ['doses', 'people', 'full'] as const) {
        const series = known.map((row) => row[measure]).filter((figure) => figure !== undefined);
        expect(series, `${destination} ${measure}`).toEqual([...series].sort((a, b) => a - b));
      }
    }
  });

  it('never has two figures of one day that were known on the same day', () => {
    const keys = ROWS.map(({ destination, day, knownOn }) => `${destination} ${day} ${knownOn}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells what was filled in from what was reported', () => {
    const filled = ROWS.filter((row) => row.filled);
    expect(filled).toHaveLength(6478);
    expect(filled.every((row) => row.knownOn === '2023-09-07')).toBe(true);
    // What was known on the day that it is about was reported.
    expect(ROWS.filter((row) => row.knownOn === row.day && row.filled)).toEqual([]);
  });

  it('knows nothing before the day that it is about', () => {
    expect(ROWS.filter(({ day, knownOn }) => knownOn < day)).toEqual([]);
  });
});

describe('knownOn', () => {
  const report = (sunday: string, flag = 'O'): WeeklyReport => ({
    sunday: date(sunday),
    doses: 1,
    people: undefined,
    full: undefined,
    boosters: undefined,
    flag,
  });
  const until = (reported: string, doses = 1): KnownOnTheDay => ({
    doses,
    people: undefined,
    full: undefined,
    reported: date(reported),
    inUse: [],
  });
  const last = until('2021-07-30');

  it('is the end of the week in which it was reported', () => {
    expect(knownOn(report('2021-07-25'), last)).toBe(date('2021-07-25'));
    expect(knownOn(report('2021-08-08'), last)).toBe(date('2021-08-08'));
    expect(knownOn(report('2021-08-08'), undefined)).toBe(date('2021-08-08'));
  });

  it('is the vintage for what was interpolated, carried forward or taken from WHO', () => {
    for (const flag of ['I', 'F', 'W']) expect(knownOn(report('2021-07-25', flag), last)).toBe(VINTAGE);
  });

  it('is the vintage for more doses than a later report is known to have had', () => {
    expect(knownOn(report('2021-07-25'), until('2021-07-30', 0))).toBe(VINTAGE);
  });

  it('is the vintage for what the snapshot didn’t have yet', () => {
    expect(knownOn(report('2021-08-01'), last)).toBe(VINTAGE);
    expect(knownOn(report('2021-08-01'), until('2021-08-01'))).toBe(VINTAGE);
    expect(knownOn(report('2021-07-25'), undefined)).toBe(VINTAGE);
  });
});
