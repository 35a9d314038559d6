import { resolve } from 'node:path';
import { type PlanFolder, readPlan, type Scenario } from '@sahakarya/scenario';
import { FaultyFolder } from '../problems.ts';
import type { Terminal } from '../terminal/terminal.ts';

const HINT = 'Is it a plan of this scenario?';

/**
 * Reads a plan folder of a scenario.
 *
 * @throws FaultyFolder with every fault of the folder
 */
export function openPlan(terminal: Terminal, folder: string, scenario: Scenario): PlanFolder {
  const read = readPlan(resolve(terminal.folder, folder), scenario);
  if (read.ok) return read.value;
  throw new FaultyFolder('plan', folder, read, HINT);
}
