import { resolve } from 'node:path';
import type { Model } from '@sahakarya/planner';
import {
  type PlanResult,
  planFiles,
  type Scenario,
  type Summary,
  summarise,
  toModel,
  writeFolder,
} from '@sahakarya/scenario';
import { makePlan } from './make-plan.ts';
import type { OnProgress } from './output/progress-bar.ts';
import { FaultyFolder } from './problems.ts';
import type { Session } from './session.ts';

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
 * @throws FaultyFolder when the folder cannot be written
 * @throws Stopped when the user stops it; nothing is written then
 */
export async function planIntoFolder(
  session: Session,
  scenario: Scenario,
  folder: string,
  watch: { lap(part: 'plan' | 'write'): void },
  onProgress: OnProgress,
): Promise<WrittenPlan> {
  const model = toModel(scenario);
  const result = await makePlan(model, session.stopSignal(), onProgress);
  watch.lap('plan');
  const written = writeFolder(resolve(session.folder, folder), planFiles(scenario, result));
  if (!written.ok) throw new FaultyFolder('output', folder, written);
  watch.lap('write');
  return { scenario, model, result, summary: summarise(scenario, model, result), folder };
}
