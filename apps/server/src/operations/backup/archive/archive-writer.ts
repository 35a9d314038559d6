import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { BLOCK, paddingAfter, tarHeader } from './tar-header.ts';

/**
 * Writes a tar archive from its beginning to its end. Each file bears the SHA-256 of its bytes in its name, so that a
 * reader can check it before it goes on. Nothing is kept in memory: every call waits until its bytes are written.
 */
export class ArchiveWriter {
  readonly #file: FileHandle;
  readonly #modified: number;
  #bytes = 0;

  /** @param modified the date of all files in it, in seconds since 1970 */
  constructor(file: FileHandle, modified: number) {
    this.#file = file;
    this.#modified = modified;
  }

  /** Bytes written so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @param label comes before the sum in the name, if it isn't empty; `ending` after it */
  async add(folder: string, label: string, ending: string, content: Buffer): Promise<void> {
    const sum = createHash('sha256').update(content).digest('hex');
    const name = `${label === '' ? '' : `${label}-`}${sum}.${ending}`;
    const header = tarHeader({ folder, name, size: content.length, modified: this.#modified });
    await this.#write(Buffer.concat([header, content, Buffer.alloc(paddingAfter(content.length))]));
  }

  /** Two empty blocks; and the file is safe on the disk. */
  async end(): Promise<void> {
    await this.#write(Buffer.alloc(2 * BLOCK));
    await this.#file.sync();
  }

  async #write(content: Buffer): Promise<void> {
    await this.#file.writeFile(content);
    this.#bytes += content.length;
  }
}
