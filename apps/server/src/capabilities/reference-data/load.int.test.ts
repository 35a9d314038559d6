import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { ANYBODY, operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { temporaryDatabase } from '../../platform/testing/temporary-database.ts';
import { NOW, REFERENCE } from '../../testing/reference-application.ts';
import { stateOfTables } from '../../testing/state-of-tables.ts';
import { importFigures } from '../imports/import-figures.ts';
import { classicText, inParts } from '../imports/testing/owid-text.ts';
import { loadReferenceTables } from './load.ts';

const database = await temporaryDatabase();
const now = () => NOW;

test('loads every row of the tables, and the same tables once', async () => {
  await loadReferenceTables(database, REFERENCE, now);
  const counts = await withDesk(database, ANYBODY, async ({ db }) => {
    const found = [];
    for (const table of ['destination', 'income_group', 'source', 'product', 'report', 'trade'] as const) {
      const { rows } = await sql<{ count: number }>`select count(*) from ${sql.table(table)}`.execute(db);
      found.push(rows[0]?.count);
    }
    return found;
  });
  const rowsOf = (file: string) =>
    readFileSync(join(REFERENCE, file), 'utf8').trimEnd().split('\n').length - 1;
  expect(counts).toEqual([228, 228, 36, 16, rowsOf('reports.csv'), rowsOf('trade.csv')]);
  const before = await stateOfTables(database);
  await loadReferenceTables(database, REFERENCE, now);
  expect(await stateOfTables(database)).toEqual(before);
});

test('newer tables take the place of the old ones, and imports stay', async () => {
  await importFigures(
    database,
    operator('a test'),
    inParts(classicText([{ code: 'TCD', day: '2021-08-05', doses: 25_000 }])),
    {
      isDryRun: false,
      isPartly: false,
      knownOn: '2023-10-25',
      now: NOW,
    },
  );
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-reference-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(REFERENCE, folder, { recursive: true });
  const reports = readFileSync(join(folder, 'reports.csv'), 'utf8').trimEnd().split('\n');
  writeFileSync(join(folder, 'reports.csv'), `${reports.slice(0, -1).join('\n')}\n`);
  await loadReferenceTables(database, folder, now);
  await withDesk(database, ANYBODY, async ({ db }) => {
    const rows = await db.selectFrom('report').select('import').execute();
    expect(rows).toHaveLength(reports.length - 1);
    expect(rows.filter((row) => row.import !== null)).toHaveLength(1);
    const week = await db
      .selectFrom('destination_week')
      .select('doses')
      .where('reading', '=', 'revised')
      .where('destination', '=', 'TCD')
      .where('week', '=', '2021-08-08')
      .executeTakeFirst();
    expect(week?.doses).toBeGreaterThan(0);
  });
});

test('a table whose header is another is refused, and nothing changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-reference-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(REFERENCE, folder, { recursive: true });
  const trade = readFileSync(join(folder, 'trade.csv'), 'utf8');
  writeFileSync(join(folder, 'trade.csv'), trade.replace('flow', 'stream'));
  const before = await stateOfTables(database);
  await expect(loadReferenceTables(database, folder, now)).rejects.toThrow(/flow/);
  expect(await stateOfTables(database)).toEqual(before);
});
