import type { Model } from '@sahakarya/planner';
import { makingPlan, type PlanPart, type PlanResult } from '@sahakarya/scenario';
import { driveUntilStopped } from '../drive-until-stopped.ts';
import type { OnProgress } from '../output/progress-bar.ts';

interface Doing {
  readonly says: string;
  /** Share of all the work that is done when the part begins and ends, as measured on the reference world. */
  readonly begin: number;
  readonly end: number;
}

/** Of all the work of a plan folder, when nothing is left but to write it. */
export const PLANNED = 0.95;

const DOING: Readonly<Record<PlanPart, Doing>> = {
  doses: { says: 'sharing doses out', begin: 0, end: 0.4 },
  lots: { says: 'choosing lots and proving the plan', begin: 0.4, end: 0.6 },
  oneMilestone: { says: 'planning with one milestone', begin: 0.6, end: 0.7 },
  limits: { says: 'finding what holds each destination back', begin: 0.7, end: 0.9 },
  shipments: { says: 'packing shipments', begin: 0.9, end: PLANNED },
};

/**
 * Everything that a plan folder is written from.
 *
 * @throws Stopped soon after `stop` is aborted
 */
export function makePlan(model: Model, stop: AbortSignal, onProgress: OnProgress): Promise<PlanResult> {
  return driveUntilStopped(makingPlan(model), stop, ({ part, done }) => {
    const { says, begin, end } = DOING[part];
    onProgress(begin + done * (end - begin), says);
  });
}
