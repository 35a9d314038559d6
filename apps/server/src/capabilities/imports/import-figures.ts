import { randomUUID } from 'node:crypto';
import type { Break, ImportResult } from '@sahakarya/contract';
import type { Database } from '../../platform/database/database.ts';
import { ANYBODY, type Caller } from '../../platform/desk/caller.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { beginWrite, endWrite } from '../../published/data-state.ts';
import { knownDays } from '../observatory/asked-day.ts';
import { breaksOf } from '../observatory/break-rows.ts';
import { openingDays } from '../observatory/opening-days.ts';
import { refreshSummaries } from '../observatory/summaries/refresh.ts';
import type { Touched } from '../observatory/summaries/touched.ts';
import { whatIsKnown } from '../observatory/what-is-known.ts';
import { compareRows } from './compare-rows.ts';
import { Entities } from './owid/entities.ts';
import { type ReadFile, readOwidFile } from './owid/read-file.ts';
import { RefusedImport } from './refused-import.ts';
import { logCorrections, writeRows } from './write-rows.ts';

/** No statement of an import may take longer. */
const STATEMENT_SECONDS = 600;
/** What a result tells of breaks; all are counted. */
const MOST_BREAKS = 100;

/** @param fraction of the work that is done, from 0 to 1 */
export type OnProgress = (fraction: number, doing: string) => void;

export interface ImportOptions {
  /** Do all of it, tell what came out, and undo it. */
  readonly isDryRun: boolean;
  /** Take the rows without faults; else a fault anywhere refuses the file. */
  readonly isPartly: boolean;
  /** The day on which the file was so, 'YYYY-MM-DD'. */
  readonly knownOn: string;
  readonly now: Date;
  readonly onProgress?: OnProgress;
}

/**
 * Imports Our World in Data's vaccinations.csv in one transaction: rows, corrections, breaks and summaries, or
 * nothing. The same file again changes nothing.
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
      new Entities(await db.selectFrom('destination').select(['destination', 'name']).execute()),
  );
  const file = await readOwidFile(chunks, entities, options.knownOn);
  if (file.faults.count > 0 && !options.isPartly && !options.isDryRun) throw new RefusedImport(file.faults);
  try {
    return await withDesk(
      database,
      caller,
      async (desk) => {
        const result = await take(desk, file, options, progress);
        if (options.isDryRun) throw new DryRun(result);
        return result;
      },
      { statementSeconds: STATEMENT_SECONDS },
    );
  } catch (error) {
    if (error instanceof DryRun) return error.result;
    throw error;
  }
}

const DOING = {
  reading: 'reading the file',
  comparing: 'comparing it with what is known',
  writing: 'writing reports',
  summing: 'summing up',
} as const;

/** Takes the result of a dry run out of the transaction, which is rolled back by it. */
class DryRun extends Error {
  override readonly name = 'DryRun';
  readonly result: ImportResult;

  constructor(result: ImportResult) {
    super('a dry run, undone');
    this.result = result;
  }
}

async function take(
  desk: Desk,
  file: ReadFile,
  { isDryRun, knownOn, now }: ImportOptions,
  progress: OnProgress,
): Promise<ImportResult> {
  const id = randomUUID();
  const keys = { id, at: now, knownOn, source: `owid-import-${knownOn}` };
  await beginWrite(desk, 'figures');
  progress(0.3, DOING.comparing);
  const compared = await compareRows(desk, file.rows, knownOn);
  const isChange = compared.new + compared.changed > 0;
  const before = isChange ? await breaksOf(desk, {}) : [];
  let corrections = 0;
  let seen: ImportResult['seen'] = null;
  if (isChange) {
    progress(0.5, DOING.writing);
    const touched = await writeRows(desk, keys);
    corrections = await logCorrections(desk, keys);
    progress(0.7, DOING.summing);
    await refreshSummaries(desk, touched);
    seen = await whereSeen(desk, touched);
  }
  const found = isChange ? newBreaks(before, await breaksOf(desk, {})) : [];
  const skipped = [...file.skipped.values()].reduce((sum, count) => sum + count, 0);
  const result: ImportResult = {
    import: isDryRun || !isChange ? null : id,
    state: isDryRun ? 'dry-run' : isChange ? 'imported' : 'unchanged',
    sha256: file.sha256,
    layout: file.layout,
    known_on: knownOn,
    at: now.toISOString(),
    rows: { read: file.read, ...compared, refused: file.refused, skipped },
    skipped: Object.fromEntries(file.skipped),
    faults: file.faults.told,
    fault_count: file.faults.count,
    breaks: found.slice(0, MOST_BREAKS),
    break_count: found.length,
    corrections,
    seen,
  };
  if (isChange) {
    await desk.db
      .insertInto('import')
      .values({
        import: id,
        at: now,
        who: desk.caller.name,
        sha256: file.sha256,
        known_on: knownOn,
        report: JSON.stringify(result),
      })
      .execute();
    await endWrite(desk, 'figures', now);
  }
  return result;
}

async function whereSeen(desk: Desk, touched: readonly Touched[]): Promise<ImportResult['seen']> {
  const known = await whatIsKnown(desk);
  const { opening, latest } = await openingDays(desk, known, 'known', await knownDays(desk));
  return { destinations: touched.map(({ destination }) => destination).sort(), opening_day: opening, latest };
}

function newBreaks(before: readonly Break[], after: readonly Break[]): Break[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return after.filter((one) => !known.has(JSON.stringify(one)));
}
