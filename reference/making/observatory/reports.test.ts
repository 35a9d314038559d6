import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { destinationTable } from './destination-table.ts';
import { reportTable } from './report-table.ts';

const SOURCES = fileURLToPath(new URL('../../sources', import.meta.url));

interface Row {
  readonly destination: string;
  readonly day: string;
  readonly knownOn: string;
  readonly source: string;
  readonly doses: number | undefined;
  readonly people: number | undefined;
  readonly full: number | undefined;
  readonly boosters: number | undefined;
  readonly filled: boolean;
}

const count = (cell: string | number | undefined) => (cell === '' ? undefined : Number(cell));
const ROWS: readonly Row[] = (await reportTable(SOURCES)).rows.map((row) => ({
  destination: String(row[0]),
  day: String(row[1]),
  knownOn: String(row[2]),
  source: String(row[3]),
  doses: count(row[4]),
  people: count(row[5]),
  full: count(row[6]),
  boosters: count(row[7]),
  filled: row[8] === 'true',
}));
const DESTINATIONS = (await destinationTable(SOURCES)).rows.map((row) => ({
  destination: String(row[0]),
  incomeGroup: String(row[4]),
  population: Number(row[6]),
}));

type Measure = 'doses' | 'people' | 'full' | 'boosters';
const SNAPSHOT = 'owid-2021-10-25';

/** The row of each destination that answers on a day: of those that tell the measure, the newest day's. */
function answers(day: string, reading: 'known' | 'published', measure: Measure): Map<string, Row> {
  const chosen = new Map<string, Row>();
  for (const row of ROWS) {
    if (row.day > day || row[measure] === undefined) continue;
    if (reading === 'known' ? row.knownOn > day : row.source === SNAPSHOT && hasSeries(row)) continue;
    const before = chosen.get(row.destination);
    if (before === undefined || row.day > before.day) chosen.set(row.destination, row);
  }
  return chosen;
}

/** Whether the later series goes on over the day of a row of the snapshot. */
function hasSeries({ destination, day }: Row): boolean {
  const own = ROWS.filter((row) => row.destination === destination && row.source === 'owid-2023-09-07');
  return own.some((row) => row.day <= day) && own.some((row) => row.day >= day);
}

/** Per 100 people, two decimals, of HIC, UMIC, LMIC and LIC. */
function per100(day: string, reading: 'known' | 'published', measure: Measure = 'doses'): string[] {
  const chosen = answers(day, reading, measure);
  return ['HIC', 'UMIC', 'LMIC', 'LIC'].map((group) => {
    const members = DESTINATIONS.filter(({ incomeGroup }) => incomeGroup === group);
    const people = members.reduce((sum, { population }) => sum + population, 0);
    const given = members.reduce(
      (sum, { destination }) => sum + (chosen.get(destination)?.[measure] ?? 0),
      0,
    );
    return ((100 * given) / people).toFixed(2);
  });
}

