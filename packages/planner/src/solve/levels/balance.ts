import type { Steps } from '../../steps.ts';
import type { Pusher } from '../flow/pusher.ts';
import type { Due } from './due.ts';
import type { Box } from './due-by-level.ts';
import { setTargets } from './targets.ts';

/**
 * Shares out the doses of milestone k, as many as they are, leximin-greatest: Fujishige's decomposition (1980),
 * in place. A set of destinations is first given targets as if doses could be passed freely between them, and
 * doses are pushed from those above to those below. If all meet their targets, the set is one level. Else it
 * falls apart: into those that still lack doses with all that could pass them any, and the rest, which can't help
 * them; each is then shared out by itself. What is settled in one can't better the other.
 *
 * A step is a set, or a part of one.
 */
export function* balance(pusher: Pusher, due: Due, box: Box, k: number): Steps<void> {
  const { network, excess, piece } = pusher;
  const D = network.destinations;
  const first = network.terminals + k * D;
  const received = pusher.flow.received.subarray(k * D, (k + 1) * D);
  const members = Int32Array.from({ length: D }, (_, d) => d);
  const target = new Float64Array(D);
  const sources = new Int32Array(D);
  const sinks = new Int32Array(D);
  piece.fill(0);
  let pieces = 1;
  // Slices of `members`, first to end.
  const open: [first: number, end: number][] = [[0, D]];
  for (let slice = open.pop(); slice !== undefined; slice = open.pop()) {
    const [begin, end] = slice;
    if (end - begin < 2) continue;
    let total = 0;
    for (let i = begin; i < end; i++) total += received[members[i]];
    setTargets(due, box, members, begin, end, total, target);
    let above = 0;
    let below = 0;
    for (let i = begin; i < end; i++) {
      const d = members[i];
      excess[first + d] = received[d] - target[d];
      if (excess[first + d] > 0) sources[above++] = first + d;
      else if (excess[first + d] < 0) sinks[below++] = first + d;
    }
    if (below === 0) continue;
    yield* pusher.push(sources, above, sinks, below);
    let lacking = 0;
    for (let i = begin; i < end; i++) {
      const d = members[i];
      received[d] = target[d] + excess[first + d];
      if (excess[first + d] < 0) lacking++;
      excess[first + d] = 0;
    }
    if (lacking > 0) {
      const low = pieces++;
      for (let i = 0; i < pusher.reachedCount; i++) piece[pusher.reached[i]] = low;
      open.push(...split(begin, end, low));
    }
    yield;
  }
  piece.fill(0);

  /** Members of the piece `low` first, then the others. */
  function split(begin: number, end: number, low: number): [number, number][] {
    let middle = begin;
    for (let i = begin; i < end; i++) {
      const d = members[i];
      if (piece[first + d] !== low) continue;
      members[i] = members[middle];
      members[middle++] = d;
    }
    return [
      [begin, middle],
      [middle, end],
    ];
  }
}
