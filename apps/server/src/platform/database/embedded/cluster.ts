import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperationFault } from '../../operation-fault.ts';
import { commandFor } from './as-postgres.ts';
import type { Binaries } from './binaries.ts';

/** The name of the embedded cluster's first role. It makes the other two, and nothing else. */
export const SUPERUSER = 'postgres';

/** Where the cluster lies in a data folder. */
export const clusterIn = (folder: string): string => join(folder, 'postgres');

/** The log of the embedded PostgreSQL. */
export const logIn = (folder: string): string => join(folder, 'postgres.log');

/** Whether a data folder has a cluster. */
export function hasCluster(folder: string): boolean {
  return existsSync(join(clusterIn(folder), 'PG_VERSION'));
}

/**
 * Makes the cluster of a data folder. It gets its name when it is whole: what was left half-made begins anew.
 * Text is compared by code points, so that no update of the machine changes an index.
 */
export async function makeCluster(folder: string, binaries: Binaries, password: string): Promise<void> {
  const making = `${clusterIn(folder)}.making`;
  const passwordFile = join(folder, 'password.part');
  rmSync(making, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    await runInitdb(folder, binaries, [
      `--pgdata=${making}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(making, clusterIn(folder));
}

/** @throws OperationFault `folder-of-other-version` where another major version made the cluster */
export function requireSameVersion(folder: string, { version: own }: Binaries): void {
  const version = readFileSync(join(clusterIn(folder), 'PG_VERSION'), 'utf8').trim();
  if (version !== own) throw new OperationFault('folder-of-other-version', { folder, version, own });
}

async function runInitdb(folder: string, { initdb }: Binaries, words: readonly string[]): Promise<void> {
  const [program, arguments_] = commandFor(initdb, words);
  const child = spawn(program, arguments_, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status === 0) return;
  const reason = said.trim().split('\n').at(-1) ?? `initdb ended with ${status}`;
  throw new OperationFault('database-start', { reason, log: logIn(folder) });
}
