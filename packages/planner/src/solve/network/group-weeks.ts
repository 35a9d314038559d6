import { type Model, NONE } from '../../model.ts';
import { Pace, type Steps } from '../../steps.ts';
import type { ArcList } from './arc-list.ts';
import type { Group } from './groups.ts';
import type { LotClass } from './lot-classes.ts';
import type { PoolWeeks } from './pool-weeks.ts';

const UNLIMITED = Number.POSITIVE_INFINITY;

/** Where each destination stands in each week. */
export interface GroupWeeks {
  /** `node[d * weeks + t]`: the group-week that d draws from in week t, or NONE. */
  readonly node: Int32Array;
  /** The number after the last node. */
  readonly nodes: number;
}

/**
 * Numbers the group-weeks that have something to draw on, from `first` on, with an arc from each such pool or class.
 * In a week in which a destination has classes of its own, it is a group by itself.
 */
export function* layGroupWeeks(
  model: Model,
  classes: readonly LotClass[],
  groups: readonly Group[],
  pools: PoolWeeks,
  arcs: ArcList,
  first: number,
): Steps<GroupWeeks> {
  const { weeks } = model;
  const ownClasses = yield* classesByHolderWeek(model, classes);
  const node = new Int32Array(model.destinations.count * weeks).fill(NONE);
  const pace = new Pace();
  let nodes = first;
  for (let t = 0; t < weeks; t++) {
    for (const group of groups) {
      const open = group.rights
        .map((right) => pools.node(t, right, group.lead))
        .filter((pool) => pool !== NONE);
      let shared = NONE;
      for (const d of group.destinations) {
        const at = d * weeks + t;
        const own = ownClasses.get(at);
        if (own !== undefined) {
          node[at] = addNode(open);
          for (const number of own) arcs.add(number, node[at], UNLIMITED);
        } else if (open.length > 0) {
          if (shared === NONE) shared = addNode(open);
          node[at] = shared;
        }
      }
      if (pace.isStepDone(group.rights.length + group.destinations.length)) yield;
    }
  }
  return { node, nodes };

  function addNode(open: readonly number[]): number {
    for (const pool of open) arcs.add(pool, nodes, UNLIMITED);
    return nodes++;
  }
}

/** For each `destination * weeks + week` with rights of its own, the classes that have them. */
function* classesByHolderWeek(model: Model, classes: readonly LotClass[]): Steps<Map<number, number[]>> {
  const result = new Map<number, number[]>();
  const pace = new Pace();
  for (let number = 0; number < classes.length; number++) {
    const { holder, holderFirst, holderLast } = classes[number];
    if (holder === NONE) continue;
    for (let t = holderFirst; t <= holderLast; t++) {
      const at = holder * model.weeks + t;
      const list = result.get(at);
      if (list === undefined) result.set(at, [number]);
      else list.push(number);
    }
    // A map costs more than an array.
    if (pace.isStepDone(10 * (1 + Math.max(0, holderLast - holderFirst)))) yield;
  }
  return result;
}
