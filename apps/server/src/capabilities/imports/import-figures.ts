import { randomUUID } from 'node:crypto';
import type { Break, ImportResult, ImportTakenBack, ToldSource } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import { ANYBODY, type Caller } from '../../platform/desk/caller.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { beginWrite, endWrite } from '../../published/data-state.ts';
import { knownDays } from '../observatory/asked-day.ts';
import { breaksOf } from '../observatory/break-rows.ts';
import { openingDays } from '../observatory/opening-days.ts';
import { uncover } from '../observatory/summaries/covered-spans.ts';
import { refreshSummaries } from '../observatory/summaries/refresh.ts';
import { whatIsKnown } from '../observatory/what-is-known.ts';
import { judgeBeside } from './bounds/judge-beside.ts';
import { compareRows } from './compare-rows.ts';
import { countCompared } from './count-compared.ts';
import { coverSpans } from './cover-spans.ts';
import { DryRun, unlessDry } from './dry-run.ts';
import { FaultList } from './fault-list.ts';
import { findLaterWords, keepSpans, writeLaterWords } from './later-words.ts';
import { nextEntry } from './next-entry.ts';
import { Entities } from './owid/entities.ts';
import { type ReadFile, readOwidFile } from './owid/read-file.ts';
import { RefusedImport } from './refused-import.ts';
import { sourceOfFile } from './source-of-file.ts';
import { type ImportKeys, keepUnsure, logCorrections, type WrittenSeries, writeRows } from './write-rows.ts';

/** No statement of an import may take longer. */
const STATEMENT_SECONDS = 600;
/** What a result tells of breaks; all are counted. */
const MOST_BREAKS = 100;

/** What a refusal names of figures that would be taken back; a dry run names more. */
const MOST_NAMED = 10;

/** @param fraction of the work that is done, from 0 to 1 */
export type OnProgress = (fraction: number, doing: string) => void;

export interface ImportOptions {
  /** Do all of it, tell what came out, and undo it. */
  readonly isDryRun: boolean;
  /** Take the rows without faults, where there are any; else a fault anywhere refuses the file. */
  readonly isPartly: boolean;
  /** Take rows whose figures cannot be true together, flag them, and keep them out of every figure. */
  readonly withImpossible?: boolean;
  /** The file has some rows alone: what it doesn't have stays as it is. */
  readonly isOnlyNew?: boolean;
  /** Take back all that the file no longer has, however much that is. */
  readonly isTakingBack?: boolean;
  /** Whose file it is, where it isn't Our World in Data's. */
  readonly source?: ToldSource;
  /** The day on which the file was so, 'YYYY-MM-DD'. */
  readonly knownOn: string;
  readonly now: Date;
  readonly onProgress?: OnProgress;
}

/**
 * Imports a file in the layout of Our World in Data's vaccinations.csv in one transaction: rows, corrections, breaks
 * and summaries, or nothing. The same file again changes nothing.
 *
 * @throws RefusedImport
 */
export async function importFigures(
  database: Database,
  caller: Caller,
  chunks: AsyncIterable<Uint8Array>,
  options: ImportOptions,
): Promise<ImportResult> {
  const progress = options.onProgress ?? (() => undefined);
  progress(0, DOING.reading);
  const entities = await withDesk(
    database,
    ANYBODY,
    async ({ db }) =>
      new Entities(
        await db
          .selectFrom('destination')
          .select(['destination', 'iso2', 'name', 'un_name', 'population'])
          .execute(),
      ),
  );
  const file = await readOwidFile(chunks, { entities, ...options });
  refuseFaults(file, options);
  return await unlessDry(() =>
    withDesk(
      database,
      caller,
      async (desk) => {
        const result = await take(desk, file, options, progress);
        if (options.isDryRun) throw new DryRun(result);
        return result;
      },
      { statementSeconds: STATEMENT_SECONDS, takesTurn: true },
    ),
  );
}

/** @throws RefusedImport also of a file that is taken partly, where no row of it can be */
function refuseFaults({ faults, read, refused }: ReadFile, { isDryRun, isPartly }: ImportOptions): void {
  const isForNothing = !isPartly || refused >= read;
  if (faults.count > 0 && isForNothing && !isDryRun) throw new RefusedImport(faults);
}

const DOING = {
  reading: 'reading the file',
  comparing: 'comparing it with what is known',
  writing: 'writing reports',
  summing: 'summing up',
} as const;

