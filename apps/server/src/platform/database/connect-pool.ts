import { once } from 'node:events';
import { type ClientConfig, Pool, type PoolClient } from 'pg';
import type { Logger } from 'pino';
import { noteLosses } from './lost-connections.ts';
import { VALUE_TYPES } from './value-types.ts';

/** Milliseconds that a request waits for a connection before it is told to come again. */
const LONGEST_WAIT = 3_000;

/** Milliseconds after which an idle connection is given back. */
const LONGEST_IDLE = 30_000;

/** A pool, and how to come to its end. */
export interface ConnectedPool {
  readonly pool: Pool;
  /** Lends no more connections, and waits until all are back, or are broken off. */
  readonly end: () => Promise<void>;
  /** Destroys all connections, those too that somebody holds, whose next query fails. */
  readonly breakOff: () => void;
}

/** Connections of the application role. One that breaks is dropped, and the next request makes another. */
export function connectPool(application: ClientConfig, most: number, log: Logger): ConnectedPool {
  const pool = new Pool({
    ...application,
    application_name: 'sahakarya',
    max: most,
    types: VALUE_TYPES,
    connectionTimeoutMillis: LONGEST_WAIT,
    idleTimeoutMillis: LONGEST_IDLE,
    keepAlive: true,
  });
  const connected = new Set<PoolClient>();
  pool.on('connect', (client) => {
    connected.add(client);
    noteLosses(client);
  });
  pool.on('remove', (client) => connected.delete(client));
  pool.on('error', (error) =>
    log.warn({ event: 'connection-lost', err: error }, 'a database connection broke'),
  );
  const stop = new AbortController();
  const brokenOff = once(stop.signal, 'abort');
  let ended: Promise<void> | undefined;
  const endPool = () => {
    ended ??= pool.end();
    return ended;
  };
  return {
    pool,
    // Whoever holds a connection may wait for something else and never give it back.
    end: async () => {
      await Promise.race([endPool(), brokenOff]);
    },
    breakOff: () => {
      void endPool();
      for (const client of connected) void client.end();
      stop.abort();
    },
  };
}
