import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Caller } from './caller.ts';

/** The one handle to data: everything done through it happens in one transaction. */
export interface Desk {
  readonly caller: Caller;
  /** Queries. `bigint` comes as a number (whole, below 2^53), `date` as text 'YYYY-MM-DD', `numeric` as text. */
  readonly db: Kysely<Tables>;
  /**
   * Runs `COPY … FROM STDIN` with the text or bytes given.
   *
   * @returns how many rows were copied
   */
  readonly copyIn: (
    statement: string,
    chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  ) => Promise<number>;
  /**
   * Runs `COPY … TO STDOUT`; what comes has to be read to its end before the next query, and as fast as it comes: never
   * at the pace of a reader, who would hold the connection.
   */
  readonly copyOut: (statement: string) => AsyncIterable<Uint8Array>;
}
