import { Pace, type Steps, WORK_PER_STEP } from '../../steps.ts';
import type { Network } from '../network/network.ts';
import type { Flow } from './flow.ts';

/**
 * Moves doses through residual arcs from nodes with an excess to nodes with a deficit, as many as can be
 * (Dinic's maximum flow, searched backward from the deficits). It stays inside one piece of the network.
 *
 * Cost: one pass over the arcs that reach a deficit per phase; a phase per distinct path length.
 */
export class Pusher {
  readonly network: Network;
  readonly flow: Flow;
  /** Positive: doses to move away from the node. Negative: doses that it lacks. Zero between calls. */
  readonly excess: Float64Array;
  /** The piece of the network in which a node lies. */
  readonly piece: Int32Array;
  /** After `push`: the nodes from which a deficit can still be reached, `reached[0 .. reachedCount)`. */
  readonly reached: Int32Array;
  reachedCount = 0;

  private readonly distance: Int32Array;
  private readonly seen: Int32Array;
  private readonly cursor: Int32Array;
  private readonly pathArc: Int32Array;
  private readonly pace = new Pace();
  private stamp = 0;
  /** Where in `reached` the search goes on. */
  private head = 0;
  private found = false;
  /** The last layer that the search goes through: the one in which it first found an excess. */
  private lastLayer = 0;

  constructor(network: Network, flow: Flow) {
    this.network = network;
    this.flow = flow;
    this.excess = new Float64Array(network.nodes);
    this.piece = new Int32Array(network.nodes);
    this.reached = new Int32Array(network.nodes);
    this.distance = new Int32Array(network.nodes);
    this.seen = new Int32Array(network.nodes);
    this.cursor = new Int32Array(network.nodes);
    this.pathArc = new Int32Array(network.nodes);
  }

  /** Moves what can be moved from `sources` to `sinks`, given by node; what can't stays in `excess`. */
  *push(
    sources: ArrayLike<number>,
    sourceCount: number,
    sinks: ArrayLike<number>,
    sinkCount: number,
  ): Steps<void> {
    while (yield* this.search(sinks, sinkCount)) {
      for (let i = 0; i < sourceCount; i++) {
        const source = sources[i];
        if (this.excess[source] <= 0 || this.seen[source] !== this.stamp) continue;
        if (this.pace.isStepDone(this.augment(source))) yield;
      }
    }
  }

  /** Whether any dose can be moved from a node with an excess to one of these sinks. */
  *canMove(sinks: ArrayLike<number>): Steps<boolean> {
    return yield* this.search(sinks, sinks.length);
  }

  /**
   * Breadth-first from the deficits against the arcs, to the end of the layer of the first excess; false when there is
   * none.
   */
  private *search(sinks: ArrayLike<number>, sinkCount: number): Steps<boolean> {
    this.begin(sinks, sinkCount);
    while (!this.goOn()) yield;
    return this.found;
  }

  private begin(sinks: ArrayLike<number>, sinkCount: number): void {
    const { excess, reached, distance, seen, cursor } = this;
    const stamp = ++this.stamp;
    let count = 0;
    for (let i = 0; i < sinkCount; i++) {
      const sink = sinks[i];
      if (excess[sink] >= 0) continue;
      seen[sink] = stamp;
      distance[sink] = 0;
      cursor[sink] = 0;
      reached[count++] = sink;
    }
    this.reachedCount = count;
    this.head = 0;
    this.found = false;
    this.lastLayer = Number.POSITIVE_INFINITY;
  }

