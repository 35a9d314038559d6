import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Platform } from './start-platform.ts';

const SECOND = 1_000;

/** Fields of /proc/PID/stat after the name, from 0: ticks of the processor in the program, and in the system for it. */
const IN_PROGRAM = 11;
const IN_SYSTEM = 12;

/**
 * Milliseconds of processor time that a platform has taken so far: its server, and the PostgreSQL in its folder.
 * Undefined where there is no /proc.
 */
export function processorTime({ pid, folder }: Platform): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const perSecond = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout);
  const ticks = [pid, ...processesIn(folder)].reduce((sum, one) => sum + ticksOf(one), 0);
  return (SECOND * ticks) / perSecond;
}

function processesIn(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(`${folder}/`);
      } catch {
        return false;
      }
    });
}

function ticksOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[IN_PROGRAM]) + Number(fields[IN_SYSTEM]);
  } catch {
    return 0;
  }
}
