import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@sahakarya/contract';
import type { Database } from '../../platform/database/database.ts';
import { codeOf } from '../../platform/database/failures.ts';
import { ANYBODY } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { RETRY_SECONDS } from '../../platform/http/problems/error-problem.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { DataVersion } from '../../platform/http/services.ts';
import { OperationFault } from '../../platform/operation-fault.ts';
import { SharedRead } from '../../published/shared-read.ts';
import { packageAbout } from './package-entries.ts';
import { PackageFile } from './package-file.ts';
import type { PackageFolder } from './package-folder.ts';
import { writePackage } from './write-package.ts';

/** A table of millions of rows takes minutes to pack. */
const STATEMENT_SECONDS = 600;

const SECOND = 1_000;

/** Codes of Node for a disk without room, or without room for this user. */
const NO_ROOM: readonly string[] = ['ENOSPC', 'EDQUOT'];

export interface PackagesParts {
  readonly database: Database;
  readonly folder: PackageFolder;
  /** The version of the data as they are now. */
  readonly version: DataVersion;
  /** Seconds that somebody waits for a package that is being made. */
  readonly patience: number;
  /** Told of each making that failed. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * The data package as a file, made once for each version of the data, when it is first asked for. One at a time, on the
 * connection for long work, at the pace of the disk: no reader holds a connection, however slowly it reads.
 */
export class Packages {
  readonly #parts: PackagesParts;
  readonly #making = new SharedRead(() => this.#make());
  readonly #stop = new AbortController();
  readonly #stopped: Promise<void>;
  #newest: PackageFile | undefined;
  #failure: { readonly at: number; readonly error: unknown } | undefined;

  constructor(parts: PackagesParts) {
    this.#parts = parts;
    const { signal } = this.#stop;
    this.#stopped = once(signal, 'abort').then(() => signal.throwIfAborted());
    this.#stopped.catch(() => undefined);
  }

  /**
   * The package of the data as they are when it is asked for, or later.
   *
   * @throws ProblemError `being-made` for whoever has waited long enough; `disk-full`
   */
  async newest(): Promise<PackageFile> {
    const { version } = await this.#parts.version.ask([ROUTES.dataPackage.subject]);
    if (this.#newest?.isOf(version)) return this.#newest;
    const enough = new AbortController();
    const tooLong = pause(SECOND * this.#parts.patience, undefined, { signal: enough.signal, ref: false });
    try {
      return await Promise.race([
        this.#making.ask(),
        tooLong.then(() => {
          throw problem('being-made', { what: 'data package', seconds: RETRY_SECONDS });
        }),
      ]);
    } finally {
      enough.abort();
    }
  }

  /** Gives up the one that is being made, and removes all files. */
  close(): void {
    this.#stop.abort();
    this.#parts.folder.remove();
  }

  async #make(): Promise<PackageFile> {
    // Who waited while one failed does not begin the next one at once.
    if (this.#failure !== undefined && performance.now() - this.#failure.at < SECOND * RETRY_SECONDS)
      throw this.#failure.error;
    try {
      const made = await this.#makeUnlessMade();
      const before = this.#newest;
      this.#newest = made;
      this.#failure = undefined;
      if (before !== made) await before?.retire();
      return made;
    } catch (error) {
      const told = isDiskFull(error) ? problem('disk-full', {}, [], error) : error;
      this.#failure = { at: performance.now(), error: told };
      if (!this.#stop.signal.aborted) this.#parts.onFailure(error);
      throw told;
    }
  }

  async #makeUnlessMade(): Promise<PackageFile> {
    const { database, folder } = this.#parts;
    const { signal } = this.#stop;
    return withDesk(
      database,
      ANYBODY,
      async (desk) => {
        const about = await packageAbout(desk);
        signal.throwIfAborted();
        // Made for those who asked before.
        if (this.#newest?.isOf(about.version)) return this.#newest;
        const written = writePackage(desk, about, folder.path());
        await Promise.race([written, this.#stopped]);
        return new PackageFile(await written);
      },
      { statementSeconds: STATEMENT_SECONDS, isLongWork: true },
    );
  }
}

function isDiskFull(error: unknown): boolean {
  return NO_ROOM.includes(codeOf(error)) || (error instanceof OperationFault && error.code === 'disk-full');
}
