import type { MigrationTable } from './migrations/migration-table.ts';

/**
 * Every table, as queries see it. A capability declares its own in its `tables.ts` and adds them there with
 * `declare module`, so that nothing here knows of capabilities, and a new one changes no list.
 */
export interface Tables {
  readonly migration: MigrationTable;
}
