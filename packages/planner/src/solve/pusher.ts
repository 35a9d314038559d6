import type { Flow } from './flow.ts';
import type { Network } from './network.ts';

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
  private stamp = 0;

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
  push(sources: ArrayLike<number>, sourceCount: number, sinks: ArrayLike<number>, sinkCount: number): void {
    while (this.search(sinks, sinkCount)) {
      for (let i = 0; i < sourceCount; i++) {
        const source = sources[i];
        if (this.excess[source] > 0 && this.seen[source] === this.stamp) this.augment(source);
      }
    }
  }

  /** Whether any dose can be moved from a node with an excess to one of these sinks. */
  canMove(sinks: ArrayLike<number>): boolean {
    return this.search(sinks, sinks.length);
  }

  /**
   * Breadth-first from the deficits against the arcs, to the end of the layer of the first excess; false when there is
   * none.
   */
  private search(sinks: ArrayLike<number>, sinkCount: number): boolean {
    const { outStart, to, capacity, inStart, inArcs, inFrom, terminals } = this.network;
    const { onArc } = this.flow;
    const { excess, piece, reached, distance, seen, cursor } = this;
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
    let found = false;
    let lastLayer = Number.POSITIVE_INFINITY;
    for (let head = 0; head < count; head++) {
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
    }
    this.reachedCount = count;
    return found;

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

  /** Sends what it can from one node along shortest paths; `cursor` never goes back within a phase. */
  private augment(source: number): void {
    const { outStart, to, from, capacity, inStart, inArcs } = this.network;
    const { onArc } = this.flow;
    const { excess, piece, distance, seen, cursor, pathArc, stamp } = this;
    // pathArc[i] is the arc of step i, or its complement when walked backward.
    let length = 0;
    let v = source;
    while (excess[source] > 0) {
      if (excess[v] < 0) {
        let doses = Math.min(excess[source], -excess[v]);
        for (let i = 0; i < length; i++) {
          const step = pathArc[i];
          doses = Math.min(doses, step >= 0 ? capacity[step] - onArc[step] : onArc[~step]);
        }
        excess[source] -= doses;
        excess[v] += doses;
        for (let i = 0; i < length; i++) {
          const step = pathArc[i];
          if (step >= 0) onArc[step] += doses;
          else onArc[~step] -= doses;
        }
        v = source;
        length = 0;
        continue;
      }
      const nearer = distance[v] - 1;
      const outDegree = outStart[v + 1] - outStart[v];
      const degree = outDegree + inStart[v + 1] - inStart[v];
      const inside = piece[v];
      let advanced = false;
      for (; cursor[v] < degree; cursor[v]++) {
        const c = cursor[v];
        if (c < outDegree) {
          const arc = outStart[v] + c;
          const u = to[arc];
          if (seen[u] !== stamp || distance[u] !== nearer || piece[u] !== inside) continue;
          if (onArc[arc] >= capacity[arc]) continue;
          pathArc[length++] = arc;
          v = u;
        } else {
          const arc = inArcs[inStart[v] + c - outDegree];
          const u = from[arc];
          if (seen[u] !== stamp || distance[u] !== nearer || piece[u] !== inside) continue;
          if (onArc[arc] === 0) continue;
          pathArc[length++] = ~arc;
          v = u;
        }
        advanced = true;
        break;
      }
      if (advanced) continue;
      if (length === 0) return;
      const step = pathArc[--length];
      v = step >= 0 ? from[step] : to[~step];
      cursor[v]++;
    }
  }
}
