import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Network } from '../inside-planner.ts';

/** One maximum flow as libraries take it: arcs, a source, a sink. */
export interface FlowProblem {
  readonly nodes: number;
  readonly source: number;
  readonly sink: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Whole doses. An arc without a limit of its own has that of its ends. */
  readonly capacity: Float64Array;
}

/** What a maximum flow depends on. */
type Amounts = Pick<Network, 'nodes' | 'classes' | 'terminals' | 'from' | 'to' | 'capacity' | 'supply'>;

/**
 * The network with a source before every lot class, as far as its doses go, and a sink behind every terminal, up to
 * `most` of each: its maximum flow is what a leximin plan with one milestone gives in all.
 */
export function flowProblem(network: Amounts, most: Float64Array): FlowProblem {
  const { nodes, classes, terminals, supply } = network;
  const arcs = network.to.length;
  const from = new Int32Array(arcs + classes + most.length);
  const to = new Int32Array(from.length);
  const capacity = new Float64Array(from.length);
  from.set(network.from);
  to.set(network.to);

  const throughNode = new Float64Array(nodes);
  network.capacity.forEach((doses, arc) => {
    const tail = network.from[arc] ?? 0;
    if (Number.isFinite(doses)) throughNode[tail] = (throughNode[tail] ?? 0) + doses;
  });
  network.capacity.forEach((doses, arc) => {
    const tail = network.from[arc] ?? 0;
    const ofEnds = tail < classes ? supply[tail] : throughNode[network.to[arc] ?? 0];
    capacity[arc] = Number.isFinite(doses) ? doses : (ofEnds ?? 0);
  });
  from.fill(nodes, arcs, arcs + classes);
  supply.forEach((doses, lotClass) => {
    to[arcs + lotClass] = lotClass;
    capacity[arcs + lotClass] = doses;
  });
  to.fill(nodes + 1, arcs + classes);
  most.forEach((doses, d) => {
    from[arcs + classes + d] = terminals + d;
    capacity[arcs + classes + d] = doses;
  });
  return { nodes: nodes + 2, source: nodes, sink: nodes + 1, from, to, capacity };
}

/** Writes the arcs into a new folder, in the byte order of the machine: from.i32, to.i32, capacity.f64. */
export function writeArcs(folder: string, { from, to, capacity }: FlowProblem): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'from.i32'), from);
  writeFileSync(join(folder, 'to.i32'), to);
  writeFileSync(join(folder, 'capacity.f64'), capacity);
}
