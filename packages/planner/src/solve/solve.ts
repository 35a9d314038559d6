import type { Model } from '../model.ts';
import { floors } from './floors.ts';
import type { Flow } from './flow.ts';
import { leximin } from './leximin.ts';
import { cutToFit } from './lower.ts';
import { compile, type Network, sameRights, withAmounts } from './network.ts';
import type { Progress } from './progress.ts';
import { flowOf, type Use } from './start-flow.ts';

/** The exact doses of a model, `flow.received`, and a flow that gives them, to start another search from. */
export interface Solution {
  readonly model: Model;
  readonly network: Network;
  readonly flow: Flow;
}

/** Where a search may start: the flow of a model with the same rights, else uses of the same lots. */
export interface Start {
  readonly solution?: Solution;
  readonly administrations: Use;
}

/** Finds the exact doses. Where the search starts changes how long it takes, never the doses. */
export function* solving(model: Model, from?: Start): Generator<Progress, Solution> {
  const lower = floors(model);
  let network: Network;
  let flow: Flow;
  if (from?.solution !== undefined && sameRights(model, from.solution.model)) {
    network = withAmounts(model, from.solution.network);
    flow = cutToFit(network, from.solution.flow, from.solution.network.supply);
  } else {
    network = compile(model);
    flow = flowOf(model, network, from?.administrations ?? lower.use);
  }
  yield* leximin(model, network, lower, flow);
  return { model, network, flow };
}
