import { resolve } from 'node:path';
import { type PlanFolder, readingPlan, type Scenario } from '@sahakarya/scenario';
import { driveUntilStopped } from '../drive-until-stopped.ts';
import { FaultyFolder } from '../problems.ts';
import type { Terminal } from '../terminal/terminal.ts';

const HINT = 'Is it a plan of this scenario?';

/**
 * Reads a plan folder of a scenario.
 *
 * @throws FaultyFolder with every fault of the folder
 * @throws Stopped soon after `stop` is aborted
 */
export async function openPlan(
  terminal: Terminal,
  folder: string,
  scenario: Scenario,
  stop: AbortSignal,
): Promise<PlanFolder> {
  const read = await driveUntilStopped(readingPlan(resolve(terminal.folder, folder), scenario), stop);
  if (read.ok) return read.value;
  throw new FaultyFolder('plan', folder, read, HINT);
}
