import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { BLOCK, paddingAfter, readTarHeader } from './tar-header.ts';

/** A file of the archive, whose bytes are those that its name sums up. */
export interface ArchivedFile {
  readonly folder: string;
  readonly label: string;
  readonly ending: string;
  readonly content: Buffer;
  /** Seconds since 1970. */
  readonly modified: number;
  /** Where it begins in the archive, in bytes. */
  readonly at: number;
}

/** Something in the archive is not as it was written. */
export class Damage extends Error {
  override readonly name = 'Damage';
  /** Where, in bytes from the beginning. */
  readonly at: number;

  constructor(what: string, at: number) {
    super(what);
    this.at = at;
  }
}

/** No file in an archive of ours is larger, so that reading takes little memory whatever a damaged header says. */
export const LARGEST_FILE = 16 * 1024 * 1024;

const NAME = /^(?:([^-]+)-)?([0-9a-f]{64})\.([a-z.]+)$/;

/**
 * The files of an archive that `ArchiveWriter` wrote, in their order, one in memory at a time. Every byte is checked.
 *
 * @throws Damage
 */
export async function* readArchive(file: FileHandle): AsyncGenerator<ArchivedFile, void, undefined> {
  const { size: total } = await file.stat();
  for (let at = 0; ; ) {
    const header = await bytesAt(file, at, BLOCK, total);
    if (isEmpty(header)) return requireEnd(file, at, total);
    const entry = readTarHeader(header);
    const [, label = '', sum, ending] = NAME.exec(entry?.name ?? '') ?? [];
    if (entry === undefined || sum === undefined || ending === undefined)
      throw new Damage('a header is not as it was written', at);
    const { folder, size, modified } = entry;
    if (size > LARGEST_FILE) throw new Damage('a header names too large a file', at);
    const start = at + BLOCK;
    const content = await bytesAt(file, start, size, total);
    if (createHash('sha256').update(content).digest('hex') !== sum)
      throw new Damage(`the bytes of ${folder}/${entry.name} do not give their sum`, start);
    const padding = await bytesAt(file, start + size, paddingAfter(size), total);
    if (!isEmpty(padding)) throw new Damage('there are bytes between two files', start + size);
    yield { folder, label, ending, content, modified, at };
    at = start + size + padding.length;
  }
}

async function requireEnd(file: FileHandle, at: number, total: number): Promise<void> {
  const end = await bytesAt(file, at, 2 * BLOCK, total);
  if (!isEmpty(end)) throw new Damage('the end is not as it was written', at);
  if (total > at + 2 * BLOCK) throw new Damage('there are bytes after the end', at + 2 * BLOCK);
}

async function bytesAt(file: FileHandle, at: number, length: number, total: number): Promise<Buffer> {
  if (at + length > total) throw new Damage('the file ends too early', total);
  const buffer = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const { bytesRead } = await file.read(buffer, read, length - read, at + read);
    if (bytesRead === 0) throw new Damage('the file ends too early', at + read);
    read += bytesRead;
  }
  return buffer;
}

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}
