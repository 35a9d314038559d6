import type { Day } from '@sahakarya/vocabulary';
import { date } from '../tables/date.ts';
import { type KnownOnTheDay, SNAPSHOT_DAY } from '../tables/snapshot.ts';
import type { WeeklyReport } from '../tables/weekly-reports.ts';

/** The state of the weekly series: what it holds was known by then at the latest. */
export const VINTAGE: Day = date('2023-09-07');

/**
 * The day on which a row of the weekly series counts as known: the week's end where it was reported in that week,
 * which is an assumption, for corrections made before the vintage can't be told apart; else the vintage. Up to
 * the snapshot's day the snapshot says what was known, so a week that ends on or after the last report that it
 * has of the destination, or of one that had reported nothing, was only known later; and so was a week with more doses
 * than that report has.
 */
export function knownOn(report: WeeklyReport, known: KnownOnTheDay | undefined): Day {
  if (report.flag !== 'O') return VINTAGE;
  if (report.sunday > SNAPSHOT_DAY) return report.sunday;
  if (known?.reported === undefined || known.doses === undefined) return VINTAGE;
  return report.sunday < known.reported && report.doses <= known.doses ? report.sunday : VINTAGE;
}
