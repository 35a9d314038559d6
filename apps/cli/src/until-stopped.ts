import { Stopped } from './problems.ts';

/**
 * Does the work, which itself heeds the signal.
 *
 * @throws Stopped where the work ended because of the signal
 */
export async function untilStopped<Result>(
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(signal);
  } catch (error) {
    if (signal.aborted && error instanceof Error && error.name === 'AbortError') throw new Stopped();
    throw error;
  }
}
