import { once } from 'node:events';
import type { Logger } from 'pino';
import { claimAddress } from './data-folder/claim.ts';
import { tellingFullDisk } from './data-folder/full-disk.ts';
import { NEW_CLUSTER_MEGABYTES } from './data-folder/prepare-folder.ts';
import type { Database } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import type { OpenOptions } from './database/opened-connections.ts';
import type { Application } from './http/application.ts';
import type { Pages } from './http/pages/pages.ts';
import type { DataVersion, RegisterRoutes } from './http/services.ts';
import { type ExerciseClock, exerciseClock } from './installation/clock.ts';
import type { Keys } from './keys/keys.ts';
import { openKeys } from './keys/open-keys.ts';
import { listen, requireFreeAddress } from './listen.ts';
import { sendsMail } from './mail/mail-server.ts';
import { namingContact } from './mail/naming-contact.ts';
import { publicUrl } from './settings/read-settings.ts';
import type { Settings } from './settings/schema.ts';

export interface ServerParts extends Pick<OpenOptions, 'migrations' | 'isThrowaway' | 'installation'> {
  readonly settings: Settings;
  /** Loads the pages, while the database is filled; undefined where the API alone is served. */
  readonly pages?: () => Promise<Pages | undefined>;
  readonly log: Logger;
  readonly routes: readonly RegisterRoutes[];
  /** Fills the database before the first request. */
  readonly prepare: (database: Database, now: () => Date) => Promise<unknown>;
  /** Fills it with what persons and parties would have written: of an exercise. */
  readonly fill?: (database: Database, keys: Keys) => Promise<unknown>;
  /** Tells which version the data has; without it, the data never changes. */
  readonly version?: (database: Database) => Promise<DataVersion>;
  readonly now?: () => Date;
}

/** A server that answers. */
export interface RunningServer {
  /** The address by which readers reach it. */
  readonly address: string;
  readonly port: number;
  /** The key file, where it was made at this start. */
  readonly newKeyFile: string | undefined;
  /** Takes no more requests, finishes those that run, and stops the database that it started. Once is enough. */
  readonly stop: () => Promise<void>;
}

const SECOND = 1_000;

/** Milliseconds between two looks for connections that have nothing more to do. */
const BETWEEN_LOOKS = 50;

/**
 * Opens the database, fills it, and answers requests.
 *
 * @throws OperationFault where the settings, the data folder, the database or the port do not allow it
 */
export async function runServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, log } = parts;
  const database = await openDatabase(settings, {
    ...parts,
    as: 'server',
    beforeStart: () => requireFreeAddress(settings),
  });
  const machine = parts.now ?? (() => new Date());
  const isExercise = parts.installation?.kind === 'exercise';
  let clock: ExerciseClock = { now: machine, stop: () => undefined };
  try {
    if (isExercise)
      clock = await exerciseClock(database, machine, (error) =>
        log.warn({ event: 'clock-not-read', err: error }, 'the clock of the exercise could not be read'),
      );
    const { now } = clock;
    // Loading what answers requests takes a good part of a start: whoever may not have the folder is told before.
    const [{ createApplication }, pages] = await Promise.all([
      import('./http/create-application.ts'),
      parts.pages?.(),
      tellingFullDisk(settings, () => parts.prepare(database, now), NEW_CLUSTER_MEGABYTES),
    ]);
    const { keys, made: newKeyFile } = await openKeys(settings, database, log, now());
    await parts.fill?.(database, keys);
    const version = (await parts.version?.(database)) ?? {
      ask: async () => ({ subject: '', version: 'only' }),
    };
    let port = settings.values.PORT;
    const app = await createApplication({
      services: {
        ...{ database, settings, now, machineNow: machine, version, keys, isExercise },
        writeLetter: pages && namingContact(pages.letter, settings),
      },
      routes: parts.routes,
      pages,
      log,
      origin: () => publicUrl(settings, port),
    });
    port = await listen(app, settings);
    const address = publicUrl(settings, port);
    if (database.origin === 'embedded')
      claimAddress(settings.dataFolder, { address, sendsMail: sendsMail(settings, isExercise) });
    log.info({ event: 'listening', address }, 'the server answers');
    let stopped: Promise<void> | undefined;
    return {
      address,
      port,
      newKeyFile,
      stop: () => {
        clock.stop();
        stopped ??= stop(app, database, settings, log);
        return stopped;
      },
    };
  } catch (error) {
    clock.stop();
    await database.close();
    throw error;
  }
}

/**
 * Takes no more connections, and waits until none is left. The application is whole until then: once it closes, it
 * refuses requests to itself, and the pages that are being made ask it for their figures.
 */
async function lastAnswer(app: Application): Promise<void> {
  app.server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  await new Promise((resolve) => app.server.close(resolve));
}

/**
 * What runs after the longest wait is cut off, from its reader and from the database: nobody is told that it was done,
 * and its transaction is rolled back, or was through already. Nothing that it waits for can hold the stop up.
 */
async function stop(app: Application, database: Database, { values }: Settings, log: Logger): Promise<void> {
  log.info({ event: 'stopping' }, 'the server stops');
  // A connection whose last request has been answered is of no more use: its reader would keep it open for long.
  const idle = setInterval(() => app.server.closeIdleConnections(), BETWEEN_LOOKS);
  const late = new AbortController();
  const cutOff = once(late.signal, 'abort');
  const limit = setTimeout(() => {
    app.server.closeAllConnections();
    database.breakOff();
    late.abort();
  }, SECOND * values.SAHAKARYA_STOP_SECONDS);
  try {
    await Promise.race([lastAnswer(app).then(() => app.close()), cutOff]);
  } finally {
    clearInterval(idle);
    await database.close();
    clearTimeout(limit);
  }
}
