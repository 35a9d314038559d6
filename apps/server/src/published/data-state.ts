import { randomUUID } from 'node:crypto';
import type { Desk } from '../platform/desk/desk.ts';

/** The state of all public data: what was computed from one version is right as long as the version is the same. */
export interface DataState {
  readonly version: string;
  readonly changedAt: Date;
  /** Sundays; undefined while there are no reports. */
  readonly firstWeek: string | undefined;
  readonly lastWeek: string | undefined;
}

export async function dataState({ db }: Desk): Promise<DataState> {
  const row = await db.selectFrom('data_state').selectAll().executeTakeFirstOrThrow();
  return {
    version: row.version,
    changedAt: row.changed_at,
    firstWeek: row.first_week ?? undefined,
    lastWeek: row.last_week ?? undefined,
  };
}

/** Begins a write of public data: writers take turns from here to the end of their transactions. */
export async function beginWrite({ db }: Desk): Promise<void> {
  await db.selectFrom('data_state').select('one').forUpdate().executeTakeFirstOrThrow();
}

/** Ends it: whatever was computed before is out of date once this transaction is through. */
export async function endWrite({ db }: Desk, now: Date): Promise<void> {
  await db.updateTable('data_state').set({ version: randomUUID(), changed_at: now }).execute();
}
