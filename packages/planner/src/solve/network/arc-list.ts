import type { Steps } from '../../steps.ts';
import { copyInto } from './copy-into.ts';
import { countingSort, runStarts } from './counting-sort.ts';

/** Arcs of a graph in compressed rows, sorted by origin, then by end. */
export interface Arcs {
  /** Arcs out of node v are `outStart[v] .. outStart[v + 1] - 1`. */
  readonly outStart: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Most doses on an arc; Infinity where only the nodes limit it. */
  readonly capacity: Float64Array;
  /** Arcs into node v are `inArcs[inStart[v] .. inStart[v + 1] - 1]`. */
  readonly inStart: Int32Array;
  readonly inArcs: Int32Array;
  /** Origins of `inArcs`, in the same order. */
  readonly inFrom: Int32Array;
}

/** The arc from one node to another, or -1; O(log of the origin's arcs). */
export function findArc(arcs: Arcs, origin: number, end: number): number {
  let low = arcs.outStart[origin];
  let high = arcs.outStart[origin + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (arcs.to[middle] < end) low = middle + 1;
    else high = middle;
  }
  return low < arcs.outStart[origin + 1] && arcs.to[low] === end ? low : -1;
}

/** Collects arcs in any order. */
export class ArcList {
  private count = 0;
  private from = new Int32Array(1 << 12);
  private to = new Int32Array(1 << 12);
  private capacity = new Float64Array(1 << 12);

  add(from: number, to: number, capacity: number): void {
    if (this.count === this.from.length) {
      const size = 2 * this.count;
      this.from = copyInto(new Int32Array(size), this.from);
      this.to = copyInto(new Int32Array(size), this.to);
      this.capacity = copyInto(new Float64Array(size), this.capacity);
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.capacity[this.count++] = capacity;
  }

  private inOrder(order: Int32Array): Pick<Arcs, 'from' | 'to' | 'capacity'> {
    const { count } = this;
    const from = new Int32Array(count);
    const to = new Int32Array(count);
    const capacity = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const arc = order[i];
      from[i] = this.from[arc];
      to[i] = this.to[arc];
      capacity[i] = this.capacity[arc];
    }
    return { from, to, capacity };
  }

  /** A step is one pass over all arcs. */
  *sorting(nodes: number): Steps<Arcs> {
    const { count } = this;
    const origins = this.from.subarray(0, count);
    const byEnd = countingSort(this.to.subarray(0, count), nodes);
    yield;
    const order = countingSort(origins, nodes, byEnd);
    yield;
    const { from, to, capacity } = this.inOrder(order);
    yield;
    const inArcs = countingSort(to, nodes);
    yield;
    const inFrom = inArcs.map((arc) => from[arc]);
    yield;
    return {
      outStart: runStarts(from, nodes),
      from,
      to,
      capacity,
      inStart: runStarts(to, nodes),
      inArcs,
      inFrom,
    };
  }
}
