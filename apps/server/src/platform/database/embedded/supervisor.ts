import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Binaries } from './binaries.ts';
import {
  type PostmasterOptions,
  type RunningPostmaster,
  removeSocketFolder,
  startPostmaster,
} from './postmaster.ts';
import { socketFolderFor } from './socket-folder.ts';
import { stopPostmaster } from './stop-postmaster.ts';

/** An embedded PostgreSQL that is started again when it dies. */
export interface Supervisor {
  readonly socketFolder: string;
  readonly stop: () => Promise<void>;
}

/** Milliseconds before a start after a death: doubled from the first to the last while starts fail. */
const FIRST_PAUSE = 200;
const LAST_PAUSE = 5_000;

/** Milliseconds between two looks whether it has ended. */
const BETWEEN_LOOKS = 20;

/** A start right after a kill can fail while the last of its processes let the shared memory go. */
const FIRST_STARTS = 3;

/** Starts PostgreSQL on a data folder, and again whenever it dies, until told to stop. */
export async function supervise(
  folder: string,
  binaries: Binaries,
  options: PostmasterOptions,
  log: Logger,
): Promise<Supervisor> {
  const socketFolder = socketFolderFor(folder);
  const start = () => startPostmaster(folder, binaries, socketFolder, options);
  const stopping = new AbortController();
  let running = await firstStart(start);
  const watch = (async () => {
    while (!stopping.signal.aborted) {
      await running.ended;
      if (stopping.signal.aborted) return;
      log.error({ event: 'database-died' }, 'the embedded PostgreSQL died; starting it again');
      const again = await startAgain(start, stopping.signal, log);
      if (again === undefined) return;
      running = again;
      log.info({ event: 'database-started-again' }, 'the embedded PostgreSQL runs again');
    }
  })();
  return {
    socketFolder,
    stop: async () => {
      stopping.abort();
      // Also where somebody has taken the folder away under it.
      running.stop();
      // One that does not end when it is told to is killed in the end; so is a start that was under way.
      for (let hasEnded = false; !hasEnded; ) {
        await stopPostmaster(folder);
        hasEnded = await Promise.race([watch.then(() => true), pause(BETWEEN_LOOKS, false)]);
      }
      await stopPostmaster(folder);
      removeSocketFolder(folder, socketFolder);
    },
  };
}

async function firstStart(start: () => Promise<RunningPostmaster>): Promise<RunningPostmaster> {
  for (let left = FIRST_STARTS; ; left--) {
    try {
      return await start();
    } catch (error) {
      if (left <= 1) throw error;
      await pause(FIRST_PAUSE);
    }
  }
}

async function startAgain(
  start: () => Promise<RunningPostmaster>,
  stopping: AbortSignal,
  log: Logger,
): Promise<RunningPostmaster | undefined> {
  for (let wait = FIRST_PAUSE; !stopping.aborted; wait = Math.min(2 * wait, LAST_PAUSE)) {
    try {
      await pause(wait, undefined, { signal: stopping });
      return await start();
    } catch (error) {
      if (!stopping.aborted) log.error({ event: 'database-start-failed', err: error }, 'it did not start');
    }
  }
  return undefined;
}
