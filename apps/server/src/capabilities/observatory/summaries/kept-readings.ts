import type { Reading } from '@sahakarya/contract';
import { type RawBuilder, sql } from 'kysely';
import { IS_COVERED, IS_COVERED_AT_ONCE } from './covered-spans.ts';

/**
 * The readings that summaries by week are kept of. What was known on a day is known of few days; of the others
 * `published` stands for it: the data set as it was published, without what was imported since.
 */
export type WeeklyReading = Reading | 'published';

/** And `snapshot`: what a source tells that was there on one day. It has no weeks. */
export type KeptReading = WeeklyReading | 'snapshot';

/** What changes a reading as days pass, and which reports count for it. */
interface Rule {
  /** The column of `report` by which it advances: as reports become known, or by the days that they are about. */
  readonly axis: 'known_on' | 'day';
  readonly among: RawBuilder<boolean>;
  /**
   * What becomes of reports that are taken back, or undone: they end `as-days-pass`, or have `never-held`. `none` of
   * those that count ever does, for imports alone take back and are undone.
   */
  readonly endings: 'none' | 'as-days-pass' | 'never-held';
  /** Of a `report` of a `source`: whether a later one says all that it says in this reading, so that it is not read. */
  readonly isIdle: RawBuilder<boolean>;
}

export const KEPT_READINGS: Readonly<Record<KeptReading, Rule>> = {
  snapshot: {
    axis: 'known_on',
    among: sql`import is null and source in (select source from source where snapshot is not null)`,
    endings: 'none',
    isIdle: sql`false`,
  },
  known: {
    axis: 'known_on',
    among: sql`not superseded`,
    endings: 'as-days-pass',
    isIdle: IS_COVERED_AT_ONCE,
  },
  // Imports cover reports of the reference data, which alone are read here.
  published: {
    axis: 'day',
    among: sql`not superseded and import is null`,
    endings: 'none',
    isIdle: sql`false`,
  },
  revised: { axis: 'day', among: sql`not superseded`, endings: 'never-held', isIdle: IS_COVERED },
};

export const WEEKLY: readonly WeeklyReading[] = ['known', 'published', 'revised'];
