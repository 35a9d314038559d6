import { CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Ask } from './boss.ts';
import type { Jobs, Queue } from './jobs.ts';

/** Leaves something to be done once the transaction of this desk is committed; rolled back, it was never there. */
export async function enqueue<Name extends Queue>(
  db: Kysely<Tables>,
  queue: Name,
  data: Jobs[Name],
): Promise<void> {
  await enqueueAll(db, queue, [data]);
}

/** The same of several, in one statement. @param priority those of a higher one are taken before others */
export async function enqueueAll<Name extends Queue>(
  db: Kysely<Tables>,
  queue: Name,
  all: readonly Jobs[Name][],
  priority = 0,
): Promise<void> {
  if (all.length === 0) return;
  const executeSql: Ask = (text, values) => db.executeQuery(CompiledQuery.raw(text, [...values]));
  // Loaded with the first job: where none is left, a start takes as long without it.
  const { bossOn } = await import('./boss.ts');
  await bossOn(executeSql).insert(all.map((data) => ({ name: queue, data, priority })));
}
