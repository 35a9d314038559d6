import type { Model } from '../model.ts';
import type { Plan } from '../plan.ts';

/**
 * A bottleneck that destinations share at a milestone: everything that could come to them is in use, so that none of
 * them can have a dose more but from another. `lotDoses + capacity = received`, exactly.
 */
export interface Cut {
  /** Destinations that can pass a dose to one that is due it no later than the level of the cut, most people first. */
  readonly destinations: readonly number[];
  /** Lots that can reach them, and all their doses. */
  readonly lots: readonly number[];
  readonly lotDoses: number;
  /** Full weeks of theirs that other lots could reach, and their capacity. */
  readonly fullWeeks: number;
  readonly capacity: number;
  /** What they receive, in earlier milestones and by later floors too. */
  readonly received: number;
}

/**
 * The cut of a level of milestone k's certificate (MODEL.md#cut).
 *
 * @param floors F, `[k * destinations + d]`.
 * @param level position in the certificate's `levels`.
 */
export function cutOf(model: Model, plan: Plan, floors: Float64Array, k: number, level: number): Cut {
  const { destinationLabels, lotLabels, fullWeeks } = plan.certificate.milestones[k];
  const { count, capacity, population } = model.destinations;
  const isWithin = (label: number): boolean => label >= 0 && label <= level;

  let received = 0;
  destinationLabels.forEach((label, node) => {
    if (isWithin(label)) received += Math.floor(node / count) <= k ? plan.milestoneDoses[node] : floors[node];
  });
  const lots = [...lotLabels.keys()].filter((lot) => isWithin(lotLabels[lot]));
  const cells: number[] = [];
  for (let i = 0; i < fullWeeks.count; i++) {
    const [d, week] = [fullWeeks.destination[i], fullWeeks.week[i]];
    const milestone = model.milestones.findIndex((end) => week < end);
    const inMilestone = isWithin(destinationLabels[milestone * count + d]);
    if (inMilestone && !isWithin(fullWeeks.label[i])) cells.push(d * model.weeks + week);
  }
  return {
    destinations: Array.from({ length: count }, (_, d) => d)
      .filter((d) => isWithin(destinationLabels[k * count + d]))
      .sort((a, b) => population[b] - population[a] || a - b),
    lots,
    lotDoses: lots.reduce((sum, lot) => sum + model.lots.doses[lot], 0),
    fullWeeks: cells.length,
    capacity: cells.reduce((sum, cell) => sum + capacity[cell], 0),
    received,
  };
}
