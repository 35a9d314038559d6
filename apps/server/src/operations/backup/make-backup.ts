import { createHash } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Client, ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { diskFull } from '../../platform/data-folder/full-disk.ts';
import type { Database } from '../../platform/database/database.ts';
import { isDiskFull } from '../../platform/database/failures.ts';
import { doneMigrations } from '../../platform/database/migrations/migrate.ts';
import { withConnection } from '../../platform/database/with-connection.ts';
import { fileReason } from '../../platform/file-reason.ts';
import { OperationFault } from '../../platform/operation-fault.ts';
import { ArchiveWriter } from './archive/archive-writer.ts';
import { copyStatement, PLAIN_TEXT, tablesOf } from './database-content.ts';
import { FORMAT, type Head, type Manifest, type TableSum } from './manifest.ts';
import { programVersion } from './program-version.ts';
import { requireOwner } from './require-owner.ts';
import { freeSequencesOf, sequencesOf } from './sequences.ts';
import { nameOf } from './table-name.ts';
import { TableText } from './table-text.ts';

const packed = promisify(gzip);

/** Bytes of COPY's text in one file of the archive, before they are packed; a little more where a row is long. */
const PART = 1024 * 1024;

/** What a backup came to. */
export interface BackupSummary {
  readonly tables: readonly TableSum[];
  /** Of the archive. */
  readonly bytes: number;
}

export interface BackupOptions {
  readonly now: Date;
  /** Told before each table: how much is done, from 0 to 1, and the table's name. */
  readonly onProgress?: (fraction: number, table: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Copies every table into one file, as they all stood at one moment, while others go on writing. The file appears
 * under its name when it is whole and on the disk. Takes a few megabytes of memory, whatever the size of the data.
 *
 * @throws OperationFault
 */
export async function makeBackup(
  database: Pick<Database, 'owner'>,
  file: string,
  options: BackupOptions,
): Promise<BackupSummary> {
  const owner = requireOwner(database);
  await requireFree(file);
  const aside = `${file}.part`;
  try {
    const summary = await withConnection(owner, (client) => writeInto(client, aside, options));
    await rename(aside, file);
    await syncFolder(dirname(file));
    return summary;
  } catch (error) {
    await rm(aside, { force: true });
    if (isFileTrouble(error) && isDiskFull(error)) throw diskFull(dirname(file), error, await largest(owner));
    throw isFileTrouble(error)
      ? new OperationFault('backup-unwritable', { file, reason: fileReason(error) }, error)
      : error;
  }
}

async function writeInto(client: Client, path: string, options: BackupOptions): Promise<BackupSummary> {
  // What an earlier backup left half-made goes; nothing else that has this name is followed or written into.
  await rm(path, { force: true });
  const file = await open(path, 'wx', 0o600);
  try {
    // One moment for all tables; it sees what was committed before it, and nothing that comes after.
    await client.query(`begin isolation level repeatable read read only; ${PLAIN_TEXT}`);
    const head = await headOf(client, options.now);
    const archive = new ArchiveWriter(file, Math.floor(options.now.getTime() / 1000));
    const headText = Buffer.from(JSON.stringify(head, null, 2));
    await archive.add('head', '', 'json', headText);
    const tables: TableSum[] = [];
    for (const table of head.tables) {
      options.onProgress?.(tables.length / head.tables.length, nameOf(table));
      tables.push(await addTable(client, archive, table, options.signal));
    }
    await client.query('commit');
    const sum = createHash('sha256').update(headText).digest('hex');
    const manifest: Manifest = { head: sum, tables };
    await archive.add('manifest', '', 'json', Buffer.from(JSON.stringify(manifest, null, 2)));
    await archive.end();
    return { tables, bytes: archive.bytes };
  } finally {
    await file.close();
  }
}

async function headOf(client: Client, now: Date): Promise<Head> {
  const { rows } = await client.query<{ readonly version: string }>(
    "select current_setting('server_version') as version",
  );
  return {
    kind: 'sahakarya backup',
    format: FORMAT,
    program: programVersion(),
    postgresql: rows[0]?.version ?? '',
    made_at: now.toISOString(),
    migrations: await doneMigrations(client),
    tables: await tablesOf(client),
    sequences: await sequencesOf(client),
    free_sequences: await freeSequencesOf(client),
  };
}

async function addTable(
  client: Client,
  archive: ArchiveWriter,
  table: Head['tables'][number],
  signal: AbortSignal | undefined,
): Promise<TableSum> {
  const text = new TableText();
  let number = 0;
  for await (const part of inParts(client.query(copyTo(copyStatement(client, table, 'to stdout'))))) {
    signal?.throwIfAborted();
    text.addPart(part);
    const label = String(++number).padStart(6, '0');
    await archive.add(`tables/${nameOf(table)}`, label, 'copy.gz', await packed(part));
  }
  return text.sum(table);
}

/** Chunks gathered until they come to a part. */
async function* inParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    gathered.push(chunk);
    bytes += chunk.length;
    if (bytes < PART) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(gathered);
}

/** A backup never takes the place of another file. */
async function requireFree(file: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new OperationFault('backup-exists', { file });
}

/** The new name is on the disk, too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const MEGABYTE = 1_048_576;

/** Megabytes that the backup can't exceed: what the database takes, which isn't packed. */
async function largest(owner: ClientConfig): Promise<number> {
  return withConnection(owner, async (client) => {
    const { rows } = await client.query<{ readonly bytes: number }>(
      'select pg_database_size(current_database()) as bytes',
    );
    return Math.ceil((rows[0]?.bytes ?? 0) / MEGABYTE);
  });
}

const FILE_TROUBLES: readonly string[] = [
  ...['EACCES', 'EBUSY', 'EDQUOT', 'EFBIG', 'EIO', 'EISDIR', 'ELOOP', 'EMFILE', 'ENAMETOOLONG', 'ENFILE'],
  ...['ENOENT', 'ENOMEM', 'ENOSPC', 'ENOTDIR', 'ENXIO', 'EPERM', 'EROFS'],
];

/** An error of this machine's disk, not of the database, whose socket has a call of its own. */
function isFileTrouble(error: unknown): error is NodeJS.ErrnoException {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return false;
  return error.syscall !== 'connect' && FILE_TROUBLES.includes(String(error.code));
}
