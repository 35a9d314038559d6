import type { Model } from '../../model.ts';
import type { Steps } from '../../steps.ts';
import { ceilingDoses } from './ceilings.ts';
import { floors } from './floors.ts';

/** Bounds of each milestone's own doses, given those of earlier milestones; all `[k * count + d]`. */
export interface Bounds {
  /** The floors F. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** G: doses given before the milestone, those before the plan's start included. */
  readonly before: Float64Array;
}

/** @param milestoneDoses y: doses in each milestone's own weeks, `[k * count + d]`. */
export function* bounds(model: Model, milestoneDoses: Float64Array): Steps<Bounds> {
  const { count, given } = model.destinations;
  const milestones = model.milestones.length;
  const low = yield* floors(model);
  yield;
  const high = new Float64Array(low.length);
  const before = new Float64Array(low.length);
  const ceiling = ceilingDoses(model, model.policy.targetPer100Millionths);
  for (let d = 0; d < count; d++) {
    let laterFloors = 0;
    for (let k = 0; k < milestones; k++) laterFloors += low[k * count + d];
    let received = 0;
    for (let k = 0; k < milestones; k++) {
      const i = k * count + d;
      laterFloors -= low[i];
      high[i] = Math.max(low[i], ceiling[d] - received - laterFloors);
      before[i] = given[d] + received;
      received += milestoneDoses[i];
    }
  }
  return { low, high, before };
}
