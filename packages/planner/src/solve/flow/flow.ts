import type { Network } from '../network/network.ts';

/**
 * A flow through the network, always feasible: whole doses on every arc, none lost in between. Doses of a
 * class that are not used are `left`.
 */
export interface Flow {
  readonly onArc: Float64Array;
  /** By class. */
  readonly left: Float64Array;
  /** By terminal: `[k * destinations + d]`. */
  readonly received: Float64Array;
}

export function emptyFlow(network: Network): Flow {
  return {
    onArc: new Float64Array(network.to.length),
    left: network.supply.slice(),
    received: new Float64Array(network.milestones * network.destinations),
  };
}
