import { Pace, type Steps } from '../../steps.ts';
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
  const { outStart, to, capacity, inStart, inArcs, inFrom, terminals, classes } = network;
  const { onArc, left, received } = flow;
  const D = network.destinations;
  const first = k * D;
  const next = (d: number): number => box.before[d] + received[first + d];
  const takers: number[] = [];
  for (let d = 0; d < D; d++) if (received[first + d] < box.high[d]) takers.push(d);
  takers.sort((a, b) => due.compare(a, next(a), b, next(b)));

  const seen = new Uint8Array(network.nodes);
  const stack: number[] = [];
  const pace = new Pace();
  for (const taker of takers) {
    if (seen[terminals + first + taker] === 0) {
      seen[terminals + first + taker] = 1;
      stack.push(terminals + first + taker);
    }
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
      if (v < classes ? left[v] > 0 : v >= terminals && couldGive(v - terminals, taker)) return false;
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
      if (pace.isStepDone(1 + inStart[v + 1] - inStart[v] + outStart[v + 1] - outStart[v])) yield;
    }
  }
  return true;

  function couldGive(terminal: number, taker: number): boolean {
    if (terminal >= first + D) return received[terminal] > floors[terminal];
    if (terminal < first) return false;
    const d = terminal - first;
    return received[terminal] > box.low[d] && due.compare(d, next(d) - 1, taker, next(taker)) > 0;
  }
}
