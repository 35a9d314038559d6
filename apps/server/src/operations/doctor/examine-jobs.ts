import type { ClientBase } from 'pg';
import { beginning } from '../../platform/desk/beginning.ts';
import { THE_WORKER } from '../../platform/desk/caller.ts';
import { QUEUES_NOW, type QueueNow } from '../../platform/jobs/count-jobs.ts';
import { bad, type Finding, good } from './finding.ts';

/** Seconds after which what waits is no longer what has just come. */
const LONG = 1_800;

const HOUR = 3_600;

/** What is left to be done, such as mail: whether it is. */
export async function examineJobs(client: ClientBase): Promise<Finding> {
  const about = 'jobs';
  const { rows: tables } = await client.query<{ readonly has: boolean }>(
    "select to_regclass('pgboss.job') is not null as has",
  );
  if (tables[0]?.has !== true) return good(about, 'there are none before the next start');
  await client.query(beginning(THE_WORKER, { seconds: 5 }));
  const { rows } = await client.query<QueueNow>(QUEUES_NOW);
  await client.query('commit');
  const failed = rows.filter((queue) => queue.failed > 0);
  const late = rows.filter(({ oldest }) => oldest > LONG);
  const says = [
    ...late.map(
      ({ queue, waiting, oldest }) =>
        `${queue}: ${waiting} to be done, the oldest for ${(oldest / HOUR).toFixed(1)} hours`,
    ),
    ...failed.map((queue) => `${queue.queue}: ${queue.failed} given up within a week`),
  ];
  if (says.length > 0)
    return bad(about, says.join('; '), 'Look for job-not-done and job-given-up in the log of the server');
  const waiting = rows.reduce((sum, queue) => sum + queue.waiting, 0);
  return good(about, waiting === 0 ? 'nothing waits to be done' : `${waiting} to be done, none for long`);
}
