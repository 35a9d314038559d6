import { existsSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Logger } from 'pino';
import { tellingFullDisk } from '../../platform/data-folder/full-disk.ts';
import { requireNoServer } from '../../platform/data-folder/refuse-second-server.ts';
import { MIGRATION_TABLE } from '../../platform/database/migrations/migrate.ts';
import { TAKE_MIGRATION_LOCK } from '../../platform/database/migrations/migration-lock.ts';
import { type Migration, readMigrations } from '../../platform/database/migrations/read-migrations.ts';
import { openDatabase } from '../../platform/database/open-database.ts';
import { withConnection } from '../../platform/database/with-connection.ts';
import { fileReason } from '../../platform/file-reason.ts';
import { kindInside } from '../../platform/installation/settle-kind.ts';
import { OperationFault } from '../../platform/operation-fault.ts';
import { openPlainFile } from '../../platform/plain-file.ts';
import type { Settings } from '../../platform/settings/schema.ts';
import { Damage } from './archive/read-archive.ts';
import { copyStatement, PLAIN_TEXT, quotedName, tablesOf } from './database-content.ts';
import { dropEverything, isEmpty } from './empty-schema.ts';
import { endWaysIn, type WaysIn } from './end-ways-in.ts';
import type { Head, TableSum } from './manifest.ts';
import { NewerFormat, readBackup } from './read-backup.ts';
import { refreshViews } from './refresh-views.ts';
import { requireFit } from './require-fit.ts';
import { requireOwner } from './require-owner.ts';
import { setSequences } from './sequences.ts';
import { nameOf } from './table-name.ts';
import { withoutRowRules } from './without-row-rules.ts';

export interface RestoreOptions {
  readonly log: Logger;
  /** What is in the database goes, in the same transaction in which the backup comes. */
  readonly replace: boolean;
  /**
   * The list of persons who were erased, which has to be there where the backup has any: it would bring them back.
   * Undefined: nobody asks for it.
   */
  readonly erasedList?: string | undefined;
  /** Tokens of persons that were good by the backup stay so. */
  readonly keepTokens?: boolean | undefined;
  /** In place of those that come with the program: for tests. */
  readonly migrations?: readonly Migration[];
  /** Told before each table: how much is done, from 0 to 1, and the table's name. */
  readonly onProgress?: (fraction: number, table: string) => void;
  readonly signal?: AbortSignal;
}

/** What came back. */
export interface RestoreSummary {
  readonly head: Head;
  readonly tables: readonly TableSum[];
  readonly waysIn: WaysIn;
}

/**
 * Puts a backup into the database that the settings name. The file is checked to its last byte before the database is
 * touched; then all of it comes in one transaction, or nothing. Migrations that the backup's program lacked run after
 * that. What it brings back of ways in is ended (`endWaysIn`).
 *
 * @throws OperationFault; the database is then as it was
 */
export async function restoreBackup(
  settings: Settings,
  path: string,
  options: RestoreOptions,
): Promise<RestoreSummary> {
  const migrations = options.migrations ?? readMigrations();
  const file = await opened(path);
  try {
    const ran: Migration[] = [];
    const tables = await checked(
      path,
      file,
      async (head) => void ran.push(...migrationsOf(head, path, migrations)),
      drain,
    );
    requireErasedList(tables, options.erasedList);
    // A server would go on with what it remembers.
    requireNoServer(settings);
    const opening = { as: 'command', log: options.log, migrations } as const;
    const database = await openDatabase(settings, opening);
    const summary = await tellingFullDisk(settings, () =>
      withConnection(requireOwner(database), (client) => load(client, path, file, ran, options)),
    ).finally(database.close);
    // Opening runs the migrations that the backup lacks, and gives the application role its rights on the new tables.
    await (await openDatabase(settings, opening)).close();
    return summary;
  } finally {
    await file.close();
  }
}

/** @throws OperationFault `erased-list-missing` */
function requireErasedList(tables: readonly TableSum[], list: string | undefined): void {
  const hasPersons = tables.some((table) => nameOf(table) === 'person' && table.rows > 0);
  if (list !== undefined && hasPersons && !existsSync(list))
    throw new OperationFault('erased-list-missing', { file: list });
}

/** What is never stopped. */
const NEVER = new AbortController().signal;

