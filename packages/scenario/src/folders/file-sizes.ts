import { type Fault, fault } from '../faults.ts';

/** Megabytes that a table, a certificate or a summary may have, and a file that people write. */
const MOST_MEGABYTES = 256;
const MOST_MEGABYTES_BY_HAND = 1;
const BY_HAND: readonly string[] = ['policy.json', 'datapackage.json'];

const MEGABYTE = 1_048_576;

function mostMegabytes(file: string): number {
  return BY_HAND.includes(file) ? MOST_MEGABYTES_BY_HAND : MOST_MEGABYTES;
}

/** Bytes that are read of a file of a scenario or a plan: a larger one is refused. By its name inside the folder. */
export function mostBytes(file: string): number {
  return mostMegabytes(file) * MEGABYTE;
}

/** What is wrong with a file that has more. */
export function tooLarge(file: string): Fault {
  return fault('file-too-large', { file }, { most: mostMegabytes(file) });
}

/** What is wrong with a file of a ZIP whose check sum is another than the ZIP says. */
export function damagedInZip(file: string): Fault {
  return fault('damaged-file', { file });
}
