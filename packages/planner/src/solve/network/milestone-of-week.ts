import type { Model } from '../../model.ts';

/** The milestone in whose own weeks each week lies. */
export function milestoneOfWeek(model: Model): Int32Array {
  const result = new Int32Array(model.weeks);
  let milestone = 0;
  for (let week = 0; week < model.weeks; week++) {
    if (week === model.milestones[milestone]) milestone++;
    result[week] = milestone;
  }
  return result;
}
