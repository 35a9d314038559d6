import { randomUUID } from 'node:crypto';
import type { UndoResult } from '@sahakarya/contract';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/desk/caller.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import { beginWrite, endWrite } from '../../published/data-state.ts';
import { uncover } from '../observatory/summaries/covered-spans.ts';
import { refreshSummaries } from '../observatory/summaries/refresh.ts';
import type { Touched } from '../observatory/summaries/touched.ts';
import { flagImpossible, impossiblePairs } from './bounds/flag-impossible.ts';
import { keepStanding, logMoved } from './corrections/standing.ts';
import type { Moving } from './corrections/write-corrections.ts';
import { DryRun, unlessDry } from './dry-run.ts';
import { nextEntry } from './next-entry.ts';

/** No statement of it may take longer. */
const STATEMENT_SECONDS = 600;
/** What a result tells of rows that stay; all are counted. */
const MOST_TOLD = 100;

export interface UndoOptions {
  readonly isDryRun: boolean;
  readonly now: Date;
}

/**
 * Undoes an import in one transaction, or nothing: from today on its rows hold no more, and what was known without them
 * holds again. They are kept, so what was known on the days before stays as it was. A row stays where a later report
 * of its publisher tells the day anew.
 *
 * @returns undefined where there is no such import
 * @throws ProblemError `is-undoing` for what undid an import itself
 */
export async function undoImport(
  database: Database,
  caller: Caller,
  id: string,
  options: UndoOptions,
): Promise<UndoResult | undefined> {
  return await unlessDry(() =>
    withDesk(
      database,
      caller,
      async (desk) => {
        const result = await undo(desk, id, options);
        if (options.isDryRun && result !== undefined) throw new DryRun(result);
        return result;
      },
      { statementSeconds: STATEMENT_SECONDS, takesTurn: true },
    ),
  );
}

async function undo(desk: Desk, id: string, { isDryRun, now }: UndoOptions): Promise<UndoResult | undefined> {
  await beginWrite(desk, 'figures');
  const undone = await desk.db.selectFrom('import').selectAll().where('import', '=', id).executeTakeFirst();
  if (undone === undefined) return undefined;
  if (undone.undoes !== null) throw problem('is-undoing');
  // A file may be known on a day that has begun farther east alone.
  const [knownOn = undone.known_on] = [undone.known_on, now.toISOString().slice(0, 10)].sort().slice(-1);
  const keys = { id: randomUUID(), entry: await nextEntry(desk), at: now, knownOn };
  await judgeRows(desk, id);
  const rows = await countRows(desk);
  const isChange = rows.reversed > 0;
  const corrections = isChange ? await reverse(desk, keys) : 0;
  const result: UndoResult = {
    import: isDryRun || !isChange ? null : keys.id,
    state: isDryRun ? 'dry-run' : isChange ? 'undone' : 'unchanged',
    undoes: id,
    known_on: keys.knownOn,
    at: now.toISOString(),
    rows,
    ...(await staying(desk)),
    corrections,
  };
  if (isChange) {
    await desk.db
      .insertInto('import')
      .values({
        import: keys.id,
        entry: keys.entry,
        undoes: id,
        at: now,
        who: desk.caller.name,
        sha256: undone.sha256,
        known_on: keys.knownOn,
        report: JSON.stringify(result),
      })
      .execute();
    await endWrite(desk, 'figures', now);
  }
  return result;
}

/**
 * Puts the rows of an import into the temporary table `judged`, each with what becomes of it: `reversed`; `kept`, and
 * the import whose report of the same publisher tells the day anew, known later and entered later; else the reason why
 * it cannot be undone. What was kept out holds no more, and can be undone all the same.
 */
async function judgeRows({ db }: Desk, id: string): Promise<void> {
  await sql`
    create temporary table judged on commit drop as
    select report.destination, report.day, report.known_on, report.entry, report.source, later.import as by,
      case
        when report.undone_on is not null and kept_out.destination is null then 'undone-before'
        when import.has_overwritten then 'not-kept'
        when later.destination is not null then 'kept'
        else 'reversed'
      end as outcome
    from report join import using (import) join source own on own.source = report.source
    left join lateral (
      select later.destination, later.import
      from report later join source theirs on theirs.source = later.source
        join import told_by on told_by.import = later.import and told_by.undoes is null
      where later.destination = report.destination and later.day = report.day
        and (later.known_on, later.entry) > (report.known_on, report.entry) and later.entry > report.entry
        and later.undone_on is null and not later.filled and theirs.publisher = own.publisher
      order by later.known_on desc, later.entry desc
      limit 1
    ) later on true
    left join lateral (
      select out.destination from report out
      where ${isKeptOut(sql`out`, sql`report`)} and out.undone_on is null
      limit 1
    ) kept_out on true
    where report.import = ${id}::uuid`.execute(db);
}

/** Whether a report stands for one that was kept out when an import was undone. */
function isKeptOut(report: RawBuilder<unknown>, one: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql`${report}.impossible and ${report}.destination = ${one}.destination and ${report}.day = ${one}.day
    and ${report}.source = ${one}.source and ${report}.entry > ${one}.entry
    and ${report}.import in (select import from import where undoes is not null)`;
}

async function countRows({ db }: Desk): Promise<UndoResult['rows']> {
  const { rows } = await sql<UndoResult['rows']>`
    select count(*) filter (where outcome = 'reversed') as reversed, count(*) filter (where outcome = 'kept') as kept,
      count(*) filter (where outcome not in ('reversed', 'kept')) as not_undone
    from judged`.execute(db);
  return rows[0] ?? { reversed: 0, kept: 0, not_undone: 0 };
}

async function staying({ db }: Desk): Promise<Pick<UndoResult, 'kept' | 'not_undone'>> {
  const kept = await sql<UndoResult['kept'][number]>`
    select destination, day, by from judged where outcome = 'kept'
    order by destination, day limit ${MOST_TOLD}`.execute(db);
  const others = await sql<UndoResult['not_undone'][number]>`
    select destination, day, outcome as why from judged where outcome not in ('reversed', 'kept')
    order by destination, day limit ${MOST_TOLD}`.execute(db);
  return { kept: kept.rows, not_undone: others.rows };
}

/**
 * Lets the rows that can be undone hold no more, and what cannot be true without them is kept out.
 *
 * @returns how many figures that corrects
 */
async function reverse(desk: Desk, keys: Omit<Moving, 'isUndone'>): Promise<number> {
  const { db } = desk;
  const { knownOn } = keys;
  const { rows } = await sql<Omit<Touched, 'knownOn'>>`
    select destination, min(day) as "firstDay"
    from judged where outcome = 'reversed' group by destination`.execute(db);
  const destinations = rows.map(({ destination }) => destination);
  await uncover(desk, sql`destination = any(${destinations})`);
  const pairs = await impossiblePairs(desk, destinations);
  await keepStanding(desk, sql`select destination, day, source from judged where outcome = 'reversed'`);
  await sql`
    update report set undone_on = coalesce(undone_on, ${knownOn}::date) from judged
    where outcome = 'reversed' and judged.destination = report.destination and judged.day = report.day
      and judged.source = report.source
      and (judged.known_on = report.known_on and judged.entry = report.entry
        or ${isKeptOut(sql`report`, sql`judged`)})`.execute(db);
  await refreshSummaries(
    desk,
    rows.map((row) => ({ ...row, knownOn })),
  );
  await flagImpossible(desk, keys, destinations, pairs);
  return await logMoved(desk, { ...keys, isUndone: true });
}
