import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ownIdentity, startOf } from '../../platform/data-folder/process-identity.ts';
import type { Services } from '../../platform/http/services.ts';

const PREFIX = 'data-package';

const NAME = new RegExp(`^${PREFIX}-(?<pid>\\d+)-(?<start>[0-9a-f]{12})-`);

/**
 * Where a server's packages lie. With the embedded database, beside it: the operator has given that disk to the data
 * and watches it, and a temporary folder can be memory. With a database elsewhere, a server has no folder of its own
 * and may not even be allowed to write in one, but for temporary files.
 */
export function rootOf({ database, settings }: Services): string {
  return database.origin === 'embedded' ? settings.dataFolder : tmpdir();
}

/**
 * The folder of one process, private to its user, with the process in its name: so servers never meet in one, and what
 * a killed one left behind is known as such.
 */
export class PackageFolder {
  readonly #root: string;
  #path: string | undefined;

  /** Removes what servers that were killed have left in `root`; makes nothing yet. */
  constructor(root: string) {
    this.#root = root;
    for (const name of namesIn(root)) if (isLeft(name)) remove(join(root, name));
  }

  /** Made when it is first asked for, and again when somebody has cleaned it away. */
  path(): string {
    if (this.#path !== undefined && existsSync(this.#path)) return this.#path;
    const { pid, started } = ownIdentity();
    mkdirSync(this.#root, { recursive: true, mode: 0o700 });
    this.#path = mkdtempSync(join(this.#root, `${PREFIX}-${pid}-${sumOf(started)}-`));
    return this.#path;
  }

  remove(): void {
    if (this.#path !== undefined) remove(this.#path);
  }
}

/** Whether it is the folder of a process that is no more. */
function isLeft(name: string): boolean {
  const { pid, start } = NAME.exec(name)?.groups ?? {};
  if (pid === undefined) return false;
  const started = startOf(Number(pid));
  return started === undefined || sumOf(started) !== start;
}

function sumOf(started: string): string {
  return createHash('sha256').update(started).digest('hex').slice(0, 12);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What another user left in a temporary folder stays there. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return;
  }
}
