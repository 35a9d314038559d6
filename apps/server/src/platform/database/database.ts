import type { ClientConfig, Pool } from 'pg';
import type { Turns } from '../turns.ts';

/** A database that is migrated and can be asked. Data is reached through `withDesk` alone. */
export interface Database {
  /** `embedded`: our own PostgreSQL in the data folder; `external`: the one that DATABASE_URL names. */
  readonly origin: 'embedded' | 'external';
  /** Connections of the application role. Desks take theirs from here; nothing else does. */
  readonly pool: Pool;
  /** One more connection of the application role, for what takes long: requests never wait for its end. */
  readonly longWork: Pool;
  /** Connections of the application role for jobs: where many are done, requests never wait for theirs. */
  readonly jobs: Pool;
  /** Whose turn it is to write much: who waits holds no connection, so that reads have theirs. */
  readonly writers: Turns;
  /** How the owner connects; undefined where nobody told us (an external database without DATABASE_OWNER_URL). */
  readonly owner: ClientConfig | undefined;
  /** The newest migration that this program knows; the database has it. */
  readonly newestMigration: string;
  /** No statement of a desk runs longer, unless the desk says so. */
  readonly statementSeconds: number;
  /**
   * Waits for what runs, as long as a stop may wait, gives all connections back, and stops the embedded PostgreSQL when
   * it was started for this database.
   */
  readonly close: () => Promise<void>;
  /** Destroys all connections, whatever runs on them: each transaction is rolled back, and `close` waits for none. */
  readonly breakOff: () => void;
}
