import { readFileSync } from 'node:fs';
import { OperationFault } from './operation-fault.ts';

/** Files that are open at once while the program loads and its database starts. */
const LEAST_FILES = 256;

/** Bytes that V8 reserves for itself, most of which it never touches. */
const LEAST_ADDRESS_SPACE = 1_536_000_000;

/**
 * Looks at the limits that the system sets to this process, where it tells them (Linux). Beyond them a program doesn't
 * fail where it could say so: modules are not found, and V8 ends the process.
 *
 * @throws OperationFault `too-many-files`, `out-of-memory`
 */
export function requireLimits(): void {
  const limits = readLimits();
  if (limits === undefined) return;
  if (softLimit(limits, 'Max open files') < LEAST_FILES) throw new OperationFault('too-many-files', {});
  if (softLimit(limits, 'Max address space') < LEAST_ADDRESS_SPACE)
    throw new OperationFault('out-of-memory', {});
}

function readLimits(): string | undefined {
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return undefined;
  }
}

/** `Max open files    1024    4096    files`: the first number is the one that holds. */
function softLimit(limits: string, name: string): number {
  const [, value] = new RegExp(`^${name} +(\\d+)`, 'm').exec(limits) ?? [];
  return value === undefined ? Number.POSITIVE_INFINITY : Number(value);
}
