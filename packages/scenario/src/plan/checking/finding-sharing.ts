import { type Model, type Sharing, type Steps, verifying } from '@sahakarya/planner';
import { SHARINGS } from '../../scenario/scenario.ts';
import type { PlanFolder } from '../plan-folder.ts';
import { claimOfFolder } from './claim-of-folder.ts';

/**
 * The sharing rule under which a plan holds that does not hold under the model's, in steps; undefined where there is
 * none.
 */
export function* findingSharing(model: Model, plan: PlanFolder): Steps<Sharing | undefined> {
  const claim = claimOfFolder(model, plan);
  for (const sharing of SHARINGS) {
    if (sharing === model.policy.sharing) continue;
    const violations = yield* verifying({ ...model, policy: { ...model.policy, sharing } }, claim);
    if (violations.length === 0) return sharing;
  }
  return undefined;
}
