import { type ClientConfig, Pool } from 'pg';
import type { Logger } from 'pino';
import { VALUE_TYPES } from './value-types.ts';

/** Milliseconds that a request waits for a connection before it is told to come again. */
const LONGEST_WAIT = 3_000;

/** Milliseconds after which an idle connection is given back. */
const LONGEST_IDLE = 30_000;

/** Connections of the application role. One that breaks is dropped, and the next request makes another. */
export function connectPool(application: ClientConfig, most: number, log: Logger): Pool {
  const pool = new Pool({
    ...application,
    application_name: 'sahakarya',
    max: most,
    types: VALUE_TYPES,
    connectionTimeoutMillis: LONGEST_WAIT,
    idleTimeoutMillis: LONGEST_IDLE,
    keepAlive: true,
  });
  // A connection can break between two queries: whoever holds it learns of that at the next one.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) =>
    log.warn({ event: 'connection-lost', err: error }, 'a database connection broke'),
  );
  return pool;
}