async function opened(path: string): Promise<FileHandle> {
  try {
    return await openPlainFile(path);
  } catch (error) {
    throw new OperationFault('backup-unreadable', { file: path, reason: fileReason(error) }, error);
  }
}

async function drain(_: unknown, text: AsyncIterable<Buffer>): Promise<void> {
  for await (const _part of text);
}

/** Reads the backup, and tells what is wrong with it in the operator's words. */
async function checked(
  path: string,
  file: FileHandle,
  ...[onHead, readTable]: [Parameters<typeof readBackup>[1], Parameters<typeof readBackup>[2]]
): Promise<readonly TableSum[]> {
  try {
    return await readBackup(file, onHead, readTable);
  } catch (error) {
    if (error instanceof Damage)
      throw new OperationFault('backup-damaged', { file: path, what: error.message, at: error.at }, error);
    if (error instanceof NewerFormat)
      throw new OperationFault('backup-newer', { file: path, what: 'its form' });
    throw error;
  }
}

/** The migrations that the backup's database had: the first ones of this program, unless a newer one made it. */
function migrationsOf(head: Head, path: string, known: readonly Migration[]): readonly Migration[] {
  for (const [place, { name, sha256 }] of head.migrations.entries()) {
    if (known[place]?.name !== name)
      throw new OperationFault('backup-newer', { file: path, what: `the migration ${name}` });
    if (known[place]?.sha256 !== sha256) throw new OperationFault('migration-changed', { name });
  }
  return known.slice(0, head.migrations.length);
}

async function load(
  client: Client,
  path: string,
  file: FileHandle,
  migrations: readonly Migration[],
  options: RestoreOptions,
): Promise<RestoreSummary> {
  await client.query(`begin; ${PLAIN_TEXT}; set local lock_timeout = '10s'; ${TAKE_MIGRATION_LOCK}`);
  try {
    await requireNobodyElse(client);
    const isNew = await isEmpty(client, await tablesOf(client));
    if (!options.replace && !isNew) throw new OperationFault('database-not-empty', {});
    const before = isNew ? undefined : await kindInside(client);
    await dropEverything(client);
    await client.query(MIGRATION_TABLE);
    for (const { sql } of migrations) await client.query(sql);
    const filled = await withoutRowRules(client, () => fill(client, path, file, options));
    if (before !== undefined && before !== (await kindInside(client)))
      throw new OperationFault(before === 'exercise' ? 'is-an-exercise' : 'is-no-exercise', {});
    const waysIn = await endWaysIn(client, { keepTokens: options.keepTokens === true });
    await refreshViews(client);
    await client.query('commit');
    return { ...filled, waysIn };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Fills the tables of a schema that is new; what migrations wrote into them goes, for the backup has it. */
async function fill(
  client: Client,
  path: string,
  file: FileHandle,
  { onProgress, signal }: RestoreOptions,
): Promise<Omit<RestoreSummary, 'waysIn'>> {
  let head: Head | undefined;
  const copied = new Map<string, number>();
  const tables = await checked(
    path,
    file,
    async (read) => {
      head = read;
      await requireFit(client, read, path);
      const names = read.tables.map((table) => quotedName(client, table));
      if (names.length > 0) await client.query(`truncate ${names.join(', ')}`);
    },
    async (table, text) => {
      onProgress?.(copied.size / (head?.tables.length ?? 1), nameOf(table));
      const copy = client.query(copyFrom(copyStatement(client, table, 'from stdin')));
      await pipeline(Readable.from(text), copy, { signal: signal ?? NEVER });
      copied.set(nameOf(table), copy.rowCount);
    },
  );
  if (head === undefined) throw new Error('a backup was read without its head');
  for (const table of tables)
    if (copied.get(nameOf(table)) !== table.rows)
      throw new Error(
        `rows that the table ${nameOf(table)} has taken: ${copied.get(nameOf(table))} of ${table.rows}`,
      );
  await setSequences(client, head);
  return { head, tables };
}

/** Servers on this database would go on with what they remember of it. */
async function requireNobodyElse(client: Client): Promise<void> {
  const { rows } = await client.query<{ readonly others: number }>(
    `select count(*)::int as others from pg_stat_activity
     where datname = current_database() and application_name = 'sahakarya' and pid <> pg_backend_pid()`,
  );
  const others = rows[0]?.others ?? 0;
  if (others > 0) throw new OperationFault('database-in-use', { others });
}
