import type { Progress } from './progress.ts';

/**
 * Long work in short steps. Whoever drives them may let other work run in between, tell the progress that some of
 * them give, or leave off. A step does a bounded amount of work, or passes once over an array.
 */
export type Steps<Result> = Generator<Progress | undefined, Result>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Arcs, cells or rows looked at in one step: some milliseconds, some tens where memory is slow. */
export const WORK_PER_STEP = 100_000;

/** Adds up the work of a step. It is counted, not timed, so that the same work always has the same steps. */
export class Pace {
  private work = 0;

  /** Whether it is time for a pause, after so much more work. */
  isStepDone(work: number): boolean {
    this.work += work;
    if (this.work < WORK_PER_STEP) return false;
    this.work = 0;
    return true;
  }
}

/**
 * Goes through `count` rows, as many in a step as make up its work: so each row costs a plain loop's turn.
 *
 * @param cost work of one row
 */
export function* inSteps(
  count: number,
  cost: number,
  visit: (first: number, end: number) => void,
): Steps<void> {
  const most = Math.max(1, Math.floor(WORK_PER_STEP / cost));
  for (let first = 0; first < count; first += most) {
    if (first > 0) yield;
    visit(first, Math.min(first + most, count));
  }
}
