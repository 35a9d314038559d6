import type { Model } from '../../model.ts';
import { Pace, type Steps } from '../../steps.ts';
import { findArc } from '../network/arc-list.ts';
import { NO_CLASS } from '../network/lot-classes.ts';
import type { Network } from '../network/network.ts';
import { emptyFlow, type Flow } from './flow.ts';

/** Doses of a lot for a destination in a week; parallel arrays of at least `count` entries. */
export interface Use {
  readonly count: number;
  readonly lot: ArrayLike<number>;
  readonly destination: ArrayLike<number>;
  readonly week: ArrayLike<number>;
  readonly doses: ArrayLike<number>;
}

/** A use is led through a few arcs, each looked up among others. */
const WORK_PER_USE = 10;

/** The flow that these uses make, each lowered to what rights, stock and capacity still allow, in their order. */
export function* flowOf(model: Model, network: Network, use: Use): Steps<Flow> {
  const pace = new Pace();
  const flow = emptyFlow(network);
  for (let i = 0; i < use.count; i++) {
    addUse(model, network, flow, use.lot[i], use.destination[i], use.week[i], use.doses[i]);
    if (pace.isStepDone(WORK_PER_USE)) yield;
  }
  return flow;
}

function addUse(
  model: Model,
  network: Network,
  flow: Flow,
  lot: number,
  d: number,
  week: number,
  wanted: number,
): void {
  const lotClass = network.classOfLot[lot];
  const last = network.lastArc[d * model.weeks + week];
  if (lotClass === NO_CLASS || last < 0) return;
  const doses = Math.min(wanted, flow.left[lotClass], network.capacity[last] - flow.onArc[last]);
  if (doses <= 0) return;
  const groupWeek = network.from[last];
  for (let i = network.inStart[groupWeek]; i < network.inStart[groupWeek + 1]; i++) {
    const arc = network.inArcs[i];
    const pool = network.from[arc];
    if (pool >= network.classes) {
      const first = findArc(network, lotClass, pool);
      if (first < 0) continue;
      flow.onArc[first] += doses;
    } else if (pool !== lotClass) continue;
    flow.onArc[arc] += doses;
    flow.onArc[last] += doses;
    flow.left[lotClass] -= doses;
    flow.received[network.to[last] - network.terminals] += doses;
    return;
  }
}
