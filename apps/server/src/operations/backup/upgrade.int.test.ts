import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { API_ROOT } from '@sahakarya/contract';
import { sql } from 'kysely';
import type { ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { registerApi } from '../../api.ts';
import { refreshAllSummaries } from '../../capabilities/observatory/summaries/refresh.ts';
import { loadReferenceTables } from '../../capabilities/reference-data/load.ts';
import type { Database } from '../../platform/database/database.ts';
import { findBinaries } from '../../platform/database/embedded/binaries.ts';
import { requireSameVersion } from '../../platform/database/embedded/cluster.ts';
import { readMigrations } from '../../platform/database/migrations/read-migrations.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { withConnection } from '../../platform/database/with-connection.ts';
import { ANYBODY, THE_PROGRAM } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { OperationFault } from '../../platform/operation-fault.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { serving } from '../../platform/testing/serving.ts';
import { silent, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { NOW, REFERENCE } from '../../testing/reference-application.ts';
import { stateOfTables } from '../../testing/state-of-tables.ts';
import { copyStatement } from './database-content.ts';
import type { Head } from './manifest.ts';
import { readBackup } from './read-backup.ts';
import { requireOwner } from './require-owner.ts';
import { restoreBackup } from './restore-backup.ts';
import { nameOf } from './table-name.ts';
import { unfold, unpacked } from './testing/folded-folder.mjs';

/** What testing/make-fixtures.mjs made with the version before this one. */
const FIXTURES = fileURLToPath(new URL('./fixtures/', import.meta.url));
const BACKUP = `${FIXTURES}backup.tar`;

/** Tables whose rows the migrations since then change, each with what they do to it. */
const CHANGED: Readonly<Record<string, string>> = {
  migration: 'it has the migrations since, too',
  import: 'what each did says also that it took nothing back',
  group_week: 'a group of which nobody has reported has no sum of doses, where it had 0',
  series_break: 'people and full courses are judged by their pace, too',
  data_state: 'its weeks are in reported_weeks, its version is one of data_version',
};

const answers = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(unpacked(readFileSync(`${FIXTURES}answers.json.br`)).toString()));

type Table = Head['tables'][number];

/** The rows of a COPY, each as its line, in the order of their letters. */
async function linesOf(text: AsyncIterable<Uint8Array>): Promise<string[]> {
  const parts: Uint8Array[] = [];
  for await (const part of text) parts.push(part);
  return Buffer.concat(parts).toString().split('\n').slice(0, -1).sort();
}

/** The rows of every table as the version before backed them up. */
async function rowsBefore(): Promise<Map<Table, string[]>> {
  const file = await open(BACKUP, 'r');
  const rows = new Map<Table, string[]>();
  try {
    await readBackup(
      file,
      async () => undefined,
      async (table, text) => void rows.set(table, await linesOf(text)),
    );
    return rows;
  } finally {
    await file.close();
  }
}

/** Every row of before is there, and no other, in the columns that there were. */
async function expectRowsOfBefore(owner: ClientConfig): Promise<void> {
  const before = await rowsBefore();
  expect([...before.keys()].map(nameOf)).toEqual(
    expect.arrayContaining(['report', 'correction', 'operator_token']),
  );
  await withConnection(owner, async (client) => {
    await client.query("set timezone = 'UTC'");
    for (const [table, rows] of before) {
      if (nameOf(table) in CHANGED) continue;
      const now = await linesOf(client.query(copyTo(copyStatement(client, table, 'to stdout'))));
      expect(now, nameOf(table)).toEqual(rows);
    }
    const { rows: migrations } = await client.query('select name from migration order by name');
    expect(migrations.map(({ name }) => name)).toEqual(readMigrations().map(({ name }) => name));
  });
}

/** Lists whose `as_of` was the day on which data last changed, and is the one that their figures are about. */
const DATED_ANEW =
  /^\/(destinations|groups|products|listings|doses-by-product|production|trade|sources|corrections)\b/;

/** A group of which nobody had reported had 0 doses; they are not known. */
const NOBODY_REPORTED = z.looseObject({
  income_group: z.string(),
  reporting: z.literal(0),
  doses: z.literal(0),
});

/** An answer of before, without what is said otherwise on purpose. */
function comparable(path: string, answer: unknown): Record<string, unknown> {
  const told = z
    .record(z.string(), z.unknown())
    .parse(
      JSON.parse(JSON.stringify(answer), (_, value: unknown) =>
        NOBODY_REPORTED.safeParse(value).success
          ? { ...z.looseObject({}).parse(value), doses: null, doses_per_100: null }
          : value,
      ),
    );
  if (!DATED_ANEW.test(path)) return told;
  const { as_of: _, ...about } = z.looseObject({ as_of: z.string() }).parse(told.about);
  return { ...told, about };
}

/** Today's server, on what is there, gives every answer of before: each value of it, whatever it says beside. */
async function expectAnswersOfBefore(settings: Settings): Promise<void> {
  const server = await serving({ settings, routes: [registerApi] });
  for (const [path, before] of Object.entries(answers)) {
    const answer = await fetch(server.address + API_ROOT + path);
    expect(answer.status, path).toBe(200);
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (typeof before === 'string')
      expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(before);
    else expect(JSON.parse(bytes.toString()), path).toMatchObject(comparable(path, before));
  }
  await server.stop();
}

function newSettings(): Settings {
  const settings = temporarySettings({ SAHAKARYA_REQUESTS_PER_MINUTE: '1000000' });
  onTestFinished(() => rmSync(settings.dataFolder, { recursive: true, force: true }));
  return settings;
}

/**
 * A start loads today's reference data in the place of those of before: with their figures, beside what was imported,
 * of which every row stays. The summaries are those that all of these reports make.
 */
async function expectReferenceDataOfNow(database: Database): Promise<void> {
  const imported = () =>
    withDesk(database, ANYBODY, ({ db }) =>
      db
        .selectFrom('report')
        .selectAll()
        .where('import', 'is not', null)
        .orderBy('destination')
        .orderBy('day')
        .execute(),
    );
  const before = await imported();
  expect(before.length).toBeGreaterThan(0);
  await loadReferenceTables(database, REFERENCE, () => NOW);
  expect(await imported()).toEqual(before);
  const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
    sql<{ full: number; known: number; published: number }>`
      select (select "full" from group_week
          where reading = 'published' and week = '2023-01-01' and income_group = 'LIC') as "full",
        (select sum(doses)::bigint from destination_step where reading = 'snapshot') as known,
        (select count(*)::integer from destination_week where reading = 'published') as published`.execute(
      db,
    ),
  );
  expect(rows).toEqual([{ full: 154_426_943, known: 4_328_865_850, published: expect.any(Number) }]);
  const made = await stateOfTables(database);
  await withDesk(database, THE_PROGRAM, refreshAllSummaries);
  expect(await stateOfTables(database)).toEqual(made);
}

