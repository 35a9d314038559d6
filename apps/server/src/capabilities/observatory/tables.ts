import type { BreakKind, Measure } from '@sahakarya/contract';
import type { Generated } from 'kysely';
import type { KeptReading, WeeklyReading } from './summaries/kept-readings.ts';

/** Days are 'YYYY-MM-DD'. */
export interface ObservatoryTables {
  report: ReportTable;
  covered_span: CoveredSpanTable;
  destination_step: StandingTable & { readonly reading: KeptReading; readonly day: string };
  destination_week: StandingTable & { readonly reading: WeeklyReading; readonly week: string };
  group_week: GroupWeekTable;
  series_break: SeriesBreakTable;
  group_break: GroupBreakTable;
  report_extent: ReportExtentTable;
  past_extent: PastExtentTable;
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
  /** Stands between two rows of a later state of the data: counts as known that day, and not as revised. */
  readonly superseded: Generated<boolean>;
  /** Null for the reference data. */
  readonly import: string | null;
  /** The how-many-th import brought it; 0 for the reference data. */
  readonly entry: Generated<number>;
  /** It holds for nothing: its figures cannot be true together. */
  readonly impossible: Generated<boolean>;
  /** Measures that its publisher tells of the day no longer. */
  readonly taken_back: Generated<Measure[] | null>;
  /** The day from which it no longer holds. */
  readonly undone_on: Generated<string | null>;
}

/** Days between which an import tells all that its publisher told before of some measures of a destination. */
interface CoveredSpanTable {
  readonly destination: string;
  readonly publisher: string;
  readonly first_day: string;
  readonly last_day: string;
  /** Days between of which it tells nothing that holds. */
  readonly but: string[];
  readonly known_on: string;
  readonly entry: number;
  readonly doses: boolean;
  readonly people: boolean;
  readonly full: boolean;
  readonly boosters: boolean;
}

/** Where a destination stands from a day on, or at the end of a week. */
interface StandingTable extends CountColumns {
  readonly destination: string;
  /** The day that the last report of each measure is about; that of doses has the bare name. */
  readonly reported: string | null;
  readonly people_reported: string | null;
  readonly full_reported: string | null;
  readonly boosters_reported: string | null;
  /** Measures whose figure was filled in. */
  readonly filled: Measure[];
}

interface GroupWeekTable extends CountColumns {
  readonly reading: WeeklyReading;
  readonly week: string;
  readonly income_group: 'HIC' | 'UMIC' | 'LMIC' | 'LIC' | 'none';
  readonly destinations: number;
  readonly reporting: number;
  readonly population: number;
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
  readonly reading: KeptReading;
  readonly destination: string;
  readonly day: string;
  readonly kind: BreakKind;
  readonly measure: Measure;
  readonly before: number | null;
  readonly after: number;
}

/** Where a member's first figure lifts its group's sum. */
interface GroupBreakTable {
  readonly reading: WeeklyReading;
  readonly income_group: 'HIC' | 'UMIC' | 'LMIC' | 'LIC' | 'none';
  readonly measure: 'doses' | 'people' | 'full' | 'boosters';
  readonly week: string;
  readonly destination: string;
  /** The day that the member's first figure is about. */
  readonly reported: string;
  /** The group's sums of the week before and of the week. */
  readonly before: number;
  readonly after: number;
}

/** From when to when a source tells a measure of a destination. */
interface ReportExtentTable {
  readonly destination: string;
  readonly source: string;
  readonly measure: 'doses' | 'people' | 'full' | 'boosters';
  readonly first_day: string;
  readonly last_day: string;
  /** Of what was not filled in; null where all of it was. */
  readonly last_report: string | null;
}

/** What a source told of a destination and tells no longer. */
interface PastExtentTable {
  readonly destination: string;
  readonly source: string;
  /** The first day that it told something about. */
  readonly first_day: string;
  /** The day from which nothing of it holds. */
  readonly until: string;
}

/** One row; null while there are no reports. */
interface ReportedWeeksTable {
  readonly one: boolean;
  /** The end of the first week: a Sunday, unless it is the last one, too. */
  readonly first_week: string | null;
  /** The newest day that a report that stands is about, or became known on: the last week ends on it. */
  readonly last_day: string | null;
  /** The last day of which it is known what was known on it, by what was undone or taken back since, too. */
  readonly asked_until: string | null;
  /** The newest day on which a report that stands became known. */
  readonly last_known: string | null;
  /** The newest Sunday on which fresh reports of the reference data alone cover enough people. */
  readonly reference_week: string | null;
  /** The state of the reference data. */
  readonly published: string | null;
  /** The first day on which an import was known, and the first that one tells something about. */
  readonly imports_known_from: string | null;
  readonly imports_about_from: string | null;
}