  /** A step's worth of the search; true at its end. */
  private goOn(): boolean {
    const { outStart, to, capacity, inStart, inArcs, inFrom, terminals } = this.network;
    const { onArc } = this.flow;
    const { excess, piece, reached, distance, seen, cursor, stamp } = this;
    let { reachedCount: count, found, lastLayer, head } = this;
    let work = 0;
    for (; head < count && work < WORK_PER_STEP; head++) {
      const v = reached[head];
      const next = distance[v] + 1;
      if (next > lastLayer) break;
      const inside = piece[v];
      // Only the arcs into terminals have a capacity.
      const limited = v >= terminals;
      for (let i = inStart[v], end = inStart[v + 1]; i < end; i++) {
        const u = inFrom[i];
        if (seen[u] === stamp || piece[u] !== inside) continue;
        if (limited && onArc[inArcs[i]] === capacity[inArcs[i]]) continue;
        reach(u, next);
      }
      for (let arc = outStart[v], end = outStart[v + 1]; arc < end; arc++) {
        if (onArc[arc] === 0) continue;
        const u = to[arc];
        if (seen[u] !== stamp && piece[u] === inside) reach(u, next);
      }
      work += 1 + inStart[v + 1] - inStart[v] + outStart[v + 1] - outStart[v];
    }
    const isEnded = head === count || distance[reached[head]] >= lastLayer;
    this.reachedCount = count;
    this.found = found;
    this.lastLayer = lastLayer;
    this.head = head;
    return isEnded;

    function reach(u: number, layer: number): void {
      seen[u] = stamp;
      distance[u] = layer;
      cursor[u] = 0;
      reached[count++] = u;
      if (excess[u] > 0) {
        found = true;
        lastLayer = layer;
      }
    }
  }

  /**
   * Sends what it can from one node along shortest paths; `cursor` never goes back within a phase. Gives the work that
   * it took.
   */
  private augment(source: number): number {
    const { outStart, to, from, capacity, inStart, inArcs } = this.network;
    const { onArc } = this.flow;
    const { excess, piece, distance, seen, cursor, pathArc, stamp } = this;
    // pathArc[i] is the arc of step i, or its complement when walked backward.
    let length = 0;
    let work = 0;
    let v = source;
    while (excess[source] > 0) {
      if (excess[v] < 0) {
        this.sendAlong(source, v, length);
        work += length;
        v = source;
        length = 0;
        continue;
      }
      const nearer = distance[v] - 1;
      const outDegree = outStart[v + 1] - outStart[v];
      const degree = outDegree + inStart[v + 1] - inStart[v];
      const inside = piece[v];
      const begun = cursor[v];
      let advanced = false;
      for (; cursor[v] < degree; cursor[v]++) {
        const c = cursor[v];
        const isOut = c < outDegree;
        const arc = isOut ? outStart[v] + c : inArcs[inStart[v] + c - outDegree];
        const u = isOut ? to[arc] : from[arc];
        if (seen[u] !== stamp || distance[u] !== nearer || piece[u] !== inside) continue;
        if (isOut ? onArc[arc] >= capacity[arc] : onArc[arc] === 0) continue;
        work += 1 + c - begun;
        pathArc[length++] = isOut ? arc : ~arc;
        v = u;
        advanced = true;
        break;
      }
      if (advanced) continue;
      work += 1 + degree - begun;
      if (length === 0) break;
      const step = pathArc[--length];
      v = step >= 0 ? from[step] : to[~step];
      cursor[v]++;
    }
    return work;
  }

  /** Moves as many doses as can be along the `length` steps of the path. */
  private sendAlong(source: number, sink: number, length: number): void {
    const { capacity } = this.network;
    const { onArc } = this.flow;
    const { excess, pathArc } = this;
    let doses = Math.min(excess[source], -excess[sink]);
    for (let i = 0; i < length; i++) {
      const step = pathArc[i];
      doses = Math.min(doses, step >= 0 ? capacity[step] - onArc[step] : onArc[~step]);
    }
    excess[source] -= doses;
    excess[sink] += doses;
    for (let i = 0; i < length; i++) {
      const step = pathArc[i];
      if (step >= 0) onArc[step] += doses;
      else onArc[~step] -= doses;
    }
  }
}
