import { setTimeout as pause } from 'node:timers/promises';

const BETWEEN_LOOKS = 20;

/** Far longer than anything takes that is waited for, also on a busy machine. */
const PATIENCE = 60_000;

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(BETWEEN_LOOKS))
    if (await holds()) return;
  throw new Error(`it did not come within ${PATIENCE / 1000} seconds`);
}
