import type { Model } from '../model.ts';
import type { Steps } from '../steps.ts';
import type { Flow } from './flow/flow.ts';
import { lowerToFit } from './flow/lower.ts';
import { flowOf, type Use } from './flow/start-flow.ts';
import { leximin } from './levels/leximin.ts';
import { floors } from './lots/floors.ts';
import { compiling, type Network, sameRights, withAmounts } from './network/network.ts';

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
export function* findingDoses(model: Model, from?: Start): Steps<Solution> {
  const lower = yield* floors(model);
  yield;
  let network: Network;
  let flow: Flow;
  if (from?.solution !== undefined && sameRights(model, from.solution.model)) {
    network = withAmounts(model, from.solution.network);
    flow = lowerToFit(network, from.solution.flow, from.solution.network.supply);
  } else {
    network = yield* compiling(model);
    flow = yield* flowOf(model, network, from?.administrations ?? lower.use);
  }
  yield;
  yield* leximin(model, network, lower, flow);
  return { model, network, flow };
}
