import type { Reading } from '@sahakarya/contract';
import type { Generated } from 'kysely';

/** Days are 'YYYY-MM-DD'. */
export interface ObservatoryTables {
  report: ReportTable;
  destination_step: StandingTable & { readonly day: string };
  destination_week: StandingTable & { readonly week: string };
  group_week: GroupWeekTable;
  series_break: SeriesBreakTable;
  reported_weeks: ReportedWeeksTable;
}

declare module '../../platform/database/tables.ts' {
  interface Tables extends ObservatoryTables {}
}

interface CountColumns {
  readonly doses: number | null;
  readonly people: number | null;
  readonly full: number | null;
  readonly boosters: number | null;
}

interface ReportTable extends CountColumns {
  readonly destination: string;
  readonly day: string;
  readonly known_on: string;
  readonly source: string;
  /** No report itself: filled in between two, or carried on after the last. */
  readonly filled: Generated<boolean>;
  /** Null for the reference data. */
  readonly import: string | null;
}

/** Where a destination stands from a day on, or on a Sunday. */
interface StandingTable extends CountColumns {
  readonly reading: Reading;
  readonly destination: string;
  /** The day that the last report of each measure is about; that of doses has the bare name. */
  readonly reported: string | null;
  readonly people_reported: string | null;
  readonly full_reported: string | null;
  readonly boosters_reported: string | null;
}

interface GroupWeekTable extends CountColumns {
  readonly reading: Reading;
  readonly week: string;
  readonly income_group: 'HIC' | 'UMIC' | 'LMIC' | 'LIC' | 'none';
  readonly destinations: number;
  readonly reporting: number;
  readonly population: number;
  readonly doses: number;
  /** People of members that ever reported the measure, and of those whose last report is fresh. */
  readonly doses_basis: number;
  readonly doses_fresh: number;
  readonly people_basis: number;
  readonly people_fresh: number;
  readonly full_basis: number;
  readonly full_fresh: number;
  readonly boosters_basis: number;
  readonly boosters_fresh: number;
}

interface SeriesBreakTable {
  readonly destination: string;
  readonly day: string;
  readonly kind: 'fall' | 'late_first_report' | 'jump';
  readonly measure: 'doses' | 'people' | 'full' | 'boosters';
  readonly before: number | null;
  readonly after: number;
}

/** One row. Null while there are no reports. */
interface ReportedWeeksTable {
  readonly one: boolean;
  /** Sundays. */
  readonly first_week: string | null;
  readonly last_week: string | null;
  /** The newest day that a report is about, or became known on. */
  readonly last_known: string | null;
  /** The newest Sunday on which fresh reports of the reference data alone cover enough people. */
  readonly reference_week: string | null;
}