async function expectEverythingOfBefore(settings: Settings): Promise<void> {
  await expectAnswersOfBefore(settings);
  const database = await openDatabase(settings, { as: 'command', log: silent });
  await expectRowsOfBefore(requireOwner(database))
    .then(() => expectReferenceDataOfNow(database))
    .finally(database.close);
}

/** A data folder goes on with the same major version of PostgreSQL, on the kind of machine that it was made on. */
function reasonAgainst(folder: string): string | undefined {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') return 'the data folder is one of linux-x64';
  try {
    requireSameVersion(folder, findBinaries());
    return undefined;
  } catch (error) {
    if (error instanceof OperationFault) return error.message;
    throw error;
  }
}

describe('of the version before', () => {
  it('a data folder is served with every figure in it', async ({ skip }) => {
    const settings = newSettings();
    unfold(readFileSync(`${FIXTURES}data-folder.br`), settings.dataFolder);
    const reason = reasonAgainst(settings.dataFolder);
    if (reason !== undefined) skip(`not run: ${reason}`);
    await expectEverythingOfBefore(settings);
  });

  it('a backup is restored with every figure in it', async () => {
    const settings = newSettings();
    await restoreBackup(settings, BACKUP, { replace: false, log: silent });
    await expectEverythingOfBefore(settings);
  });
});
