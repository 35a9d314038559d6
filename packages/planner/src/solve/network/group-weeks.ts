import { type Model, NONE } from '../../model.ts';
import { inSteps, Pace, type Steps } from '../../steps.ts';
import type { ArcList } from './arc-list.ts';
import type { Group } from './groups.ts';
import type { LotClass } from './lot-classes.ts';
import type { PoolWeeks } from './pool-weeks.ts';

const UNLIMITED = Number.POSITIVE_INFINITY;

/** A map costs more than an array. */
const WORK_PER_WEEK = 10;

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
  const ownClasses = yield* classesByHolderWeek(model, classes);
  const layer = new GroupWeekLayer(model, ownClasses, pools, arcs, first);
  const pace = new Pace();
  for (let t = 0; t < model.weeks; t++) {
    for (const group of groups) {
      layer.lay(group, t);
      if (pace.isStepDone(group.rights.length + group.destinations.length)) yield;
    }
  }
  return layer;
}

class GroupWeekLayer implements GroupWeeks {
  readonly node: Int32Array;
  nodes: number;
  private readonly weeks: number;
  private readonly ownClasses: ReadonlyMap<number, readonly number[]>;
  private readonly pools: PoolWeeks;
  private readonly arcs: ArcList;

  /** @param ownClasses by `destination * weeks + week`. */
  constructor(
    model: Model,
    ownClasses: ReadonlyMap<number, readonly number[]>,
    pools: PoolWeeks,
    arcs: ArcList,
    first: number,
  ) {
    this.node = new Int32Array(model.destinations.count * model.weeks).fill(NONE);
    this.nodes = first;
    this.weeks = model.weeks;
    this.ownClasses = ownClasses;
    this.pools = pools;
    this.arcs = arcs;
  }

  lay({ rights, lead, destinations }: Group, t: number): void {
    const { node, arcs, pools } = this;
    const open = rights.map((right) => pools.node(t, right, lead)).filter((pool) => pool !== NONE);
    let shared = NONE;
    for (const d of destinations) {
      const at = d * this.weeks + t;
      const own = this.ownClasses.get(at);
      if (own !== undefined) {
        node[at] = this.addNode(open);
        for (const number of own) arcs.add(number, node[at], UNLIMITED);
      } else if (open.length > 0) {
        if (shared === NONE) shared = this.addNode(open);
        node[at] = shared;
      }
    }
  }

  private addNode(open: readonly number[]): number {
    for (const pool of open) this.arcs.add(pool, this.nodes, UNLIMITED);
    return this.nodes++;
  }
}

/** For each `destination * weeks + week` with rights of its own, the classes that have them. */
function* classesByHolderWeek(model: Model, classes: readonly LotClass[]): Steps<Map<number, number[]>> {
  const result = new Map<number, number[]>();
  yield* inSteps(classes.length, WORK_PER_WEEK * model.weeks, (first, end) => {
    for (let number = first; number < end; number++) {
      addHolderWeeks(result, model.weeks, number, classes[number]);
    }
  });
  return result;
}

function addHolderWeeks(
  classes: Map<number, number[]>,
  weeks: number,
  number: number,
  { holder, holderFirst, holderLast }: LotClass,
): void {
  if (holder === NONE) return;
  for (let t = holderFirst; t <= holderLast; t++) {
    const at = holder * weeks + t;
    const list = classes.get(at);
    if (list === undefined) classes.set(at, [number]);
    else list.push(number);
  }
}
