import type { Reading } from '@sahakarya/contract';
import { type RawBuilder, sql } from 'kysely';

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
}

export const KEPT_READINGS: Readonly<Record<KeptReading, Rule>> = {
  snapshot: {
    axis: 'known_on',
    among: sql`import is null and source in (select source from source where snapshot is not null)`,
  },
  known: { axis: 'known_on', among: sql`not superseded` },
  published: { axis: 'day', among: sql`not superseded and import is null` },
  revised: { axis: 'day', among: sql`not superseded` },
};

export const WEEKLY: readonly WeeklyReading[] = ['known', 'published', 'revised'];
