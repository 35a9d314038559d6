import type { ImportSource } from '@sahakarya/contract';
import { MEASURES, type Measure } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Touched } from '../observatory/summaries/touched.ts';
import { keepStanding, logMoved } from './corrections/standing.ts';
import { beforeOf, endsTold, writeCorrections } from './corrections/write-corrections.ts';
import { IS_WRITTEN } from './is-written.ts';

/** An import, as its rows name it. */
export interface ImportKeys {
  readonly id: string;
  /** The how-many-th it is. */
  readonly entry: number;
  readonly at: Date;
  readonly knownOn: string;
  readonly source: ImportSource;
}

/** What is written of a destination. */
export interface WrittenSeries extends Touched {
  /** The newest day of which a figure is written that counts; null: none does. */
  readonly newest: string | null;
}

/** Writes the rows of `compared` that its publisher has not told before, and says whose series they touch. */
export async function writeRows(
  { db }: Desk,
  { id, entry, knownOn, source: { source, publisher, title, licence, url } }: ImportKeys,
): Promise<WrittenSeries[]> {
  await db
    .insertInto('source')
    .values({
      source,
      title,
      publisher,
      licence,
      url,
      vintage: knownOn,
      note: 'Imported here by an operator',
      has_reports: true,
    })
    .onConflict((same) => same.column('source').doNothing())
    .execute();
  await sql`
    insert into report (destination, day, known_on, entry, source, doses, people, "full", boosters, import,
      taken_back, impossible)
    select destination, day, ${knownOn}::date, ${entry}::integer, ${source}::text, doses, people, "full", boosters,
      ${id}::uuid, taken_back, impossible
    from compared
    where ${IS_WRITTEN}
    order by destination, day`.execute(db);
  const { rows } = await sql<Omit<WrittenSeries, 'knownOn'>>`
    select destination, min(day) as "firstDay", max(day) filter (
      where status in ('new', 'changed', 'confirmed') and not impossible
        and num_nonnulls(${sql.join(MEASURES.map((measure) => sql.ref(measure)))}) > 0) as newest
    from compared where ${IS_WRITTEN} group by destination order by destination`.execute(db);
  return rows.map((row) => ({ ...row, knownOn }));
}

/**
 * Keeps what stands of days of `compared` where what was told last, by the day on which the rows are known, may not be
 * what stands: something is taken back, or cannot be true, or was known later, or is said by a later file. Mostly there
 * are none.
 */
export async function keepUnsure(desk: Desk, { knownOn, source: { source } }: ImportKeys): Promise<void> {
  await keepStanding(
    desk,
    sql`
    select destination, day, ${source}::text as source from compared
    where ${IS_WRITTEN} and (taken_back is not null or impossible
      or (destination, day) in (select destination, day from report where impossible)
      or (destination, day) in (select destination, day from later_word)
      or (select exists (select from import where known_on > ${knownOn}::date)) and (destination, day) in (
        select destination, day from report where known_on > ${knownOn}::date and undone_on is null))`,
  );
}

/**
 * Logs every figure of `compared` that takes the place of another as the one that stands, or after which there is none,
 * or which is told again after the log has said that there is none.
 *
 * @returns how many there are
 */
export async function logCorrections(desk: Desk, keys: ImportKeys): Promise<number> {
  const moving = { ...keys, isUndone: false };
  const isCorrected = (measure: Measure) => {
    const [was, told] = [sql.ref(`was_${measure}`), sql.ref(measure)];
    return sql`coalesce(${was} <> ${told}, ${was} is null and ${told} is not null and (destination, day) in (
      select destination, day from correction_of_day where ${endsTold(measure)}))`;
  };
  const figures = MEASURES.map((measure) => {
    const is = sql.ref(`is_${measure}`);
    return sql`case when ${is} then ${sql.ref(`was_${measure}`)} end as ${beforeOf(measure)},
      case when ${is} then ${sql.ref(measure)} end as ${sql.ref(measure)}`;
  });
  const corrections = await writeCorrections(
    desk,
    moving,
    sql`
    select destination, day, ${keys.source.source}::text as source, ${sql.join(figures)}
    from (
      select compared.*, ${sql.join(
        MEASURES.map((measure) => sql`${isCorrected(measure)} as ${sql.ref(`is_${measure}`)}`),
      )}
      from compared
      where ${IS_WRITTEN} and (destination, day) not in (select destination, day from stood)
    ) compared
    where ${sql.join(
      MEASURES.map((measure) => sql.ref(`is_${measure}`)),
      sql` or `,
    )}`,
  );
  return corrections + (await logMoved(desk, moving));
}
