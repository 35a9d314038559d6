import type { PolicyState } from '../../../planning/policy/policy-state.ts';
import type { Rules } from '../../../planning/policy/rules.ts';

/** What the panel and its parts are made from. */
export interface PolicyPanelProps {
  readonly rules: Rules;
  readonly policy: PolicyState;
  /** @param moving names a slider that is being moved */
  readonly onPolicy: (policy: PolicyState, moving?: string) => void;
  readonly onRest: () => void;
  readonly onReset: () => void;
}
