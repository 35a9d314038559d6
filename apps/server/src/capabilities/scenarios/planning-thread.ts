import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { FolderFiles } from './content-hash.ts';
import type { MadeFolder } from './plans-of.ts';

const Files = z.map(z.string(), z.instanceof(Uint8Array));

/** What the thread is started for. */
export const PlanningOrder = z.object({ files: Files, made: z.array(z.string()) });

const Doses = z.object({ atHand: z.int(), administered: z.int(), kept: z.int(), expired: z.int() });

/** The arguments of a message's event. */
const Told = z.tuple([z.object({ sharing: z.string(), files: Files, doses: Doses })]);

/**
 * Makes plans as `plansOf` does, in a thread of its own, so that requests are answered meanwhile. Runs on the build
 * alone.
 *
 * @throws the signal's reason when it is aborted; the thread ends then
 */
export async function* plansInThread(
  files: FolderFiles,
  made: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<MadeFolder> {
  const copies = new Map([...files].map(([name, bytes]) => [name, new Uint8Array(bytes)]));
  const thread = new Worker(new URL('./planning-worker.js', import.meta.url), {
    workerData: { files: copies, made },
    // It has a program of its own, however its server's was given.
    execArgv: [],
  });
  try {
    for await (const told of on(thread, 'message', { signal, close: ['exit'] })) yield* Told.parse(told);
  } finally {
    await thread.terminate();
  }
}
