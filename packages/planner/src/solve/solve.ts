import type { Model } from '../model.ts';
import { floors } from './floors.ts';
import type { Flow } from './flow.ts';
import { leximin, type Progress } from './leximin.ts';
import { compile, type Network } from './network.ts';
import { flowOf, type Use } from './start-flow.ts';

/** Exact doses by milestone and destination, with a flow that gives them. */
export interface Solution {
  readonly network: Network;
  readonly flow: Flow;
}

export function* solving(model: Model, from?: Use): Generator<Progress, Solution> {
  const network = compile(model);
  const lower = floors(model);
  const flow = flowOf(model, network, from ?? lower.use);
  yield* leximin(model, network, lower, flow);
  return { network, flow };
}
