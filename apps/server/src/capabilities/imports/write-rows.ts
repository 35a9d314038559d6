import type { ImportSeen, ImportSource } from '@sahakarya/contract';
import { MEASURES } from '@sahakarya/impact';
import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { Touched } from '../observatory/summaries/touched.ts';

/** An import, as its rows name it. */
export interface ImportKeys {
  readonly id: string;
  /** The how-many-th it is. */
  readonly entry: number;
  readonly at: Date;
  readonly knownOn: string;
  readonly source: ImportSource;
}

/**
 * Rows of `compared` that say something else than their publisher has said. What another one says already is among
 * them: it stands when that one takes it back.
 */
const IS_WRITTEN = sql`status in ('new', 'changed', 'confirmed', 'missing', 'emptied')`;

/** Writes the rows of `compared` that its publisher has not told before, and says whose series they touch. */
export async function writeRows(
  { db }: Desk,
  { id, entry, knownOn, source: { source, publisher, title, licence, url } }: ImportKeys,
): Promise<Touched[]> {
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
  const { rows } = await sql<Omit<Touched, 'knownOn'>>`
    select destination, min(day) as "firstDay"
    from compared where ${IS_WRITTEN} group by destination`.execute(db);
  return rows.map((row) => ({ ...row, knownOn }));
}

/** Of each destination, the newest day of `compared` of which a figure is written that counts. */
export async function newestWritten({ db }: Desk): Promise<ImportSeen['newest']> {
  const { rows } = await sql<ImportSeen['newest'][number]>`
    select destination, max(day) as day
    from compared
    where status in ('new', 'changed', 'confirmed') and not impossible
      and num_nonnulls(${sql.join(MEASURES.map((measure) => sql.ref(measure)))}) > 0
    group by destination order by destination`.execute(db);
  return rows;
}

/**
 * Logs every figure of `compared` that takes the place of another, of which its publisher now tells nothing, or which
 * is told again after the log has said that it is no longer: so the log ends with what is told. Where another
 * publisher took a figure back and any is still held, nothing is told again. In the order of the indexes, so that each
 * grows at one place.
 *
 * @returns how many there are
 */
export async function logCorrections(
  { db }: Desk,
  { id, at, knownOn, source: { source, publisher } }: ImportKeys,
): Promise<number> {
  const changed = MEASURES.map((measure) => {
    const [was, own, told] = [sql.ref(`was_${measure}`), sql.ref(`own_${measure}`), sql.ref(measure)];
    const isGone = sql`coalesce(${measure} = any(taken_back), false)`;
    return sql`
      select destination, day, ${measure}::text as measure,
        case when ${isGone} then ${own} when ${was} <> ${told} then ${was} end as before, ${told} as after
      from compared left join ended using (destination, day)
      where ${isGone} or status = 'changed' and ${was} <> ${told}
        or ${IS_WRITTEN} and ${told} is not null
          and (${measure} = any(own) or ${measure} = any(others) and ${was} is null)`;
  });
  const { numAffectedRows } = await sql`
    with logged as (
      select distinct on (destination, day, measure) destination, day, measure, after, theirs.publisher
      from correction join import using (import) join source theirs using (source)
      where (destination, day, measure) in (select destination, day, measure from correction where after is null)
      order by destination, day, measure, entry desc
    ),
    ended as (
      select destination, day, array_agg(measure) filter (where publisher = ${publisher}) as own,
        array_agg(measure) filter (where publisher <> ${publisher}) as others
      from logged where after is null group by destination, day
    )
    insert into correction (at, destination, day, measure, before, after, known_on, source, import)
    select ${at}::timestamptz, destination, day, measure, before, after, ${knownOn}::date, ${source}::text, ${id}::uuid
    from (${sql.join(changed, sql` union all `)}) as told
    order by destination, day, measure`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
