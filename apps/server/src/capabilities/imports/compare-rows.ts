import { MEASURES, type Measure } from '@sahakarya/impact';
import { type RawBuilder, sql } from 'kysely';
import type { Desk } from '../../platform/desk/desk.ts';
import { IS_COVERED, JOIN_COVERED } from '../observatory/summaries/covered-spans.ts';
import { PLACED_SOURCE, wordOf } from '../observatory/summaries/word.ts';
import type { FigureRow, ReadFile } from './owid/read-file.ts';

/** How rows stand to what was known on the day on which they were known. */
export interface Compared {
  readonly new: number;
  readonly changed: number;
  readonly confirmed: number;
  readonly unchanged: number;
}

/** A file, and how it is compared. */
export interface Comparison {
  readonly file: Pick<ReadFile, 'rows' | 'measures'>;
  /** Whose file it is: what it no longer has is taken back from reports of this publisher alone. */
  readonly publisher: string;
  readonly knownOn: string;
  /** Whether what the file no longer has is looked for. */
  readonly isWhole: boolean;
}

/**
 * Puts rows into the temporary table `compared`, each with the figures that were reported for its day and its status:
 * `new`, nothing was known of the day; `unchanged`, no cell says anything else, and the publisher has told each itself;
 * `confirmed`, the same, but another publisher alone had told some of it; else `changed`, also where the same figures
 * can be true now that could not. Days that the publisher told
 * before, within the days of the file's own rows for each destination, and that have no row now are `missing`;
 * where the row is there and is empty, `emptied`. `taken_back` has the measures of the day that it tells no longer,
 * and `own_…` what it told of them. What a later state of the data took the place of is told by nobody.
 * The table goes with the transaction.
 */
export async function compareRows(desk: Desk, comparison: Comparison): Promise<void> {
  const { db } = desk;
  await sql`
    create temporary table staged (
      destination text, day date, doses bigint, people bigint, "full" bigint, boosters bigint, state text,
      impossible boolean
    ) on commit drop`.execute(db);
  await desk.copyIn('copy staged from stdin', copyLines(comparison.file.rows));
  await sql`analyze staged`.execute(db);
  await compareStaged(desk, comparison);
}

async function compareStaged({ db }: Desk, { file, publisher, knownOn, isWhole }: Comparison): Promise<void> {
  const cell = (table: string, measure: Measure) => sql.ref(`${table}.${measure}`);
  await sql`
    create temporary table compared on commit drop as
    with span as (
      select destination, min(day) as first, max(day) as last from staged group by destination
    ),
    held as (
      select report.*, publisher, ${wordOf(sql`report`)} as rank
      from report join ${PLACED_SOURCE} using (source) ${JOIN_COVERED} ${
        isWhole
          ? sql`join span on span.destination = report.destination and report.day between first and last`
          : sql`join staged on staged.destination = report.destination and staged.day = report.day`
      }
      where known_on <= ${knownOn} and not filled and undone_on is null and not superseded and not ${IS_COVERED}
    ),
    gone as (
      select destination, day, publisher, ${list(
        (measure) => sql`max(rank) filter (where ${measure} = any(taken_back)) as ${sql.ref(measure)}`,
      )}
      from held where taken_back is not null group by destination, day, publisher
    ),
    told as (
      select held.destination, held.day, held.publisher, rank, impossible, ${list(
        (
          measure,
        ) => sql`case when rank > coalesce(${cell('gone', measure)}, 0) then ${cell('held', measure)} end
          as ${sql.ref(measure)}`,
      )}
      from held left join gone using (destination, day, publisher)
    ),
    was as (
      select destination, day, ${list(
        (
          measure,
        ) => sql`(max(array[rank, ${sql.ref(measure)}]) filter (where ${sql.ref(measure)} is not null))[2]
          as ${sql.ref(`was_${measure}`)},
          (max(array[rank, ${sql.ref(measure)}])
            filter (where ${sql.ref(measure)} is not null and publisher = ${publisher}))[2]
          as ${sql.ref(`own_${measure}`)}`,
      )},
        (max(array[rank, impossible::integer]) filter (where publisher = ${publisher}))[2] = 1 as was_impossible
      from told group by destination, day
    ),
    beside as (
      select coalesce(staged.destination, was.destination) as destination, coalesce(staged.day, was.day) as day,
        doses, people, "full", boosters, state, coalesce(impossible, false) as impossible, ${list((measure) => sql.ref(`was_${measure}`))},
        ${list((measure) => sql.ref(`own_${measure}`))}, coalesce(was_impossible, false) as was_impossible,
        ${takenBackOf(isWhole ? file.measures : [])} as taken_back
      from staged full join was on was.destination = staged.destination and was.day = staged.day
    )
    select *, ${STATUS} as status
    from beside`.execute(db);
}

/** @param asked measures of which the file tells all */
function takenBackOf(asked: readonly Measure[]): RawBuilder<unknown> {
  return sql`nullif(array_remove(array[${list(
    (measure) => sql`case when ${asked.includes(measure)} and ${sql.ref(`own_${measure}`)} is not null
      and ${sql.ref(measure)} is null and state is distinct from 'refused' then ${measure}::text end`,
  )}], null), '{}')`;
}

const STATUS = sql`case
  when state is null then case when taken_back is null then 'kept' else 'missing' end
  when state = 'refused' then 'refused'
  when state = 'blank' then case when taken_back is null then 'blank' else 'emptied' end
  when num_nonnulls(${list((measure) => sql.ref(`was_${measure}`))}) = 0 then 'new'
  when taken_back is null and (impossible or not was_impossible) and ${saysTheSame('was')} then
    case when ${saysTheSame('own')} then 'unchanged' else 'confirmed' end
  else 'changed' end`;

/** Of a row of the file: whether every figure that it tells is what was held of its day, or what its publisher told. */
function saysTheSame(as: 'was' | 'own'): RawBuilder<boolean> {
  const cells = MEASURES.map(
    (measure) =>
      sql`coalesce(${sql.ref(measure)} = ${sql.ref(`${as}_${measure}`)}, ${sql.ref(measure)} is null)`,
  );
  return sql`${sql.join(cells, sql` and `)}`;
}

function list(of: (measure: Measure) => RawBuilder<unknown>): RawBuilder<unknown> {
  return sql.join(MEASURES.map(of));
}

/** Lines as COPY reads them: nothing in them needs an escape. */
function* copyLines(rows: readonly FigureRow[]): Generator<string> {
  const AT_ONCE = 1000;
  const cell = (count: number | null) => (count === null ? '\\N' : String(count));
  for (let first = 0; first < rows.length; first += AT_ONCE)
    yield rows
      .slice(first, first + AT_ONCE)
      .map(
        ({ destination, day, doses, people, full, boosters, state, isImpossible }) =>
          `${destination}\t${day}\t${cell(doses)}\t${cell(people)}\t${cell(full)}\t${cell(boosters)}\t${state}\t${isImpossible}\n`,
      )
      .join('');
}
