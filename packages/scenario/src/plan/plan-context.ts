import { type RowOf, rowsByKey } from '../formats/rows-by-key.ts';
import { type Retold, retoldOf } from '../package/retold.ts';
import { milestoneWeeks } from '../scenario/milestone-weeks.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What the files of a plan refer to. */
export interface PlanContext {
  readonly scenario: Scenario;
  readonly lotRow: RowOf;
  readonly destinationRow: RowOf;
  readonly milestones: Int32Array;
  /** Position of a milestone by its week as text. */
  readonly milestoneOf: RowOf;
  readonly weeks: number;
  readonly retold: Retold;
}

export function planContext(scenario: Scenario): PlanContext {
  const milestones = milestoneWeeks(scenario.policy);
  return {
    scenario,
    lotRow: rowsByKey(scenario.lots, (row) => row.lot),
    destinationRow: rowsByKey(scenario.destinations, (row) => row.destination),
    milestones,
    milestoneOf: rowsByKey(Array.from(milestones), String),
    weeks: scenario.policy.weeks,
    retold: retoldOf(scenario),
  };
}
