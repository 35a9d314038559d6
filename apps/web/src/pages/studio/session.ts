import type { Fault } from '@sahakarya/scenario';
import type { PlanPicture, WeeksPicture } from '../../planning/pictures/pictures.ts';
import type { PolicyState } from '../../planning/policy/policy-state.ts';
import type { FromWorker } from '../../planning/worker/messages.ts';
import type { Opened } from '../../planning/worker/opened.ts';

/** What the page knows from the worker. */
export interface Session {
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
  /** Why the policy, or the baseline, can't be planned. The picture before stays. */
  readonly refused?: readonly Fault[];
  /** The worker can't go on. */
  readonly failure?: string;
}

export interface Asked {
  readonly policy: PolicyState;
  readonly baseline: PolicyState;
}

export const FIRST_SESSION: Session = { run: 0, shown: 0, heldAgainst: 0 };

export type SessionEvent =
  | { readonly kind: 'asked'; readonly run: number; readonly asked: Asked }
  | { readonly kind: 'answered'; readonly answer: FromWorker }
  | { readonly kind: 'failed'; readonly reason: string };

export function sessionAfter(session: Session, event: SessionEvent): Session {
  switch (event.kind) {
    case 'asked': {
      const { proof: _, refused: __, ...rest } = session;
      return { ...rest, run: event.run, asked: event.asked };
    }
    case 'failed':
      return { ...session, failure: event.reason };
    case 'answered':
      return afterAnswer(session, event.answer);
  }
}

function afterAnswer(session: Session, answer: FromWorker): Session {
  switch (answer.kind) {
    case 'opened': {
      if (answer.outcome.kind !== 'read' || answer.outcome.scenario?.ok !== true) return session;
      const { run, shown, heldAgainst } = session;
      return { run, shown, heldAgainst, opened: answer.outcome.scenario.value };
    }
    case 'failed':
      return { ...session, failure: answer.reason };
    case 'destination':
    case 'downloaded':
      return session;
  }
  if (answer.run !== session.run) return session;
  switch (answer.kind) {
    case 'proof':
      return { ...session, proof: answer.holds ? 'holds' : 'fails' };
    case 'refused':
      return { ...session, refused: answer.faults, shown: session.run };
    case 'coverage': {
      if (answer.of === 'baseline') {
        const { baseline } = session;
        const heldAgainst = answer.run;
        if (baseline !== undefined && sameNumbers(baseline.coverage.doses, answer.picture.doses))
          return { ...session, heldAgainst };
        return { ...session, heldAgainst, baseline: { ...baseline, coverage: answer.picture } };
      }
      const { limits: _, ...others } = session.policy ?? { coverage: answer.picture };
      return { ...session, policy: { ...others, coverage: answer.picture }, shown: answer.run };
    }
    case 'weeks': {
      const before = session[answer.of]?.weeks;
      if (before !== undefined && sameWeeks(before, answer.picture)) return session;
      return withPart(session, answer.of, { weeks: answer.picture });
    }
    case 'limits':
      return withPart(session, answer.of, { limits: answer.picture });
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

function withPart(session: Session, of: 'policy' | 'baseline', part: Partial<PlanPicture>): Session {
  const before = session[of];
  return before === undefined ? session : { ...session, [of]: { ...before, ...part } };
}
