import { type Model, NONE } from '../../model.ts';
import type { Rights } from '../rights/rights.ts';
import { sortIntoRows } from '../rights/rows.ts';
import { takePools } from '../rights/take-pools.ts';

/**
 * The latest label that each class of lots may have: the first among the weeks with capacity that it may serve.
 *
 * A pool's is found by going through the groups' weeks in the order of their labels, each time taking the pools
 * that may serve there and have none yet; so no pool is looked at against every destination.
 *
 * @param cellLabels label of each destination's week, or −1.
 * @param levels labels are below this.
 */
export function latestLabels(
  model: Model,
  right: Rights,
  cellLabels: Int32Array,
  levels: number,
): Int32Array {
  const { weeks, destinations } = model;
  const { groups, sets, classes, pools } = right;
  const ofGroupWeek = new Int32Array(groups.count * weeks).fill(NONE);
  for (let d = 0, cell = 0; d < destinations.count; d++) {
    for (let week = 0; week < weeks; week++, cell++) {
      const groupWeek = groups.of[d] * weeks + week;
      if (destinations.capacity[cell] > 0) {
        ofGroupWeek[groupWeek] = earlier(ofGroupWeek[groupWeek], cellLabels[cell]);
      }
    }
  }

  const ofPool = new Int32Array(pools.count).fill(NONE);
  const poolsLeft = new Int32Array(sets.words).fill(-1);
  for (const groupWeek of sortIntoRows(ofGroupWeek, levels).items) {
    const group = Math.floor(groupWeek / weeks);
    takePools(right, weeks, poolsLeft, group, groupWeek - group * weeks, (pool) => {
      ofPool[pool] = ofGroupWeek[groupWeek];
    });
  }

  const latest = classes.pool.map((pool, c) => (classes.shared[c] === 1 ? ofPool[pool] : NONE));
  for (let d = 0; d < destinations.count; d++) {
    for (let i = classes.held.start[d]; i < classes.held.start[d + 1]; i++) {
      const c = classes.held.items[i];
      for (let week = classes.ownFirst[c]; week <= classes.ownLast[c]; week++) {
        const cell = d * weeks + week;
        if (destinations.capacity[cell] > 0) latest[c] = earlier(latest[c], cellLabels[cell]);
      }
    }
  }
  return latest;
}

/** No label is the latest. */
function earlier(label: number, other: number): number {
  return label >>> 0 < other >>> 0 ? label : other;
}
