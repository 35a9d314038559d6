import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import { ANYBODY, THE_PROGRAM } from '../../platform/desk/caller.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { beginWrite, endWrite } from '../../published/data-state.ts';
import { isLoaded, markLoaded } from '../../published/loaded.ts';
import { refreshAllSummaries } from '../observatory/summaries/refresh.ts';
import { loadWorlds } from '../scenarios/load-worlds.ts';
import { COPIED_TABLES, copyFile } from './copied-tables.ts';
import { DestinationRow, readRows, SourceRow } from './key-rows.ts';

const NAME = 'observatory';
const KEY_FILES = ['sources.csv', 'destinations.csv'];

/** A first load takes some seconds on a slow disk. */
const STATEMENT_SECONDS = 300;

/**
 * Loads the reference tables of a folder, in one transaction, and makes the summaries. What was loaded from the same
 * files is left alone; else it takes the place of all reference data before it. Imports stay. The worlds that lie
 * beside the folder are kept with their plans.
 *
 * @param folder with `sources.csv`, `destinations.csv`, `reports.csv` and the other tables
 */
export async function loadReferenceData(database: Database, folder: string, now: () => Date): Promise<void> {
  await loadReferenceTables(database, folder, now);
  const worlds = join(folder, '..', 'worlds');
  if (existsSync(worlds)) await loadWorlds(database, worlds, now);
}

/** Loads the tables alone. */
export async function loadReferenceTables(
  database: Database,
  folder: string,
  now: () => Date,
): Promise<void> {
  const files = new Map<string, Buffer>();
  for (const file of [...KEY_FILES, ...COPIED_TABLES.map((table) => table.file)])
    files.set(file, await readFile(join(folder, file)));
  const sha256 = sumOf(files);
  if (await withDesk(database, ANYBODY, (desk) => isLoaded(desk, NAME, sha256))) return;
  await withDesk(
    database,
    THE_PROGRAM,
    async (desk) => {
      await beginWrite(desk, 'figures');
      if (await isLoaded(desk, NAME, sha256)) return;
      await replaceTables(desk, (file) => files.get(file) ?? Buffer.alloc(0));
      await refreshAllSummaries(desk);
      await markLoaded(desk, NAME, sha256, now());
      await endWrite(desk, 'figures', now());
    },
    { statementSeconds: STATEMENT_SECONDS },
  );
}

/** The rules that summaries are made by: with others, all are made anew from the same files. */
const RULES_OF_SUMMARIES =
  'from the first day on, what is filled in gives way to imports and is told apart, and each reading has its breaks, ' +
  'as known after the last reports of the reference data, and whose figures held before is kept, and what cannot be ' +
  'in a snapshot, and weeks end with the last report that stands';

function sumOf(files: ReadonlyMap<string, Buffer>): string {
  const sum = createHash('sha256').update(RULES_OF_SUMMARIES);
  for (const [file, bytes] of files) sum.update(`${file} ${bytes.length}\n`).update(bytes);
  return sum.digest('hex');
}

async function replaceTables(desk: Desk, file: (name: string) => Buffer): Promise<void> {
  const { db } = desk;
  await db.deleteFrom('report').where('import', 'is', null).execute();
  for (const { table } of COPIED_TABLES) if (table !== 'report') await db.deleteFrom(table).execute();
  await db
    .insertInto('source')
    .values(readRows(file('sources.csv').toString(), SourceRow))
    .onConflict((same) =>
      same.column('source').doUpdateSet((row) => ({
        title: row.ref('excluded.title'),
        publisher: row.ref('excluded.publisher'),
        licence: row.ref('excluded.licence'),
        url: row.ref('excluded.url'),
        vintage: row.ref('excluded.vintage'),
        snapshot: row.ref('excluded.snapshot'),
        note: row.ref('excluded.note'),
      })),
    )
    .execute();
  const destinations = readRows(file('destinations.csv').toString(), DestinationRow);
  await db
    .insertInto('destination')
    .values(
      destinations.map(({ income_group: _group, income_group_year: _year, ...destination }) => destination),
    )
    .onConflict((same) =>
      same.column('destination').doUpdateSet((row) => ({
        iso2: row.ref('excluded.iso2'),
        name: row.ref('excluded.name'),
        un_name: row.ref('excluded.un_name'),
        region: row.ref('excluded.region'),
        population: row.ref('excluded.population'),
        population_source: row.ref('excluded.population_source'),
        latitude: row.ref('excluded.latitude'),
        longitude: row.ref('excluded.longitude'),
      })),
    )
    .execute();
  await db
    .insertInto('income_group')
    .values(
      destinations.map(({ destination, income_group, income_group_year: year }) => ({
        destination,
        income_group,
        year,
      })),
    )
    .onConflict((same) =>
      same
        .columns(['destination', 'year'])
        .doUpdateSet((row) => ({ income_group: row.ref('excluded.income_group') })),
    )
    .execute();
  for (const table of COPIED_TABLES) await copyFile(desk, table, file(table.file));
  await sql`update source set has_reports = exists (select from report where report.source = source.source)`.execute(
    db,
  );
  // The planner of queries knows nothing of rows that have just come.
  await sql`analyze report`.execute(db);
}
