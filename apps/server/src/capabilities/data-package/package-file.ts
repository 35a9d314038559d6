import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { WrittenPackage } from './write-package.ts';

/** A package in its file, which goes when it is out of date and its last reader has it. */
export class PackageFile {
  readonly about: WrittenPackage;
  #readers = 0;
  #isOutOfDate = false;

  constructor(about: WrittenPackage) {
    this.about = about;
  }

  get folder(): string {
    return dirname(this.about.path);
  }

  get name(): string {
    return basename(this.about.path);
  }

  /** Whether it is the package of a version. Whoever cleans folders for temporary files may have taken it away. */
  isOf(version: string): boolean {
    return this.about.version === version && existsSync(this.about.path);
  }

  /** Keeps it for a reader; @returns what the reader calls at the end, once */
  lend(): () => void {
    this.#readers += 1;
    return () => {
      this.#readers -= 1;
      void this.#removeIfUnused();
    };
  }

  /** There is a newer one. */
  async retire(): Promise<void> {
    this.#isOutOfDate = true;
    await this.#removeIfUnused();
  }

  async #removeIfUnused(): Promise<void> {
    if (this.#isOutOfDate && this.#readers === 0)
      await rm(this.about.path, { force: true }).catch(() => undefined);
  }
}
