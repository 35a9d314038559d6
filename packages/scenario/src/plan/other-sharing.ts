import { type Model, type Sharing, verifyPlan } from '@sahakarya/planner';
import { SHARINGS } from '../scenario/scenario.ts';
import { claimOfFolder } from './claim-of-folder.ts';
import type { PlanFolder } from './plan-folder.ts';

/** The sharing rule under which a plan holds that does not hold under the model's; undefined where there is none. */
export function otherSharing(model: Model, plan: PlanFolder): Sharing | undefined {
  const claim = claimOfFolder(model, plan);
  return SHARINGS.filter((sharing) => sharing !== model.policy.sharing).find(
    (sharing) => verifyPlan({ ...model, policy: { ...model.policy, sharing } }, claim).length === 0,
  );
}
