import type { Fault } from '@sahakarya/scenario';
import type { PlanPicture, WeeksPicture } from '../../planning/pictures/pictures.ts';
import type { PolicyState } from '../../planning/policy/policy-state.ts';
import type { FromWorker } from '../../planning/worker/messages.ts';
import type { Opened } from '../../planning/worker/opened.ts';

/** What the page knows from the worker. */
export interface PlanningState {
  readonly opened?: Opened;
  /** The run whose answers are waited for. */
  readonly run: number;
  /** What that run was asked. */
  readonly asked?: Asked;
  readonly policy?: PlanPicture;
  readonly baseline?: PlanPicture;
  /** The run that the coverage shown answers; less than `run`: a newer picture is on its way. */
  readonly shown: number;
  /** The run that the baseline shown answers. */
  readonly heldAgainst: number;
  readonly proof?: 'holds' | 'fails';
  /**
   * The plan of what was asked last lies where plans are packed: its limits were worked out there. What is taken away
   * before would be the plan of another policy, beside words of this one.
   */
  readonly isAtHand?: true;
  /** Why the policy, or the baseline, can't be planned. The picture before stays. */
  readonly refused?: readonly Fault[];
  /** The worker can't go on. */
  readonly failure?: string;
}

export interface Asked {
  readonly policy: PolicyState;
  readonly baseline: PolicyState;
}

export const NOTHING_PLANNED: PlanningState = { run: 0, shown: 0, heldAgainst: 0 };

export type PlanningEvent =
  | { readonly kind: 'asked'; readonly run: number; readonly asked: Asked }
  | { readonly kind: 'answered'; readonly answer: FromWorker }
  | { readonly kind: 'failed'; readonly reason: string };

export function planningAfter(state: PlanningState, event: PlanningEvent): PlanningState {
  switch (event.kind) {
    case 'asked': {
      const { proof: _, refused: __, isAtHand: ___, ...rest } = state;
      return { ...rest, run: event.run, asked: event.asked };
    }
    case 'failed':
      return { ...state, failure: event.reason };
    case 'answered':
      return afterAnswer(state, event.answer);
  }
}

function afterAnswer(state: PlanningState, answer: FromWorker): PlanningState {
  switch (answer.kind) {
    case 'opened': {
      if (answer.outcome.kind !== 'read' || answer.outcome.scenario?.ok !== true) return state;
      const { run, shown, heldAgainst } = state;
      return { run, shown, heldAgainst, opened: answer.outcome.scenario.value };
    }
    case 'failed':
      return { ...state, failure: answer.reason };
    case 'destination':
    case 'downloaded':
    case 'files':
      return state;
  }
  if (answer.run !== state.run) return state;
  switch (answer.kind) {
    case 'proof':
      // Of the scenario before, it may come after another was opened.
      if (state.policy === undefined) return state;
      return { ...state, proof: answer.holds ? 'holds' : 'fails' };
    case 'refused':
      return { ...state, refused: answer.faults, shown: state.run };
    case 'coverage': {
      if (answer.of === 'baseline') {
        const { baseline } = state;
        const heldAgainst = answer.run;
        if (baseline !== undefined && sameNumbers(baseline.coverage.doses, answer.picture.doses))
          return { ...state, heldAgainst };
        return { ...state, heldAgainst, baseline: { ...baseline, coverage: answer.picture } };
      }
      const { limits: _, oneMilestone: __, ...others } = state.policy ?? { coverage: answer.picture };
      return { ...state, policy: { ...others, coverage: answer.picture }, shown: answer.run };
    }
    case 'weeks': {
      const before = state[answer.of]?.weeks;
      if (before !== undefined && sameWeeks(before, answer.picture)) return state;
      return withPart(state, answer.of, { weeks: answer.picture });
    }
    case 'limits':
      if (state.policy === undefined) return state;
      return { ...withPart(state, answer.of, { limits: answer.picture }), isAtHand: true };
    case 'one-milestone':
      return withPart(state, answer.of, { oneMilestone: answer.doses });
  }
}

/** A picture that says the same is no new one: nothing is drawn again. */
function sameWeeks(one: WeeksPicture, other: WeeksPicture): boolean {
  return (
    sameNumbers(one.groupDoses, other.groupDoses) &&
    sameNumbers(one.weeksUntilCourses, other.weeksUntilCourses) &&
    one.stock.kept === other.stock.kept &&
    one.stock.atHand === other.stock.atHand
  );
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function withPart(
  state: PlanningState,
  of: 'policy' | 'baseline',
  part: Partial<PlanPicture>,
): PlanningState {
  const before = state[of];
  return before === undefined ? state : { ...state, [of]: { ...before, ...part } };
}