async function take(
  desk: Desk,
  read: ReadFile,
  options: ImportOptions,
  progress: OnProgress,
): Promise<ImportResult> {
  const { isDryRun, knownOn, now } = options;
  await beginWrite(desk, 'figures');
  progress(0.3, DOING.comparing);
  await requireKnowable(desk, knownOn);
  const isWhole = read.isWhole && options.isOnlyNew !== true;
  const source = await sourceOfFile(desk, options.source ?? {}, knownOn);
  // What was known before comes between reports that are there: nothing known later covers any more.
  await uncover(desk, sql`known_on > ${knownOn}::date`);
  const told = { publisher: source.publisher, knownOn, isWhole };
  const file = await judgeBeside(desk, read, { ...told, withImpossible: options.withImpossible === true });
  refuseFaults(file, options);
  await compareRows(desk, { file, ...told });
  const { compared, taken_back } = await countCompared(desk);
  if (taken_back.to_be_asked && options.isTakingBack !== true && !isDryRun) throw takesBack(taken_back);
  const isChange =
    compared.new + compared.changed + compared.confirmed + taken_back.rows + taken_back.cells > 0;
  const id = randomUUID();
  const entry = await nextEntry(desk);
  const keys = { id, entry, at: now, knownOn, source };
  const written = isChange ? await write(desk, { ...keys, isWhole }, progress) : NOTHING_WRITTEN;
  const skipped = [...file.skipped.values()].reduce((sum, count) => sum + count, 0);
  const result: ImportResult = {
    import: isDryRun || !isChange ? null : id,
    state: isDryRun ? 'dry-run' : isChange ? 'imported' : 'unchanged',
    sha256: file.sha256,
    layout: file.layout,
    known_on: knownOn,
    at: now.toISOString(),
    source,
    rows: { read: file.read, ...compared, refused: file.refused, skipped },
    blank: file.blank,
    columns_not_read: [...file.notRead],
    skipped: Object.fromEntries(file.skipped),
    whole: options.isOnlyNew === true ? 'only-new' : isWhole ? 'whole' : 'not-known',
    taken_back,
    impossible: file.impossible,
    faults: file.faults.told,
    fault_count: file.faults.count,
    breaks: written.breaks.slice(0, MOST_BREAKS),
    break_count: written.breaks.length,
    corrections: written.corrections,
    seen: written.seen,
  };
  if (isChange) {
    await keepReport(desk, keys, result);
    await keepSpans(desk, keys, { measures: file.measures, isWhole });
    await endWrite(desk, 'figures', now);
  }
  return result;
}

/**
 * @throws RefusedImport of a file that was known before the state of the reference data: as known on the days between
 *   there are the figures that were published later, and none of its own
 */
async function requireKnowable(desk: Desk, knownOn: string): Promise<void> {
  const { published } = await whatIsKnown(desk);
  if (published === undefined || knownOn >= published) return;
  const faults = new FaultList();
  faults.add('known-before-published', { value: knownOn }, { published });
  throw new RefusedImport(faults);
}

async function keepReport(
  { db, caller }: Desk,
  { id, entry, at }: Pick<ImportKeys, 'id' | 'entry' | 'at'>,
  report: ImportResult,
): Promise<void> {
  const { sha256, known_on } = report;
  await db
    .insertInto('import')
    .values({ import: id, entry, at, who: caller.name, sha256, known_on, report: JSON.stringify(report) })
    .execute();
}

type Written = Pick<ImportResult, 'corrections' | 'breaks' | 'seen'>;
const NOTHING_WRITTEN: Written = { corrections: 0, breaks: [], seen: null };

/** Writes what `compared` says, and the summaries of it. */
async function write(
  desk: Desk,
  { isWhole, ...keys }: ImportKeys & { readonly isWhole: boolean },
  progress: OnProgress,
): Promise<Written> {
  const known = await whatIsKnown(desk);
  const before = await breaksOf(desk, known, { reading: 'revised' });
  progress(0.5, DOING.writing);
  await findLaterWords(desk, keys);
  await keepUnsure(desk, keys);
  const touched = await writeRows(desk, keys);
  await writeLaterWords(desk);
  await coverSpans(desk, keys, isWhole);
  await sql`call count_figures()`.execute(desk.db);
  const corrections = await logCorrections(desk, keys);
  progress(0.7, DOING.summing);
  await refreshSummaries(desk, touched);
  return {
    corrections,
    breaks: newBreaks(before, await breaksOf(desk, known, { reading: 'revised' })),
    seen: await whereSeen(desk, touched),
  };
}

async function whereSeen(desk: Desk, touched: readonly WrittenSeries[]): Promise<ImportResult['seen']> {
  const known = await whatIsKnown(desk);
  const { opening, latest } = await openingDays(desk, known, 'known', await knownDays(desk));
  const destinations = touched.map(({ destination }) => destination);
  const newest = touched.flatMap(({ destination, newest: day }) =>
    day === null ? [] : [{ destination, day }],
  );
  return { destinations, newest, opening_day: opening, latest };
}

/** Of a file that is to be the whole, and has so much less than before that it is likely to be a part. */
function takesBack({ rows, cells, of, destinations, ...taken }: ImportTakenBack): RefusedImport {
  const faults = new FaultList();
  const named = taken.first.slice(0, MOST_NAMED);
  const first = named
    .map(({ destination, day, measure, before }) => `${destination} ${day} ${measure} ${before}`)
    .concat(taken.figures > named.length ? ['…'] : [])
    .join(', ');
  if (destinations.length > 0)
    faults.add('takes-back-all', {}, { destinations: destinations.join(', '), first });
  else faults.add('takes-back', {}, { rows, cells, of, first });
  return new RefusedImport(faults);
}

function newBreaks(before: readonly Break[], after: readonly Break[]): Break[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => !known.has(JSON.stringify(one)));
}
