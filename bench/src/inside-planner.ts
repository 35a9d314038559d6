/**
 * What the benchmark uses of the planner's inside: the network that a model compiles to, which peers solve too,
 * leximin on that network by itself, and the checker of feasibility. Taken from the build, for the package exports
 * whole plans alone.
 */
import type { Administrations, Model } from '@sahakarya/planner';
import { Findings } from '../../packages/planner/dist/check/findings.js';
import { verifyFeasibility } from '../../packages/planner/dist/check/tables/verify-administrations.js';
import { flowOf } from '../../packages/planner/dist/solve/flow/start-flow.js';
import { ceilings } from '../../packages/planner/dist/solve/levels/ceilings.js';
import { leximin } from '../../packages/planner/dist/solve/levels/leximin.js';
import { floors } from '../../packages/planner/dist/solve/lots/floors.js';
import { compile, type Network } from '../../packages/planner/dist/solve/network/network.js';
import { finish } from '../../packages/planner/dist/steps.js';

export { compile, type Network };

/** The exact doses by milestone and destination on a compiled network, from the floors on. */
export function leximinDoses(model: Model, network: Network): Float64Array {
  const lower = finish(floors(model));
  const flow = finish(flowOf(model, network, lower.use));
  finish(leximin(model, network, lower, flow));
  return flow.received;
}

/** With a single milestone and pooled lots: the most doses that each destination may get. */
export function mostDoses(model: Model, network: Network): Float64Array {
  return ceilings(model).map((ceiling, d) => Math.min(ceiling, network.absorbable[d] ?? 0));
}

/** Whether every dose keeps rules 1 to 5, lots' doses and capacities; a certificate proves the rest. */
export function isFeasible(model: Model, administrations: Administrations): boolean {
  const findings = new Findings();
  verifyFeasibility(model, administrations, findings);
  return findings.violations.length === 0;
}
