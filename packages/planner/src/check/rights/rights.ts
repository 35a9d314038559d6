import type { Model } from '../../model.ts';
import { finish, type Steps } from '../../steps.ts';
import { type Classes, lotClasses } from './classes.ts';
import { destinationGroups, type Groups } from './groups.ts';
import { lotPools, type Pools } from './pools.ts';
import { findingRuleSets, type RuleSets } from './rule-sets.ts';

/**
 * Who may serve whom, and when: rules 1 to 5 of MODEL.md, without ever listing lots against destinations.
 * Lots of equal rights but for their holder's are one pool, destinations of equal rights one group.
 */
export interface Rights {
  readonly pools: Pools;
  readonly groups: Groups;
  readonly sets: RuleSets;
  readonly classes: Classes;
}

/** Cost: lots and destinations once each, groups times products, lead times times weeks times pools in bits. */
export function rights(model: Model): Rights {
  return finish(findingRights(model));
}

/** The same in steps. */
export function* findingRights(model: Model): Steps<Rights> {
  const pools = lotPools(model);
  yield;
  const groups = destinationGroups(model, pools);
  yield;
  const sets = yield* findingRuleSets(model, pools, groups);
  yield;
  return { pools, groups, sets, classes: lotClasses(model, pools, groups, sets) };
}
