import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { onTestFinished } from 'vitest';
import { commandFor } from '../database/embedded/as-postgres.ts';
import { findBinaries } from '../database/embedded/binaries.ts';
import { SUPERUSER } from '../database/embedded/cluster.ts';
import { NEEDED_VERSION } from '../database/roles.ts';
import { withConnection } from '../database/with-connection.ts';

/** Where Debian and its kin keep a folder for each major version. */
const INSTALLED = '/usr/lib/postgresql';

/** Milliseconds that it has to start, and between two looks whether it has. */
const PATIENCE = 60_000;
const BETWEEN_LOOKS = 50;

/** Programs of a PostgreSQL of another major version than the embedded one. */
export interface OtherPostgres {
  readonly programs: string;
  readonly version: number;
}

/**
 * The oldest PostgreSQL of another major version that the platform takes: in the folder that OTHER_POSTGRES names, else
 * among those installed; undefined where there is none.
 *
 * @throws Error where OTHER_POSTGRES names a folder that has none
 */
export function findOtherPostgres(): OtherPostgres | undefined {
  const { OTHER_POSTGRES: named } = process.env;
  if (named !== undefined) {
    const other = otherPostgresIn(named);
    if (other === undefined)
      throw new Error(
        `OTHER_POSTGRES is ${named}: name a folder with initdb and postgres of version ${NEEDED_VERSION} or newer, and not ${findBinaries().version}`,
      );
    return other;
  }
  const others = foldersIn(INSTALLED).flatMap(
    (folder) => otherPostgresIn(join(INSTALLED, folder, 'bin')) ?? [],
  );
  return others.sort((one, other) => one.version - other.version)[0];
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function otherPostgresIn(programs: string): OtherPostgres | undefined {
  try {
    for (const name of ['initdb', 'postgres']) accessSync(join(programs, name), constants.X_OK);
  } catch {
    return undefined;
  }
  const { stdout } = spawnSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' });
  const version = Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1]);
  return version >= NEEDED_VERSION && version !== Number(findBinaries().version)
    ? { programs, version }
    : undefined;
}

/** Starts it on a new cluster that goes when the test ends, and gives its superuser's connection. */
export async function startOtherPostgres({ programs }: OtherPostgres): Promise<ClientConfig> {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-other-'));
  const cluster = join(folder, 'cluster');
  const [initdb, making] = commandFor(join(programs, 'initdb'), [
    `--pgdata=${cluster}`,
    `--username=${SUPERUSER}`,
    // The folder of its socket is this user's alone.
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  const made = spawnSync(initdb, making, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const words = ['-D', cluster, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'];
  const [postgres, running] = commandFor(join(programs, 'postgres'), words);
  const child = spawn(postgres, running, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const superuser: ClientConfig = { host: folder, port: 5432, user: SUPERUSER, database: 'postgres' };
  for (const end = Date.now() + PATIENCE; ; await pause(BETWEEN_LOOKS)) {
    try {
      await withConnection(superuser, (client) => client.query('select'));
      return superuser;
    } catch (error) {
      if (Date.now() > end || child.exitCode !== null) throw error;
    }
  }
}
