import { readdirSync, readlinkSync, realpathSync } from 'node:fs';

/**
 * The processes that work in a cluster: PostgreSQL and all its children change into it when they start. Linux alone
 * tells; elsewhere there are none to be seen, and PostgreSQL's own locks have to do.
 */
export function processesIn(cluster: string): number[] {
  if (process.platform !== 'linux') return [];
  const path = realpathSync(cluster);
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid && folderOf(pid) === path);
}

/** Undefined for a process that is gone, and for those of others. */
function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
