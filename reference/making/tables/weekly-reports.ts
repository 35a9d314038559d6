import type { Day } from '@sahakarya/vocabulary';
import { text, wholeOrUnknown } from './cell.ts';
import { type Row, readCsv } from './csv.ts';
import { date } from './date.ts';

/** What a country had given up to a Sunday, as it was revised later. */
export interface WeeklyReport {
  readonly sunday: Day;
  readonly doses: number;
  /** People with a first dose, people with a full course, booster doses; undefined where not known. */
  readonly people: number | undefined;
  readonly full: number | undefined;
  readonly boosters: number | undefined;
  /**
   * How the doses are known: `O` reported in that week, `I` interpolated between reports, `F` the last report
   * carried forward, `W` WHO's monthly table.
   */
  readonly flag: string;
}

export const WEEKLY_REPORT_COLUMNS: readonly string[] = [
  'iso3',
  'week_ending',
  'total',
  'people',
  'full',
  'boosters',
  'source',
];

/** The weekly series by country code, in the order of the table; rows without doses are left out. */
export async function readWeeklyReports(sources: string): Promise<Map<string, readonly WeeklyReport[]>> {
  const countries = new Map<string, WeeklyReport[]>();
  for (const row of await readCsv(sources, 'vaccinations-weekly.csv', WEEKLY_REPORT_COLUMNS)) {
    const doses = wholeOrUnknown(row, 'total');
    if (doses === undefined) continue;
    const country = text(row, 'iso3');
    const reports = countries.get(country) ?? [];
    reports.push(weeklyReport(row, doses));
    countries.set(country, reports);
  }
  return countries;
}

function weeklyReport(row: Row, doses: number): WeeklyReport {
  return {
    sunday: date(text(row, 'week_ending')),
    doses,
    people: wholeOrUnknown(row, 'people'),
    full: wholeOrUnknown(row, 'full'),
    boosters: wholeOrUnknown(row, 'boosters'),
    flag: text(row, 'source'),
  };
}
