import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line } from '../row.ts';
import type { Machine } from './machine.ts';
import { median } from './median.ts';

/** A run of the benchmark. */
export interface Run {
  readonly date: Date;
  readonly machine: Machine;
  readonly lines: readonly Line[];
}

/**
 * Writes a run with all its values and their medians (null of none) as `FOLDER/bench-DATE-TIME.json` (UTC); gives the
 * file's name.
 */
export function recordRun(folder: string, { date, machine, lines }: Run): string {
  mkdirSync(folder, { recursive: true });
  const time = date.toISOString().slice(0, 19);
  const file = join(folder, `bench-${time.replaceAll(':', '').replace('T', '-')}.json`);
  const run = {
    date: `${time}Z`,
    machine,
    lines: lines.map(({ work, mustReach, goal, measured, ratioToPeer, samples }) => ({
      work,
      must_reach: mustReach,
      goal,
      measured,
      ratio_to_peer: ratioToPeer,
      samples: samples.map(({ name, unit, values }) => ({
        name,
        unit,
        median: values.length === 0 ? null : median(values),
        values,
      })),
    })),
  };
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
  return file;
}
