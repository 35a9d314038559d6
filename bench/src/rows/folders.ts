import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '@sahakarya/planner';
import {
  type Checked,
  planFiles,
  planResult,
  readPlan,
  type Scenario,
  toModel,
  writeFolder,
} from '@sahakarya/scenario';
import { readWorld } from '../inputs/world.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row } from '../row.ts';
import { stopwatch } from '../stopwatch.ts';
import { sum } from '../sum.ts';

/** Doses at hand in all lots of the reference world. */
const DOSES_AT_HAND = 8_162_765_718;

/** From the disk to a checked model, and from a plan to its folder. */
export const folders: Row = {
  name: 'folders',
  isShort: true,
  async measure({ warmUps, runs }) {
    const reading: number[] = [];
    for (let run = 0; run < warmUps + runs; run++) {
      const elapsed = stopwatch();
      const model = toModel(readWorld());
      reading.push(elapsed());
      mustBe(sum(model.lots.doses) === DOSES_AT_HAND, `the world has ${sum(model.lots.doses)} doses at hand`);
    }

    const scenario = readWorld();
    const result = planResult(toModel(scenario));
    const writing: number[] = [];
    const temporary = mkdtempSync(join(tmpdir(), 'sahakarya-bench-'));
    try {
      for (let run = 0; run < warmUps + runs; run++) {
        const folder = join(temporary, String(run));
        const elapsed = stopwatch();
        const written = writeFolder(folder, planFiles(scenario, result));
        writing.push(elapsed());
        mustBe(written.ok, 'the plan is not written');
        mustBe(holdsPlan(folder, scenario, result.plan), 'the plan written is not the plan read');
      }
    } finally {
      rmSync(temporary, { recursive: true });
    }
    return [
      line('reading and checking world-2021-08 from disk', reading.slice(warmUps)),
      line('writing its plan', writing.slice(warmUps)),
    ];
  },
};

function line(work: string, values: readonly number[]): Line {
  return {
    work,
    mustReach: '≤ 300 ms',
    goal: '',
    measured: duration(median(values)),
    ratioToPeer: '',
    samples: [{ name: work, unit: 'ms', values }],
  };
}

function holdsPlan(folder: string, scenario: Scenario, { administrations }: Plan): boolean {
  const read: Checked<{ administrations: Plan['administrations'] }> = readPlan(folder, scenario);
  return (
    read.ok &&
    sameNumbers(read.value.administrations.lot, administrations.lot) &&
    sameNumbers(read.value.administrations.destination, administrations.destination) &&
    sameNumbers(read.value.administrations.week, administrations.week) &&
    sameNumbers(read.value.administrations.doses, administrations.doses)
  );
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  return one.length === other.length && Array.from(one).every((value, i) => value === other[i]);
}
