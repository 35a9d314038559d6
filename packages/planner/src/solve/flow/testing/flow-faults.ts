import type { Network } from '../../network/network.ts';
import type { Flow } from '../flow.ts';

/**
 * What keeps numbers on arcs from being a flow. Nothing, where each class is used or left to the dose, what enters a
 * node in between leaves it, terminals have received what enters them, and every arc has whole doses within its
 * capacity.
 */
export function flowFaults(network: Network, flow: Flow): string[] {
  const faults: string[] = [];
  const into = new Float64Array(network.nodes);
  const outOf = new Float64Array(network.nodes);
  for (let arc = 0; arc < network.to.length; arc++) {
    const doses = flow.onArc[arc];
    if (!Number.isSafeInteger(doses) || doses < 0 || doses > network.capacity[arc]) faults.push(`arc ${arc}`);
    outOf[network.from[arc]] += doses;
    into[network.to[arc]] += doses;
  }
  for (let node = 0; node < network.nodes; node++) {
    if (node < network.classes) {
      if (flow.left[node] < 0 || outOf[node] + flow.left[node] !== network.supply[node])
        faults.push(`class ${node}`);
    } else if (node < network.terminals) {
      if (into[node] !== outOf[node]) faults.push(`node ${node}`);
    } else if (into[node] !== flow.received[node - network.terminals]) faults.push(`terminal ${node}`);
  }
  return faults;
}
