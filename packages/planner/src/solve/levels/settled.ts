import { type Steps, WORK_PER_STEP } from '../../steps.ts';
import type { Flow } from '../flow/flow.ts';
import type { Network } from '../network/network.ts';
import type { Due } from './due.ts';
import type { Box } from './due-by-level.ts';

/**
 * Whether the doses of milestone k are leximin-greatest as they are: no destination can be passed a dose that is
 * left in a lot, that a later milestone has above its floor, or that another has been given but is due after.
 *
 * Searched backward from the destinations that may get more, the one whose next dose is due first coming first,
 * so that each node is visited once. After a small change most milestones are settled already.
 */
export function* isSettled(
  network: Network,
  flow: Flow,
  due: Due,
  box: Box,
  k: number,
  floors: Float64Array,
): Steps<boolean> {
  const walk = new WalkBack(network, flow, due, box, k, floors);
  for (const taker of walk.takers()) {
    walk.begin(taker);
    while (!walk.isEnded) {
      if (walk.isGiverFound(taker)) return false;
      if (walk.isStepDone()) yield;
    }
  }
  return true;
}

class WalkBack {
  private readonly network: Network;
  private readonly flow: Flow;
  private readonly due: Due;
  private readonly box: Box;
  private readonly floors: Float64Array;
  /** The milestone's first place among (destination, milestone). */
  private readonly first: number;
  private readonly seen: Uint8Array;
  private readonly stack: number[] = [];
  private work = 0;

  constructor(network: Network, flow: Flow, due: Due, box: Box, k: number, floors: Float64Array) {
    this.network = network;
    this.flow = flow;
    this.due = due;
    this.box = box;
    this.floors = floors;
    this.first = k * network.destinations;
    this.seen = new Uint8Array(network.nodes);
  }

  /** Those who may get more, the one whose next dose is due first coming first. */
  takers(): number[] {
    const { due, flow, box, first } = this;
    const takers: number[] = [];
    for (let d = 0; d < this.network.destinations; d++)
      if (flow.received[first + d] < box.high[d]) takers.push(d);
    return takers.sort((a, b) => due.compare(a, this.next(a), b, this.next(b)));
  }

  begin(taker: number): void {
    const node = this.network.terminals + this.first + taker;
    if (this.seen[node] === 1) return;
    this.seen[node] = 1;
    this.stack.push(node);
  }

  get isEnded(): boolean {
    return this.stack.length === 0;
  }

  isStepDone(): boolean {
    if (this.work < WORK_PER_STEP) return false;
    this.work = 0;
    return true;
  }

  /** Goes on walking, a step's worth at most. */
  isGiverFound(taker: number): boolean {
    const { outStart, to, capacity, inStart, inArcs, inFrom, terminals, classes } = this.network;
    const { onArc, left } = this.flow;
    const { seen, stack } = this;
    let work = this.work;
    while (work < WORK_PER_STEP) {
      const v = stack.pop();
      if (v === undefined) break;
      if (v < classes ? left[v] > 0 : v >= terminals && this.couldGive(v - terminals, taker)) return true;
      const limited = v >= terminals;
      for (let i = inStart[v], end = inStart[v + 1]; i < end; i++) {
        const u = inFrom[i];
        if (seen[u] === 1 || (limited && onArc[inArcs[i]] === capacity[inArcs[i]])) continue;
        seen[u] = 1;
        stack.push(u);
      }
      for (let arc = outStart[v], end = outStart[v + 1]; arc < end; arc++) {
        if (onArc[arc] === 0 || seen[to[arc]] === 1) continue;
        seen[to[arc]] = 1;
        stack.push(to[arc]);
      }
      work += 1 + inStart[v + 1] - inStart[v] + outStart[v + 1] - outStart[v];
    }
    this.work = work;
    return false;
  }

  private couldGive(terminal: number, taker: number): boolean {
    const { first, floors, box, due } = this;
    const { received } = this.flow;
    if (terminal >= first + this.network.destinations) return received[terminal] > floors[terminal];
    if (terminal < first) return false;
    const d = terminal - first;
    return received[terminal] > box.low[d] && due.compare(d, this.next(d) - 1, taker, this.next(taker)) > 0;
  }

  /** Doses that a destination has had, those of the milestone included. */
  private next(d: number): number {
    return this.box.before[d] + this.flow.received[this.first + d];
  }
}
