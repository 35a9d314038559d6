import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Desk } from './desk.ts';

/**
 * The COPYs of one desk. Where one was not brought to its end, PostgreSQL waits to send or to receive the rest of it:
 * whatever is asked behind it, a rollback too, is never answered, and no time limit of PostgreSQL's ends the wait. Such
 * a connection can only be destroyed.
 */
export class Copies {
  readonly #client: PoolClient;
  #open = 0;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  /** Whether none is under way, so that the connection takes further queries. */
  get areDone(): boolean {
    return this.#open === 0;
  }

  /** `COPY … FROM STDIN`; @returns how many rows were copied */
  async copyIn(statement: string, chunks: Parameters<Desk['copyIn']>[1]): Promise<number> {
    this.#open += 1;
    const copy = this.#client.query(copyFrom(statement));
    const source = Readable.from(chunks);
    const failure = once(source, 'error').then(([error]) => Promise.reject(error));
    // Where the chunks fail, the end of the pipeline is not waited for: it would wait for PostgreSQL's last word.
    await Promise.race([pipeline(source, copy), failure]);
    this.#open -= 1;
    return copy.rowCount;
  }

  /** `COPY … TO STDOUT`, sent when it is first read from. */
  async *copyOut(statement: string): AsyncGenerator<Uint8Array> {
    this.#open += 1;
    const copy: Readable = this.#client.query(copyTo(statement));
    // When the connection goes under a COPY that nobody reads any more, nobody else hears of it.
    copy.on('error', () => undefined);
    yield* copy;
    this.#open -= 1;
  }
}
