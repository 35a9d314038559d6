import { setTimeout as pause } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from '../database/database.ts';
import { type Ask, bossOn } from './boss.ts';
import { type Deeds, type DoJob, type Jobs, QUEUES, type Queue } from './jobs.ts';
import { atWorkersDesk } from './worker-connection.ts';

/** Jobs are worked through, until it is stopped. */
export interface Working {
  /** Takes no more jobs, and waits for those that are being done. Once is enough. */
  readonly stop: () => Promise<void>;
}

/** What somebody who does jobs has. */
interface Worker {
  readonly boss: PgBoss;
  readonly ask: Ask;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  readonly pace: Pace;
}

/** A job that was taken, with how often it was tried before. */
type Taken<Name extends Queue> = PgBoss.JobWithMetadata<Jobs[Name]>;

/** How often something is done, in milliseconds. */
interface Pace {
  /** Between two looks into a queue in which there was nothing. */
  readonly betweenLooks: number;
  /** Whoever is still at a job says so: before it would be taken for a killed worker's. */
  readonly stillAtIt: number;
}

const PACE: Pace = { betweenLooks: 2_000, stillAtIt: 3_000 };

/** Works through the jobs of each queue that has a deed, one after the other; servers on one database share them. */
export async function workThrough(
  database: Pick<Database, 'jobs'>,
  deeds: Deeds,
  log: Worker['log'],
  pace: Partial<Pace> = {},
): Promise<Working> {
  const ask: Ask = (text, values) => atWorkersDesk(database.jobs, text, values);
  const boss = bossOn(ask);
  boss.on('error', (error) => log.warn({ event: 'jobs-not-reached', err: error }, 'is asked again'));
  await boss.start();
  const worker = { boss, ask, log, pace: { ...PACE, ...pace } };
  const stop = new AbortController();
  const begun = <Name extends Queue>(queue: Name): readonly Promise<void>[] => {
    const deed: DoJob<Name> | undefined = deeds[queue];
    return deed === undefined ? [] : [loop(worker, queue, deed, stop.signal)];
  };
  const loops = QUEUES.flatMap((queue) => begun(queue));
  let stopped: Promise<void> | undefined;
  const end = async () => {
    stop.abort();
    await Promise.all(loops);
    await boss.stop({ graceful: false });
  };
  return {
    stop: () => {
      stopped ??= end();
      return stopped;
    },
  };
}

async function loop<Name extends Queue>(
  worker: Worker,
  queue: Name,
  deed: DoJob<Name>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    // It tells nothing of a database that is away: there is nothing in the queue then.
    const [job] = await worker.boss.fetch<Jobs[Name]>(queue, { includeMetadata: true });
    if (job !== undefined) await work(worker, job, deed);
    else await pause(worker.pace.betweenLooks, undefined, { signal }).catch(() => undefined);
  }
}

/** Does a job; what goes wrong with it is its own, and ends no loop. */
async function work<Name extends Queue>(
  { boss, ask, log, pace }: Worker,
  job: Taken<Name>,
  deed: DoJob<Name>,
): Promise<void> {
  const { id, name: queue, data, retryCount, retryLimit } = job;
  const still = setInterval(() => {
    ask(STILL, [queue, id, retryCount]).catch(() => undefined);
  }, pace.stillAtIt);
  try {
    await deed({ id, data });
    await boss.complete(queue, id);
  } catch (error) {
    const told = { queue, job: id, tries: retryCount + 1, err: error };
    if (retryCount < retryLimit) log.warn({ event: 'job-not-done', ...told }, 'is tried again');
    else log.error({ event: 'job-given-up', ...told }, 'is tried no more');
    // Why lies in the log alone. Where this doesn't get through either, it is tried again as a killed worker's is.
    await boss.fail(queue, id).catch(() => undefined);
  } finally {
    clearInterval(still);
  }
}

/** Unless somebody else has it by now. */
const STILL = `
  update pgboss.job set started_on = now() where name = $1 and id = $2 and retry_count = $3 and state = 'active'`;
