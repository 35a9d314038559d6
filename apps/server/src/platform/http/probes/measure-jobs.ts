import { CompiledQuery } from 'kysely';
import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../../database/database.ts';
import { THE_WORKER } from '../../desk/caller.ts';
import { withDesk } from '../../desk/with-desk.ts';
import { QUEUES_NOW, type QueueNow } from '../../jobs/count-jobs.ts';

/** Tells what is left to be done, as the database has it whenever it is asked: so all servers on it tell the same. */
export function measureJobs(register: Registry, database: Database): void {
  const jobs = new Gauge({
    name: 'sahakarya_jobs',
    help: 'Jobs that wait to be done, and those that were given up within a week',
    labelNames: ['queue', 'state'],
    registers: [register],
    collect: async () => {
      for (const { queue, waiting, failed } of await queuesNow(database)) {
        jobs.set({ queue, state: 'waiting' }, waiting);
        jobs.set({ queue, state: 'failed' }, failed);
      }
    },
  });
  const oldest = new Gauge({
    name: 'sahakarya_oldest_job_seconds',
    help: 'For how long the oldest job that is to be done has waited',
    labelNames: ['queue'],
    registers: [register],
    collect: async () => {
      for (const { queue, oldest: seconds } of await queuesNow(database)) oldest.set({ queue }, seconds);
    },
  });
}

/** None where the database gives none just now: all else is told. */
async function queuesNow(database: Database): Promise<readonly QueueNow[]> {
  try {
    return await withDesk(database, THE_WORKER, async ({ db }) => {
      const { rows } = await db.executeQuery<QueueNow>(CompiledQuery.raw(QUEUES_NOW));
      return rows;
    });
  } catch {
    return [];
  }
}
