import type { ClientConfig } from 'pg';
import type { Logger } from 'pino';
import type { NewInstallation } from '../installation/installation.ts';
import type { Database } from './database.ts';
import type { Migration } from './migrations/read-migrations.ts';

export interface OpenOptions {
  /** A server keeps the data folder for itself; a command joins a server that runs there. */
  readonly as: 'server' | 'command';
  readonly log: Logger;
  /**
   * What it has to be, and what a new one becomes. Undefined: whatever it is, and a new one becomes real.
   */
  readonly installation?: NewInstallation;
  /**
   * What it looks after has to be there: no folder and no cluster is made. A slip in a name would look like a platform
   * with nothing in it, and be backed up as one.
   */
  readonly isThere?: true;
  /** Looks whether the rest of the start can be done. Nobody else has the data folder, and no work is done in it. */
  readonly beforeStart?: () => Promise<void>;
  /** In place of those that come with the program: for tests. */
  readonly migrations?: readonly Migration[];
  /** The embedded database does not wait for the disk: for tests that lose nothing when the machine stops. */
  readonly isThrowaway?: boolean;
}

/** Connections to a database that is migrated, and how to let go of it. */
export interface OpenedConnections {
  readonly origin: Database['origin'];
  readonly application: ClientConfig;
  readonly owner: ClientConfig | undefined;
  readonly letGo: () => Promise<void>;
}
