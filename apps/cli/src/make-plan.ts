import { setImmediate } from 'node:timers/promises';
import { leavingHolder, limits, type MadePlan, type Model, planning, ship, unused } from '@sahakarya/planner';
import { type PlanResult, withOneMilestone } from '@sahakarya/scenario';
import type { OnProgress } from './output/progress-bar.ts';
import { Stopped } from './problems.ts';

/** Share of the work that is done when a part begins, as measured on the reference world. */
const PARTS = { lots: 0.4, oneMilestone: 0.6, limits: 0.7, shipments: 0.9 };

const DOING = {
  doses: 'sharing doses out',
  lots: 'choosing lots and proving the plan',
  oneMilestone: 'planning with one milestone',
  limits: 'finding what holds each destination back',
  shipments: 'packing shipments',
} as const;

/** Between two looks at whether the user wants to stop. */
const LOOK_UP_MS = 30;

/**
 * Everything that a plan folder is written from: the plan, what limits whom, shipments, doses left, and the doses
 * of the plan with a single milestone.
 *
 * @throws Stopped soon after `stop` is aborted
 */
export async function makePlan(model: Model, stop: AbortSignal, onProgress: OnProgress): Promise<PlanResult> {
  const plan = await driven(model, stop, (done) => onProgress(PARTS.lots * done, DOING.doses));
  const begin = async (fraction: number, doing: string) => {
    onProgress(fraction, doing);
    await rest(stop);
  };

  await begin(PARTS.lots, DOING.lots);
  const { administrations, milestoneDoses, certificate, leavingHolderBound } = plan;
  await begin(PARTS.oneMilestone, DOING.oneMilestone);
  const oneMilestone =
    model.milestones.length === 1
      ? milestoneDoses
      : (await driven(withOneMilestone(model), stop, () => undefined)).milestoneDoses;
  await begin(PARTS.limits, DOING.limits);
  const limitMasks = limits(model, plan);
  await begin(PARTS.shipments, DOING.shipments);
  return {
    plan: { administrations, milestoneDoses, certificate, leavingHolderBound },
    limits: limitMasks,
    shipments: ship(model, administrations),
    unused: unused(model, administrations),
    leavingHolder: { doses: leavingHolder(model, administrations), bound: leavingHolderBound },
    oneMilestone,
  };
}

/** Makes a plan step by step, and lets go now and then, so that Ctrl-C is heard. */
async function driven(
  model: Model,
  stop: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<MadePlan> {
  const steps = planning(model);
  for (let looked = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value.milestonesSettled / step.value.milestones);
    if (performance.now() - looked < LOOK_UP_MS) continue;
    await rest(stop);
    looked = performance.now();
  }
}

/** Lets go of the thread for a moment. */
async function rest(stop: AbortSignal): Promise<void> {
  await setImmediate();
  if (stop.aborted) throw new Stopped();
}
