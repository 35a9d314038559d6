import { Pace, type Steps } from '../../steps.ts';

/** Finding a path is as much work as looking at so many arcs, most often. */
const WORK_PER_PATH = 50;

/** A small network for maximum flows in whole numbers, from node 0 to node 1 (Dinic 1970). */
export class MaxFlow {
  readonly #arcsOf: number[][] = [];
  /** Arc i and arc i ^ 1 are each other's way back. */
  readonly #end: number[] = [];
  readonly #room: number[] = [];
  #distance: Int32Array = new Int32Array(0);
  #tried: Int32Array = new Int32Array(0);

  constructor(nodes: number) {
    for (let node = 0; node < nodes; node++) this.#arcsOf.push([]);
  }

  addArc(from: number, to: number, capacity: number): void {
    this.#arcsOf[from].push(this.#end.length);
    this.#arcsOf[to].push(this.#end.length + 1);
    this.#end.push(to, from);
    this.#room.push(capacity, 0);
  }

  /** Sends as much as can be sent, and returns how much that is. */
  *send(): Steps<number> {
    const pace = new Pace();
    let sent = 0;
    while (this.#measure()) {
      if (pace.isStepDone(this.#end.length)) yield;
      this.#tried = new Int32Array(this.#arcsOf.length);
      for (let more = this.#push(0, Infinity); more > 0; more = this.#push(0, Infinity)) {
        sent += more;
        if (pace.isStepDone(WORK_PER_PATH)) yield;
      }
    }
    return sent;
  }

  /** Distances from node 0 over arcs with room; whether node 1 can be reached. */
  #measure(): boolean {
    this.#distance = new Int32Array(this.#arcsOf.length).fill(-1);
    this.#distance[0] = 0;
    const reached = [0];
    for (const node of reached) {
      for (const arc of this.#arcsOf[node]) {
        const next = this.#end[arc];
        if (this.#room[arc] === 0 || this.#distance[next] >= 0) continue;
        this.#distance[next] = this.#distance[node] + 1;
        reached.push(next);
      }
    }
    return this.#distance[1] >= 0;
  }

  #push(node: number, most: number): number {
    if (node === 1) return most;
    const arcs = this.#arcsOf[node];
    for (; this.#tried[node] < arcs.length; this.#tried[node]++) {
      const arc = arcs[this.#tried[node]];
      const next = this.#end[arc];
      if (this.#room[arc] === 0 || this.#distance[next] !== this.#distance[node] + 1) continue;
      const sent = this.#push(next, Math.min(most, this.#room[arc]));
      if (sent === 0) continue;
      this.#room[arc] -= sent;
      this.#room[arc ^ 1] += sent;
      return sent;
    }
    return 0;
  }
}
