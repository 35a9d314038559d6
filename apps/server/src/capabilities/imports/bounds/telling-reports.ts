import { type Counts, MEASURES, type Measure } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';
import { IS_COVERED, JOIN_COVERED } from '../../observatory/summaries/covered-spans.ts';
import type { FigureRow } from '../owid/read-file.ts';
import type { Standing, Told } from './figures-beside.ts';

/** What a publisher told of a day, or tells no longer. */
export interface TellingReport extends Counts {
  readonly publisher: string;
  /** 'YYYY-MM-DD' */
  readonly knownOn: string;
  readonly takesBack: readonly Measure[];
  readonly impossible: boolean;
  /** The row of a file that is to tell it; undefined where it is held already. */
  readonly row?: FigureRow;
}

/** A figure that stands. */
export interface Figure extends Told {
  readonly row?: FigureRow | undefined;
}

/** Reports by day, 'YYYY-MM-DD': of each the older ones first. */
export type ReportsByDay = ReadonlyMap<string, readonly TellingReport[]>;

/** Of each destination the reports that hold, but for what is filled in and what a later report covers. */
export async function tellingReports(
  { db }: Desk,
  destinations: readonly string[],
): Promise<ReadonlyMap<string, ReportsByDay>> {
  const { rows } = await sql<TellingReport & { destination: string; day: string }>`
    select destination, day, publisher, known_on as "knownOn", doses, people, "full", boosters, impossible,
      coalesce(taken_back, '{}') as "takesBack"
    from report join source using (source) ${JOIN_COVERED}
    where destination = any(${destinations}) and not filled and not superseded and undone_on is null
      and not ${IS_COVERED}
    order by destination, day, known_on, entry, report.source`.execute(db);
  const found = new Map<string, Map<string, TellingReport[]>>();
  for (const row of rows) {
    const days = found.get(row.destination) ?? new Map<string, TellingReport[]>();
    found.set(row.destination, days);
    const reports = days.get(row.day);
    if (reports === undefined) days.set(row.day, [row]);
    else reports.push(row);
  }
  return found;
}

/** What stands of a day: of each measure the newest figure that can be true, of whoever still tells it. */
export function standingOf(day: string, reports: readonly TellingReport[]): Standing<Figure> {
  const standing: Standing<Figure> = {};
  for (const measure of MEASURES) {
    const ended: string[] = [];
    for (let at = reports.length - 1; at >= 0; at--) {
      const report = reports[at];
      if (report === undefined || ended.includes(report.publisher)) continue;
      const { [measure]: count, row } = report;
      if (count !== null && !report.impossible) {
        standing[measure] = { count, day, row };
        break;
      }
      if (report.takesBack.includes(measure)) ended.push(report.publisher);
    }
  }
  return standing;
}
