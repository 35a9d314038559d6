import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive, its bytes as they come. */
export interface ZipEntry {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Middle between quick and small. */
const LEVEL = 6;

const BLOCK_BYTES = 65_536;

/**
 * A ZIP archive as a stream: holds a part of one file at a time, however large the files are. The same files and
 * the same date give the same bytes.
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>, date: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    ready.push(part);
  });
  for await (const { name, chunks } of entries) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = date;
    zip.add(file);
    for await (const block of blocksOf(chunks)) {
      file.push(block);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** The same bytes in blocks of one size: what the compressor makes hangs on where its input is cut. */
async function* blocksOf(chunks: ZipEntry['chunks']): AsyncGenerator<Uint8Array> {
  let block = new Uint8Array(BLOCK_BYTES);
  let filled = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + BLOCK_BYTES - filled);
      block.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < BLOCK_BYTES) continue;
      yield block;
      // The compressor keeps what it is given.
      block = new Uint8Array(BLOCK_BYTES);
      filled = 0;
    }
  }
  yield block.subarray(0, filled);
}
