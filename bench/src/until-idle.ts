import { setTimeout } from 'node:timers/promises';
import { serverFigures } from './server-figures.ts';
import type { Platform } from './start-platform.ts';

/** Longer than it waits before it begins to plan. */
const IDLE_SECONDS = 7;
/** Seconds of a processor that a server takes in a second in which it has nothing to do, at most. */
const IDLE = 0.05;

/** After a start the server makes plans of its worlds, which takes some seconds of a processor. */
export async function untilIdle(platform: Platform): Promise<void> {
  let idle = 0;
  let before = await processorSeconds(platform);
  while (idle < IDLE_SECONDS) {
    await setTimeout(1_000);
    const now = await processorSeconds(platform);
    idle = now - before < IDLE ? idle + 1 : 0;
    before = now;
  }
}

export async function processorSeconds(platform: Platform): Promise<number> {
  return (await serverFigures(platform))('process_cpu_seconds_total');
}