describe('reports.csv', () => {
  it('gives as known on 4 August 2021 what was known that day', () => {
    expect(per100('2021-08-04', 'known')).toEqual(['101.40', '89.86', '22.89', '1.56']);
    const chosen = [...answers('2021-08-04', 'known', 'doses').values()];
    expect(chosen.reduce((sum, { doses }) => sum + (doses ?? 0), 0)).toBe(4_328_865_850);
    expect(chosen).toHaveLength(228 - 12);
    expect(new Set(chosen.map(({ source }) => source))).toEqual(new Set([SNAPSHOT]));
  });

  it('gives as published what the series of September 2023 says', () => {
    expect(per100('2021-08-01', 'published').at(-1)).toBe('1.67');
    expect(per100('2021-08-08', 'published').at(-1)).toBe('1.81');
    expect(per100('2023-01-01', 'published')).toEqual(['227.21', '209.70', '142.09', '36.53']);
  });

  it('does not fall as published where a snapshot stands between two Sundays', () => {
    const upperMiddle = (day: string) => per100(day, 'published', 'people')[1];
    expect(['2021-08-01', '2021-08-04', '2021-08-08'].map(upperMiddle)).toEqual(['50.81', '50.81', '53.34']);
    expect(per100('2021-08-04', 'known', 'people')[1]).toBe('39.24');
  });

  it('reaches to the end of 2022 in every measure', () => {
    expect(per100('2023-01-01', 'published', 'people')).toEqual(['80.66', '81.48', '66.43', '26.95']);
    expect(per100('2023-01-01', 'published', 'full')).toEqual(['75.03', '77.33', '59.29', '22.61']);
    expect(per100('2023-01-01', 'published', 'boosters')).toEqual(['66.87', '48.24', '18.62', '1.97']);
  });

  it('has one figure of a measure for each day of the series', () => {
    for (const measure of ['doses', 'people', 'full', 'boosters'] as const) {
      const told = ROWS.filter((row) => row[measure] !== undefined && row.source !== SNAPSHOT);
      const keys = told.map(({ destination, day }) => `${destination} ${day}`);
      expect(new Set(keys).size, measure).toBe(keys.length);
    }
  });

  it('has a row of each source with what is its own', () => {
    const of = (source: string, measure: Measure) =>
      ROWS.filter((row) => row.source === source && row[measure] !== undefined)
        .map(({ day }) => day)
        .sort();
    expect(of('owid-2023-09-07', 'people').at(-1)).toBe('2022-12-04');
    expect(of('owid-2023-09-07', 'full').at(-1)).toBe('2022-01-30');
    expect(of('owid-2023-09-07', 'boosters').at(-1)).toBe('2022-03-20');
    expect([of('owid-undp', 'boosters').at(0), of('owid-undp', 'boosters').at(-1)]).toEqual([
      '2022-03-27',
      '2023-01-01',
    ]);
    expect(of('who-uptake', 'full').at(-1)).toBe('2023-01-01');
    expect(
      ROWS.filter(
        ({ source, doses, people, full }) =>
          source === 'owid-undp' && (doses ?? people ?? full) !== undefined,
      ),
    ).toEqual([]);
  });

  it('takes the last Sunday of a month for its report, and what lies between for interpolated', () => {
    const india = ROWS.filter(
      ({ destination, day, source }) =>
        destination === 'IND' && day > '2022-11-20' && source === 'who-uptake',
    );
    expect(india.map(({ day, people, full, filled }) => [day, people, full, filled])).toEqual([
      ['2022-11-27', undefined, 950_763_070, false],
      ['2022-12-04', undefined, 950_905_117, true],
      ['2022-12-11', 1_026_299_886, 951_047_164, true],
      ['2022-12-18', 1_026_299_886, 951_189_210, true],
      ['2022-12-25', 1_026_299_886, 951_331_257, false],
      ['2023-01-01', 1_026_313_689, 951_437_454, true],
    ]);
  });

  it('carries nothing on for those that WHO has no figures of', () => {
    const own = ROWS.filter((row) => row.destination === 'TWN');
    expect(own.filter(({ full }) => full !== undefined).at(-1)).toMatchObject({
      day: '2022-01-30',
      full: 17_441_418,
    });
    expect(own.filter(({ source }) => source === 'who-uptake')).toEqual([]);
  });

  it('claims of nothing but the snapshot that it was known before the series was published', () => {
    const early = ROWS.filter(({ knownOn }) => knownOn < '2023-09-07');
    expect(early).toHaveLength(216);
    expect(early.every((row) => row.source === SNAPSHOT && row.knownOn === row.day)).toBe(true);
    expect(ROWS.filter(({ day, knownOn }) => knownOn < day)).toEqual([]);
  });

  it('tells what was filled in from what was reported', () => {
    const filled = (source: string) => ROWS.filter((row) => row.source === source && row.filled).length;
    const reported = (source: string) => ROWS.filter((row) => row.source === source && !row.filled).length;
    expect([filled('owid-2023-09-07'), reported('owid-2023-09-07')]).toEqual([6256, 14791]);
    expect([filled('who-uptake'), reported('who-uptake')]).toEqual([7906, 2347]);
    expect([filled('owid-undp'), reported('owid-undp')]).toEqual([3608, 4454]);
  });
});
