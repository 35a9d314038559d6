import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../failures.ts';
import { clusterIn, hasCluster } from './cluster.ts';
import { postmasterOf } from './postmaster-file.ts';
import { processesIn } from './processes-in.ts';

/**
 * Seconds for an orderly end (SIGINT: what runs is rolled back), for one without (SIGQUIT: the log is replayed at the
 * next start), and for the last of its children.
 */
const ENDINGS = [
  ['SIGINT', 20],
  ['SIGQUIT', 5],
  ['SIGKILL', 5],
] as const;

const BETWEEN_LOOKS = 20;

/**
 * Stops the PostgreSQL that runs on a data folder, such as one that a killed server left behind, and waits for the
 * last of its processes. To be called by whoever has claimed the folder.
 */
export async function stopPostmaster(folder: string): Promise<void> {
  if (!hasCluster(folder)) return;
  const cluster = clusterIn(folder);
  for (const [signal, seconds] of ENDINGS) {
    const postmaster = postmasterOf(folder)?.pid;
    const left = processesIn(cluster);
    if (postmaster === undefined && left.length === 0) break;
    // Children whose PostgreSQL is gone end by themselves, but for those that are stuck.
    for (const pid of postmaster === undefined ? (signal === 'SIGINT' ? [] : left) : [postmaster])
      send(pid, signal);
    await untilGone(folder, seconds);
  }
  removeLocks(folder);
}

async function untilGone(folder: string, seconds: number): Promise<void> {
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; await pause(BETWEEN_LOOKS))
    if (postmasterOf(folder) === undefined && processesIn(clusterIn(folder)).length === 0) return;
}

/**
 * PostgreSQL takes a lock file for valid while any process has the id in it: a process that nobody has buried yet, or
 * a later one that got the same id. Here it is known that none works in the cluster, so such files mean nothing.
 */
function removeLocks(folder: string): void {
  if (process.platform !== 'linux' || processesIn(clusterIn(folder)).length > 0) return;
  rmSync(join(clusterIn(folder), 'postmaster.pid'), { force: true });
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    rmSync(join(folder, 'socket', name), { force: true });
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
