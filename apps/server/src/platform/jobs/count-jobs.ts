/** How a queue stands. */
export interface QueueNow {
  readonly queue: string;
  /** Jobs that are to be done by now: those that are being done, or tried again later, among them. */
  readonly waiting: number;
  /** Jobs that were given up within a week. */
  readonly failed: number;
  /** Seconds for which the oldest of those that are to be done has waited; 0 where none is. */
  readonly oldest: number;
}

const IS_WAITING = `state in ('retry', 'active') or (state = 'created' and start_after <= now())`;

/** To be asked at the worker's desk. */
export const QUEUES_NOW = `
  select queue.name as queue,
    count(*) filter (where ${IS_WAITING})::int as waiting,
    count(*) filter (where state = 'failed')::int as failed,
    coalesce(extract(epoch from now() - min(case when state = 'created' then start_after else job.created_on end)
      filter (where ${IS_WAITING})), 0)::float8 as oldest
  from pgboss.queue left join pgboss.job on job.name = queue.name
  group by queue.name order by queue.name`;
