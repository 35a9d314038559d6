import { MEASURES, type Measure } from '@sahakarya/impact';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../../platform/desk/desk.ts';

/** What moves figures. */
export interface Moving {
  /** The import, or the undoing of one. */
  readonly id: string;
  /** The how-many-th it is. */
  readonly entry: number;
  readonly at: Date;
  readonly knownOn: string;
  readonly isUndone: boolean;
}

/** The column of a correction that has what stood before of a measure. What stands now has the name of the measure. */
export function beforeOf(measure: Measure): RawBuilder<unknown> {
  return sql.ref(`before_${measure}`);
}

/** Whether a row of `correction_of_day` says that a measure is told no longer. */
export function endsTold(measure: Measure): RawBuilder<boolean> {
  return sql`(${beforeOf(measure)} is not null and ${sql.ref(measure)} is null)`;
}

/**
 * Writes corrections, in the order of the index, so that it grows at one place.
 *
 * @param corrected a query of `destination`, `day`, `source`, and of each measure `before_…` and what stands now: both
 *   null where it is not corrected
 * @returns how many figures are corrected
 */
export async function writeCorrections(
  { db }: Desk,
  { id, entry, at, knownOn, isUndone }: Moving,
  corrected: RawBuilder<unknown>,
): Promise<number> {
  const columns = sql.join(MEASURES.flatMap((measure) => [beforeOf(measure), sql.ref(measure)]));
  const figures = MEASURES.map((measure) => sql`coalesce(${beforeOf(measure)}, ${sql.ref(measure)})`);
  const { rows } = await sql<{ count: number }>`
    with written as (
      insert into correction_of_day (entry, destination, day, source, at, known_on, import, undone, ${columns})
      select ${entry}::integer, destination, day, source, ${at}::timestamptz, ${knownOn}::date, ${id}::uuid,
        ${isUndone}::boolean, ${columns}
      from (${corrected}) as corrected
      order by destination, day, source
      returning num_nonnulls(${sql.join(figures)}) as figures
    )
    select coalesce(sum(figures), 0)::integer as count from written`.execute(db);
  return rows[0]?.count ?? 0;
}
