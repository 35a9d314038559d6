import { setImmediate } from 'node:timers/promises';
import { drive } from '@sahakarya/scenario';
import { Stopped } from './problems.ts';

/** Between two looks at whether the user wants to stop. */
const LOOK_UP_MS = 30;

/**
 * Does work in steps.
 *
 * @throws Stopped soon after `stop` is aborted
 */
export function driveUntilStopped<Step, Result>(
  steps: Iterator<Step, Result>,
  stop: AbortSignal,
  onStep: (step: Step) => void = () => undefined,
): Promise<Result> {
  const pause = () => lookUp(stop);
  return drive(steps, { everyMs: LOOK_UP_MS, pause, onStep });
}

/**
 * Lets signals in.
 *
 * @throws Stopped where the user wants to stop
 */
export async function lookUp(stop: AbortSignal): Promise<void> {
  await setImmediate();
  if (stop.aborted) throw new Stopped();
}
