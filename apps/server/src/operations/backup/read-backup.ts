import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { z } from 'zod';
import { type ArchivedFile, Damage, LARGEST_FILE, readArchive } from './archive/read-archive.ts';
import { FORMAT, Format, Head, Manifest, type TableSum } from './manifest.ts';
import { nameOf } from './table-name.ts';
import { TableText } from './table-text.ts';

const unpacked = promisify(gunzip);

/** The backup is in a form that a later program made. */
export class NewerFormat extends Error {
  override readonly name = 'NewerFormat';
}

/** Reads the text of each table, in the order of the backup. All of it has to be read before the next table's. */
export type ReadTable = (table: Head['tables'][number], text: AsyncIterable<Buffer>) => Promise<void>;

/**
 * Reads a backup from its beginning to its end, a part in memory at a time, and checks every byte of it.
 *
 * @param onHead told what is in it, before the first table
 * @returns what each table came to, as the manifest says it too
 * @throws Damage when anything is not as it was written; what was read before may be wrong as a whole
 * @throws NewerFormat
 */
export async function readBackup(
  file: FileHandle,
  onHead: (head: Head) => Promise<void>,
  readTable: ReadTable,
): Promise<readonly TableSum[]> {
  const files = new Peeking(readArchive(file));
  const first = await files.take('head');
  if (parsed(Format, first).format > FORMAT) throw new NewerFormat();
  const head = parsed(Head, first);
  requireDate(head, first);
  await onHead(head);
  const sums: TableSum[] = [];
  for (const table of head.tables) {
    const text = new TableText();
    await readTable(table, partsOf(files, nameOf(table), first.modified, text));
    sums.push(text.sum(table));
  }
  const last = await files.take('manifest');
  const manifest = parsed(Manifest, last);
  requireDate(head, last);
  if (manifest.head !== createHash('sha256').update(first.content).digest('hex'))
    throw new Damage('the manifest is that of another backup', last.at);
  for (const [place, sum] of sums.entries())
    if (JSON.stringify(manifest.tables[place]) !== JSON.stringify(sum))
      throw new Damage(`the table ${nameOf(sum)} is not what the manifest says`, last.at);
  if (manifest.tables.length !== sums.length) throw new Damage('the manifest names further tables', last.at);
  await files.requireEnd();
  return sums;
}

async function* partsOf(
  files: Peeking,
  table: string,
  modified: number,
  text: TableText,
): AsyncGenerator<Buffer, void, undefined> {
  const folder = `tables/${table}`;
  for (let number = 1; (await files.next())?.folder === folder; number++) {
    const part = await files.take(folder);
    if (Number(part.label) !== number || part.ending !== 'copy.gz' || part.modified !== modified)
      throw new Damage(`a part of the table ${table} is not where it was written`, part.at);
    const content = await unpackedPart(part);
    text.addPart(content);
    yield content;
  }
}

async function unpackedPart({ content, folder, at }: ArchivedFile): Promise<Buffer> {
  try {
    return await unpacked(content, { maxOutputLength: LARGEST_FILE });
  } catch {
    throw new Damage(`a part of ${folder} cannot be unpacked`, at);
  }
}

function parsed<Schema extends z.ZodType>(
  schema: Schema,
  { content, folder, at }: ArchivedFile,
): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')));
  } catch {
    throw new Damage(`the ${folder} is not that of a backup`, at);
  }
}

/** The date stands in every header; the head says it in words. */
function requireDate(head: Head, { modified, at }: ArchivedFile): void {
  if (Math.floor(Date.parse(head.made_at) / 1000) !== modified)
    throw new Damage('a header has another date than the backup', at);
}

/** The files of an archive, with a look at the next one before it is taken. */
class Peeking {
  readonly #files: AsyncGenerator<ArchivedFile, void, undefined>;
  #next: ArchivedFile | undefined;
  #at = 0;

  constructor(files: AsyncGenerator<ArchivedFile, void, undefined>) {
    this.#files = files;
  }

  async next(): Promise<ArchivedFile | undefined> {
    if (this.#next === undefined) {
      const { value, done } = await this.#files.next();
      this.#next = done === true ? undefined : value;
    }
    return this.#next;
  }

  /** @throws Damage where the next file isn't in this folder */
  async take(folder: string): Promise<ArchivedFile> {
    const file = await this.next();
    if (file?.folder !== folder) throw new Damage(`it has no ${folder}`, file?.at ?? this.#at);
    this.#next = undefined;
    this.#at = file.at;
    return file;
  }

  async requireEnd(): Promise<void> {
    const file = await this.next();
    if (file !== undefined) throw new Damage('there are files after the manifest', file.at);
  }
}
