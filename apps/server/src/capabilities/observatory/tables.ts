import type { Reading } from '@sahakarya/contract';

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
  /** Null for the reference data. */
  readonly import: string | null;
}

/** Where a destination stands from a day on, or on a Sunday. */
interface StandingTable extends CountColumns {
  readonly reading: Reading;
  readonly destination: string;
  readonly reported: string | null;
}

interface GroupWeekTable extends CountColumns {
  readonly reading: Reading;
  readonly week: string;
  readonly income_group: 'HIC' | 'UMIC' | 'LMIC' | 'LIC' | 'none';
  readonly destinations: number;
  readonly reporting: number;
  readonly population: number;
  readonly doses: number;
}

interface SeriesBreakTable {
  readonly destination: string;
  readonly day: string;
  readonly kind: 'fall' | 'late_first_report' | 'jump';
  readonly measure: 'doses' | 'people' | 'full' | 'boosters';
  readonly before: number | null;
  readonly after: number;
}

/** One row. Sundays; null while there are no reports. */
interface ReportedWeeksTable {
  readonly one: boolean;
  readonly first_week: string | null;
  readonly last_week: string | null;
}
