import { type Model, NONE } from '../../model.ts';
import type { Administrations } from '../../plan.ts';
import { Pace, type Steps } from '../../steps.ts';
import type { Flow } from '../flow/flow.ts';
import { Pusher } from '../flow/pusher.ts';
import { raise } from '../flow/raise.ts';
import { flowOf } from '../flow/start-flow.ts';
import { findArc } from '../network/arc-list.ts';
import { countingSort, runStarts } from '../network/counting-sort.ts';
import type { Network } from '../network/network.ts';
import { UseList } from '../network/use-list.ts';
import { heldLots } from './earliest-expiry.ts';
import { mostOwnUse } from './own-use.ts';

/** Which doses of which lot are given where and when. */
export interface Assignment {
  readonly administrations: Administrations;
  /** No plan with these doses has fewer that leave their holder. */
  readonly leavingHolderBound: number;
}

/**
 * Finds lots for the doses of a plan, `doses[k * destinations + d]` in milestone k, so that few leave their
 * holder: first as many as can be from holders' own lots, then the others. It starts from nothing but the doses,
 * so that the same doses always come from the same lots, however they were found.
 */
export function* assigningLots(model: Model, network: Network, doses: Float64Array): Steps<Assignment> {
  const own = yield* mostOwnUse(model, doses);
  const flow = yield* flowOf(model, network, own);
  yield;
  yield* raise(new Pusher(network, flow), 0, [doses], doses.length, doses);
  yield;
  const taking = new Taking(model, network, flow);
  yield* taking.keep(own);
  yield* taking.fromOwnLots();
  yield* taking.fromAnyLot();

  let leaving = 0;
  for (const part of doses) leaving += part;
  for (let i = 0; i < own.count; i++) leaving -= own.doses[i];
  return {
    administrations: yield* taking.use.sorting(model.lots.count, model.destinations.count, model.weeks),
    leavingHolderBound: leaving,
  };
}

/** Takes a flow apart into doses of single lots. What goes into a node may leave it by any of its arcs. */
class Taking {
  readonly use = new UseList();
  private readonly model: Model;
  private readonly network: Network;
  /** What is still to be taken apart. */
  private readonly onArc: Float64Array;
  /** By lot. */
  private readonly left: Float64Array;
  /** By node: where among its arcs in the first one with doses may be. Doses only ever become fewer. */
  private readonly firstIn: Int32Array;
  private readonly pace = new Pace();

  constructor(model: Model, network: Network, flow: Flow) {
    this.model = model;
    this.network = network;
    this.onArc = flow.onArc;
    this.left = model.lots.doses.slice();
    this.firstIn = network.inStart.slice();
  }

  /** Uses that the flow was started with, as far as it still has them. */
  *keep(use: UseList): Steps<void> {
    const { network, onArc, model } = this;
    for (let i = 0; i < use.count; i++) {
      const lotClass = network.classOfLot[use.lot[i]];
      const last = network.lastArc[use.destination[i] * model.weeks + use.week[i]];
      const groupWeek = network.from[last];
      for (let j = network.inStart[groupWeek]; j < network.inStart[groupWeek + 1]; j++) {
        const second = network.inArcs[j];
        const origin = network.from[second];
        if (origin < network.classes && origin !== lotClass) continue;
        const first = origin === lotClass ? second : findArc(network, lotClass, origin);
        if (first < 0) continue;
        const doses = Math.min(use.doses[i], onArc[first], onArc[second], onArc[last]);
        this.take(use.lot[i], use.destination[i], use.week[i], first, second, last, doses);
        break;
      }
      if (this.pace.isStepDone(1 + network.inStart[groupWeek + 1] - network.inStart[groupWeek])) yield;
    }
  }

  /** What can still come from a lot that the destination holds itself. */
  *fromOwnLots(): Steps<void> {
    const held = heldLots(this.model);
    yield* this.visit(
      (d) => held[d].length > 0,
      (d, lotClass) => held[d].find((lot) => this.network.classOfLot[lot] === lotClass && this.left[lot] > 0),
    );
  }

  /** All the rest: lots that nobody here holds first, then in file order. */
  *fromAnyLot(): Steps<void> {
    const { network, model, left } = this;
    // One class more, at the end, for lots without one.
    const classOf = network.classOfLot.map((lotClass) => (lotClass < 0 ? network.classes : lotClass));
    const heldLast = countingSort(
      Int32Array.from(model.lots.holder, (holder) => (holder === NONE ? 0 : 1)),
      2,
    );
    const lots = countingSort(classOf, network.classes + 1, heldLast);
    const start = runStarts(classOf, network.classes + 1);
    const next = start.slice();
    yield* this.visit(
      () => true,
      (_, lotClass) => {
        while (next[lotClass] < start[lotClass + 1] && left[lots[next[lotClass]]] === 0) next[lotClass]++;
        return next[lotClass] < start[lotClass + 1] ? lots[next[lotClass]] : undefined;
      },
    );
  }

  /** Takes doses along every path that still has some, from the lots that `choose` names for a class. */
  private *visit(
    wanted: (destination: number) => boolean,
    choose: (destination: number, lotClass: number) => number | undefined,
  ): Steps<void> {
    const { network, onArc, model, left, pace } = this;
    const { inStart, inArcs, from, classes } = network;
    const { firstIn } = this;
    const skipEmpty = (node: number): number => {
      while (firstIn[node] < inStart[node + 1] && onArc[inArcs[firstIn[node]]] === 0) firstIn[node]++;
      return firstIn[node];
    };
    const takeFrom = (d: number, week: number, first: number, second: number, last: number): void => {
      for (;;) {
        const most = Math.min(onArc[first], onArc[second], onArc[last]);
        if (most === 0) return;
        const lot = choose(d, from[first]);
        if (lot === undefined) return;
        this.take(lot, d, week, first, second, last, Math.min(most, left[lot]));
      }
    };
    // Gives the arcs that it has looked at.
    const takeWeek = (d: number, week: number, last: number): number => {
      const groupWeek = from[last];
      let work = 1;
      for (let i = skipEmpty(groupWeek); i < inStart[groupWeek + 1] && onArc[last] > 0; i++) {
        const second = inArcs[i];
        work++;
        if (onArc[second] === 0) continue;
        const origin = from[second];
        if (origin < classes) takeFrom(d, week, second, second, last);
        else
          for (let j = skipEmpty(origin); j < inStart[origin + 1] && onArc[second] > 0; j++) {
            takeFrom(d, week, inArcs[j], second, last);
            work++;
          }
      }
      return work;
    };
    for (let d = 0; d < model.destinations.count; d++) {
      if (!wanted(d)) continue;
      for (let week = 0; week < model.weeks; week++) {
        const last = network.lastArc[d * model.weeks + week];
        const isEmpty = last < 0 || onArc[last] === 0;
        if (pace.isStepDone(isEmpty ? 1 : takeWeek(d, week, last))) yield;
      }
    }
  }

  /** `first` and `second` are one arc where a class has its own way to the group-week. */
  private take(
    lot: number,
    d: number,
    week: number,
    first: number,
    second: number,
    last: number,
    doses: number,
  ): void {
    if (doses === 0) return;
    this.onArc[first] -= doses;
    if (second !== first) this.onArc[second] -= doses;
    this.onArc[last] -= doses;
    this.left[lot] -= doses;
    this.use.add(lot, d, week, doses);
  }
}
