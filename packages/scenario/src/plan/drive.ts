/** How work in steps shares its thread. */
export interface Driving<Step> {
  /** Milliseconds of work between two pauses. */
  readonly everyMs: number;
  /** Lets other work run. What it throws ends the work. */
  readonly pause: () => Promise<void>;
  readonly onStep?: (step: Step) => void;
}

/**
 * Does work in steps, with pauses in which other work runs and it may be called off. The last pause is at the end, so
 * that work too short for another can be called off, too.
 */
export async function drive<Step, Result>(
  steps: Iterator<Step, Result>,
  { everyMs, pause, onStep }: Driving<Step>,
): Promise<Result> {
  for (let paused = performance.now(); ; ) {
    const step = steps.next();
    if (!step.done) {
      onStep?.(step.value);
      if (performance.now() - paused < everyMs) continue;
    }
    await pause();
    if (step.done) return step.value;
    paused = performance.now();
  }
}
