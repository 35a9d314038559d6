import {
  type Explanation,
  explaining,
  type Model,
  type Plan,
  planning,
  type Steps,
  sentences,
  tryingChanges,
  type WhatIf,
} from '@sahakarya/planner';
import type { Scenario } from '@sahakarya/scenario';
import type { OnProgress } from '../output/progress-bar.ts';
import { namesOf } from './names.ts';
import { EXPLAIN_TEXTS } from './texts.ts';

/** What holds a destination back, and what would help. */
export interface Explained {
  readonly scenario: Scenario;
  readonly model: Model;
  readonly plan: Plan;
  readonly explanation: Explanation;
  /** Per cent more of supply and capacity in `changes`. */
  readonly percent: number;
  readonly changes: readonly WhatIf[];
  /** Sentences by milestone. */
  readonly told: readonly (readonly string[])[];
}

/** More changes than a plan can have limits are never tried. */
const MOST_CHANGES = 6;

/** Explains a destination's part in a plan that holds, in steps. What would help is found by planning again. */
export function* explained(
  scenario: Scenario,
  model: Model,
  plan: Plan,
  destination: number,
  percent: number,
  onProgress: OnProgress,
): Steps<Explained> {
  const explanation = yield* explaining(model, plan, destination);
  let tried = 0;
  const solving = (changed: Model) => {
    onProgress(tried++ / MOST_CHANGES, EXPLAIN_TEXTS.doing);
    return planning(changed, plan);
  };
  const changes = yield* tryingChanges(model, plan, explanation, percent, solving);
  const told = sentences(explanation, changes, percent, namesOf(scenario));
  return { scenario, model, plan, explanation, percent, changes, told };
}
