import { text, wholeOrUnknown } from './cell.ts';
import { readCsv } from './csv.ts';
import { date } from './date.ts';
import { type RunningTotal, sortByDay, type TotalOnDay } from './running-total.ts';

export const WEEKLY_COLUMNS: readonly string[] = ['iso3', 'week_ending', 'total'];

/** Doses given in all up to each Sunday, by country code: the revised series, not what was known on the day. */
export async function readWeeklyTotals(sources: string): Promise<Map<string, RunningTotal>> {
  const series = new Map<string, TotalOnDay[]>();
  for (const row of await readCsv(sources, 'vaccinations-weekly.csv', WEEKLY_COLUMNS)) {
    const doses = wholeOrUnknown(row, 'total');
    if (doses === undefined) continue;
    const country = text(row, 'iso3');
    const points = series.get(country) ?? [];
    points.push({ day: date(text(row, 'week_ending')), doses });
    series.set(country, points);
  }
  for (const points of series.values()) sortByDay(points);
  return series;
}
