import type { Network } from '../network/network.ts';
import type { Flow } from './flow.ts';

/** Gives back to the lots what terminals `begin .. begin + most.length` have above `most`. */
export function lowerTo(network: Network, flow: Flow, begin: number, most: Float64Array): void {
  for (let i = 0; i < most.length; i++) {
    const doses = flow.received[begin + i] - most[i];
    if (doses <= 0) continue;
    flow.received[begin + i] -= doses;
    takeBack(network, flow, network.terminals + begin + i, doses);
  }
}

function takeBack(network: Network, flow: Flow, node: number, doses: number): void {
  if (node < network.classes) {
    flow.left[node] += doses;
    return;
  }
  let rest = doses;
  for (let i = network.inStart[node]; rest > 0; i++) {
    const arc = network.inArcs[i];
    const part = Math.min(rest, flow.onArc[arc]);
    if (part === 0) continue;
    flow.onArc[arc] -= part;
    rest -= part;
    takeBack(network, flow, network.from[arc], part);
  }
}

function takeOn(network: Network, flow: Flow, node: number, doses: number): void {
  if (node >= network.terminals) {
    flow.received[node - network.terminals] -= doses;
    return;
  }
  let rest = doses;
  for (let arc = network.outStart[node]; rest > 0; arc++) {
    const part = Math.min(rest, flow.onArc[arc]);
    if (part === 0) continue;
    flow.onArc[arc] -= part;
    rest -= part;
    takeOn(network, flow, network.to[arc], part);
  }
}

/** The flow of another model with the same rights, lowered to the stocks and capacities of this network. */
export function lowerToFit(network: Network, previous: Flow, previousSupply: Float64Array): Flow {
  const flow: Flow = {
    onArc: previous.onArc.slice(),
    left: previous.left.slice(),
    received: previous.received.slice(),
  };
  for (let index = 0; index < network.classes; index++) {
    flow.left[index] += network.supply[index] - previousSupply[index];
    if (flow.left[index] >= 0) continue;
    takeOn(network, flow, index, -flow.left[index]);
    flow.left[index] = 0;
  }
  for (let at = 0; at < network.lastArc.length; at++) {
    const last = network.lastArc[at];
    if (last < 0 || flow.onArc[last] <= network.capacity[last]) continue;
    const doses = flow.onArc[last] - network.capacity[last];
    flow.onArc[last] -= doses;
    flow.received[network.to[last] - network.terminals] -= doses;
    takeBack(network, flow, network.from[last], doses);
  }
  return flow;
}
