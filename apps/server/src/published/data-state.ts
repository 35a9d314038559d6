import { randomUUID } from 'node:crypto';
import type { Subject } from '@sahakarya/contract';
import type { Desk } from '../platform/desk/desk.ts';

/** The state of what is public of a subject: what was computed from one version is right as long as it is the same. */
export interface DataState {
  readonly version: string;
  readonly changedAt: Date;
}

export async function dataState({ db }: Desk, subject: Subject): Promise<DataState> {
  const row = await db
    .selectFrom('data_version')
    .select(['version', 'changed_at'])
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  return { version: row.version, changedAt: row.changed_at };
}

/** Begins a write of a subject: its writers take turns from here to the end of their transactions. */
export async function beginWrite({ db }: Desk, subject: Subject): Promise<void> {
  await db
    .selectFrom('data_version')
    .select('subject')
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Ends it: what was computed of the subject before is out of date once this transaction is through. */
export async function endWrite({ db }: Desk, subject: Subject, now: Date): Promise<void> {
  await db
    .updateTable('data_version')
    .set({ version: randomUUID(), changed_at: now })
    .where('subject', '=', subject)
    .execute();
}
