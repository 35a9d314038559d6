import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { clusterIn } from './cluster.ts';

/** What a running PostgreSQL says of itself in postmaster.pid of its cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
  readonly isReady: boolean;
}

/** Lines of postmaster.pid, counted from 0. */
const PID = 0;
const SOCKET_FOLDER = 4;
const STATUS = 7;

/** The PostgreSQL that runs on the cluster of a data folder; undefined where none does, whatever the file says. */
export function postmasterOf(folder: string): Postmaster | undefined {
  const lines = linesOf(join(clusterIn(folder), 'postmaster.pid'));
  const pid = Number(lines[PID]);
  if (!Number.isInteger(pid) || pid <= 1 || !worksIn(pid, clusterIn(folder))) return undefined;
  return {
    pid,
    socketFolder: lines[SOCKET_FOLDER] ?? '',
    isReady: (lines[STATUS] ?? '').trim() === 'ready',
  };
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** PostgreSQL changes into its cluster when it starts: so a later process with the same id is told apart. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}
