import type { Model } from '@sahakarya/planner';
import {
  type PlanResult,
  type Scenario,
  type Summary,
  summarise,
  toModel,
  writingPlan,
} from '@sahakarya/scenario';
import { driveUntilStopped } from '../drive-until-stopped.ts';
import type { OnProgress } from '../output/progress-bar.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { makePlan, PLANNED } from './make-plan.ts';
import { writeOutput } from './write-output.ts';

const WRITING = 'writing the folder';

/** A plan that lies in its folder now. */
export interface WrittenPlan {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly result: PlanResult;
  readonly summary: Summary;
  /** As the user wrote it. */
  readonly folder: string;
}

/**
 * Plans a scenario and writes the plan folder, whole or not at all.
 *
 * @throws FaultyFolder when the folder cannot be written, OperationFault when its disk is full
 * @throws Stopped when the user stops it; nothing is written then
 */
export async function planIntoFolder(
  terminal: Terminal,
  scenario: Scenario,
  folder: string,
  watch: { lap(part: 'plan' | 'write'): void },
  onProgress: OnProgress,
): Promise<WrittenPlan> {
  const model = toModel(scenario);
  const stop = terminal.stopSignal();
  const result = await makePlan(model, stop, onProgress);
  watch.lap('plan');
  onProgress(PLANNED, WRITING);
  const files = await driveUntilStopped(writingPlan(scenario, result, model), stop);
  await writeOutput(terminal, folder, files, stop);
  watch.lap('write');
  return { scenario, model, result, summary: summarise(scenario, model, result), folder };
}
