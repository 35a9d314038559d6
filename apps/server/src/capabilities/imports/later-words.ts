import { MEASURES, type Measure } from '@sahakarya/impact';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import { IS_WRITTEN } from './is-written.ts';
import type { ImportKeys } from './write-rows.ts';

/**
 * Keeps of which days of whom an import tells a measure, by the rows of its file. What it tells again without a change
 * is no row, and would else be forgotten.
 *
 * @param measures what the file has columns for
 * @param isWhole whether it is all that its publisher tells: then it says of each day between that there is no other
 */
export async function keepSpans(
  { db }: Desk,
  { id, entry, knownOn, source }: ImportKeys,
  { measures, isWhole }: { readonly measures: readonly Measure[]; readonly isWhole: boolean },
): Promise<void> {
  const daysOf = (measure: Measure) =>
    isWhole
      ? sql`null::date[]`
      : sql`array_agg(day) filter (where state = 'taken' and ${sql.ref(measure)} is not null)`;
  const cells = measures.map((measure) => sql`(${measure}::text, ${sql.ref(`days_${measure}`)})`);
  if (cells.length === 0) return;
  await sql`
    insert into import_span (import, entry, known_on, source, destination, measure, first_day, last_day, refused, days)
    select ${id}::uuid, ${entry}::integer, ${knownOn}::date, ${source.source}::text, destination, measure, first_day,
      last_day, refused, days
    from (
      select destination, min(day) as first_day, max(day) as last_day,
        coalesce(array_agg(day) filter (where state = 'refused'), '{}') as refused,
        ${sql.join(measures.map((measure) => sql`${daysOf(measure)} as ${sql.ref(`days_${measure}`)}`))}
      from staged group by destination
    ) spans cross join lateral (values ${sql.join(cells)}) as cell (measure, days)
    where ${isWhole}::boolean or days is not null`.execute(db);
}

/**
 * Puts into the temporary table `later_word` what files that were known later, and came here earlier, say of days and
 * measures that `compared` is about to write: of each publisher the first of them that speaks of it, where its word
 * is no row of its own and is another. Without it the file of the earlier day would be the newest word there. That a
 * later file has a figure no longer ends what its own publisher told. Where the import that brought a figure was
 * undone since, nobody knows whether the later file said it. The table goes with the transaction.
 */
export async function findLaterWords({ db }: Desk, { entry, knownOn, source }: ImportKeys): Promise<void> {
  await sql`
    create temporary table later_word on commit drop as
    with later as materialized (select * from import_span where known_on > ${knownOn}::date),
    moved as materialized (
      select distinct on (destination, day, measure, publisher) destination, day, measure, publisher,
        cell.figure as moved_to, span.import, span.entry, span.known_on, span.source, days is null as is_whole
      from compared cross join lateral (values ${cellsOf('compared')}) as cell (measure, figure)
        join later span using (destination, measure) join source theirs on theirs.source = span.source
      where ${IS_WRITTEN} and (figure is not null or measure = any(taken_back) and publisher = ${source.publisher})
        and case when days is null then day between first_day and last_day and day <> all(refused)
          else day = any(days) end
        and not exists (select from import undoing where undoing.undoes = span.import)
      order by destination, day, measure, publisher, span.known_on, span.entry
    ),
    word as (
      select moved.destination, moved.day, moved.measure, moved.publisher, cell.figure, report.impossible, undone_on,
        (report.known_on, report.entry) > (${knownOn}::date, ${entry}::integer) as is_newer,
        row_number() over (
          partition by moved.destination, moved.day, moved.measure, moved.publisher
          order by report.known_on desc, report.entry desc, report.source desc) as place
      from moved join report on report.destination = moved.destination and report.day = moved.day
        join source on source.source = report.source and source.publisher = moved.publisher
        left join import undoing on undoing.undoes = report.import
        cross join lateral (values ${cellsOf('report')}) as cell (told, figure)
      where told = moved.measure and (cell.figure is not null or told = any(taken_back))
        and not filled and not superseded
        and (report.known_on, report.entry) <= (moved.known_on, moved.entry)
        and (undone_on is null or undoing.entry > moved.entry)
    ),
    said as (
      select moved.*, figure, coalesce(impossible, false) as impossible
      from moved left join word using (destination, day, measure, publisher)
      where coalesce(place, 1) = 1 and is_newer is not true and undone_on is null
        and figure is distinct from moved_to
        and (figure is not null or is_whole and publisher = ${source.publisher})
    )
    select destination, day, import, entry, known_on, source, bool_or(impossible) as impossible,
      ${sql.join(
        MEASURES.map(
          (measure) => sql`max(figure) filter (where measure = ${measure}) as ${sql.ref(measure)}`,
        ),
      )},
      array_agg(measure order by measure) filter (where figure is null) as taken_back
    from said group by destination, day, import, entry, known_on, source`.execute(db);
}

/** Writes what `later_word` has, as rows of the imports that say it: undone with them. */
export async function writeLaterWords({ db }: Desk): Promise<void> {
  const kept = MEASURES.map(
    (measure) => sql`
      ${sql.ref(measure)} = coalesce(${sql.ref(`report.${measure}`)}, ${sql.ref(`excluded.${measure}`)})`,
  );
  await sql`
    insert into report (destination, day, known_on, entry, source, doses, people, "full", boosters, import,
      taken_back, impossible)
    select destination, day, known_on, entry, source, doses, people, "full", boosters, import, taken_back, impossible
    from later_word order by destination, day
    on conflict (destination, day, known_on, entry, source) do update set ${sql.join(kept)},
      taken_back = nullif(coalesce(report.taken_back, '{}') || coalesce(excluded.taken_back, '{}'), '{}')`.execute(
    db,
  );
}

/** Each measure of a row of a table with its figure. */
function cellsOf(table: string): RawBuilder<unknown> {
  return sql.join(MEASURES.map((measure) => sql`(${measure}::text, ${sql.ref(`${table}.${measure}`)})`));
}
