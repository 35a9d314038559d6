import { sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import type { FigureRow } from './owid/read-file.ts';

/** How rows stand to what was known on the day on which they were known. */
export interface Compared {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Puts rows into the temporary table `compared`, each with the figures that were reported for its day and its status:
 * `new`, nothing was known of the day; `unchanged`, no cell says anything else; else `changed`. It goes with the
 * transaction.
 */
export async function compareRows(
  desk: Desk,
  rows: readonly FigureRow[],
  knownOn: string,
): Promise<Compared> {
  const { db } = desk;
  await sql`
    create temporary table staged (
      row integer, destination text, day date, doses bigint, people bigint, "full" bigint, boosters bigint
    ) on commit drop`.execute(db);
  await desk.copyIn('copy staged from stdin', copyLines(rows));
  await sql`analyze staged`.execute(db);
  await sql`
    create temporary table compared on commit drop as
    with held as (
      select staged.row, report.doses, report.people, report."full", report.boosters,
        row_number() over (
          partition by staged.row order by report.known_on, report.import is not null, report.source) as rank
      from staged join report using (destination, day)
      where report.known_on <= ${knownOn} and not report.filled
    ),
    was as (
      select row,
        (max(array[rank, doses]) filter (where doses is not null))[2] as doses,
        (max(array[rank, people]) filter (where people is not null))[2] as people,
        (max(array[rank, "full"]) filter (where "full" is not null))[2] as "full",
        (max(array[rank, boosters]) filter (where boosters is not null))[2] as boosters
      from held group by row
    )
    select staged.*, was.doses as was_doses, was.people as was_people, was."full" as was_full,
      was.boosters as was_boosters,
      case
        when was.row is null then 'new'
        when coalesce(staged.doses = was.doses, staged.doses is null)
          and coalesce(staged.people = was.people, staged.people is null)
          and coalesce(staged."full" = was."full", staged."full" is null)
          and coalesce(staged.boosters = was.boosters, staged.boosters is null) then 'unchanged'
        else 'changed'
      end as status
    from staged left join was using (row)`.execute(db);
  const counts = await sql<{ status: keyof Compared; count: number }>`
    select status, count(*) from compared group by status`.execute(db);
  const of = (status: keyof Compared) => counts.rows.find((row) => row.status === status)?.count ?? 0;
  return { new: of('new'), changed: of('changed'), unchanged: of('unchanged') };
}

/** Lines as COPY reads them: nothing in them needs an escape. */
function* copyLines(rows: readonly FigureRow[]): Generator<string> {
  const AT_ONCE = 1000;
  const cell = (count: number | null) => (count === null ? '\\N' : String(count));
  for (let first = 0; first < rows.length; first += AT_ONCE)
    yield rows
      .slice(first, first + AT_ONCE)
      .map(
        ({ row, destination, day, doses, people, full, boosters }) =>
          `${row}\t${destination}\t${day}\t${cell(doses)}\t${cell(people)}\t${cell(full)}\t${cell(boosters)}\n`,
      )
      .join('');
}
