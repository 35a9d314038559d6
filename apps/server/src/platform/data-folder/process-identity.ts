import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Tells a process from every other one, before and after it: a process id alone is given out again. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the machine's own words: clock ticks since boot with the boot's id, or a date. */
  readonly started: string;
}

/** Field 22 of /proc/PID/stat counts from 1; fields 1 and 2 end with the last parenthesis. */
const START_TIME_FIELD = 22 - 3;

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) ?? '' };
}

/** Whether that very process lives; a later one with the same id is another. */
export function isAlive({ pid, started }: ProcessIdentity): boolean {
  return startOf(pid) === started;
}

/**
 * When the process with this id started; undefined where there is none, or where it has ended and waits to be reaped.
 */
export function startOf(pid: number): string | undefined {
  return process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid);
}

function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[START_TIME_FIELD - 1]}`;
  } catch {
    return undefined;
  }
}

function startElsewhere(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
