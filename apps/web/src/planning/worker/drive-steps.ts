import { drive } from '@sahakarya/scenario';
import type { Rest } from './rest.ts';

/** Between two looks at whether something newer was asked. */
const LOOK_UP_MS = 12;

/** Something newer was asked. */
class OutOfDate extends Error {}

/** Does work in steps, and lets go of the thread between them. */
export function driveToEnd<Step, Result>(steps: Iterator<Step, Result>, rest: Rest): Promise<Result> {
  return drive(steps, { everyMs: LOOK_UP_MS, pause: () => rest(0) });
}

/** The same. Undefined as soon as it is out of date. */
export async function driveUntilOld<Step, Result>(
  steps: Iterator<Step, Result>,
  rest: Rest,
  isOutOfDate: () => boolean,
): Promise<Result | undefined> {
  const pause = async () => {
    await rest(0);
    if (isOutOfDate()) throw new OutOfDate();
  };
  try {
    return await drive(steps, { everyMs: LOOK_UP_MS, pause });
  } catch (error) {
    if (error instanceof OutOfDate) return undefined;
    throw error;
  }
}
