import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';

/** What is done as the n-th message of all passes by: cut before it or after it has gone on, or held until released. */
export interface Cut {
  readonly at: number;
  readonly how: 'before' | 'after' | 'held';
}

/** Between a program and a PostgreSQL: hands on every message of both, and cuts where it is told to. */
export interface CuttingProxy {
  /** Connects through it. */
  readonly config: ClientConfig;
  /** Counts messages anew, and cuts once. Undefined: never. */
  readonly cutOnce: (cut: Cut | undefined) => void;
  /** Lets go on what is held. */
  readonly release: () => void;
  /** Whether the last cut has been made, and what passed: `client Query`, `server Z`. */
  readonly wasCut: () => string | undefined;
  readonly close: () => void;
}

/** @param to how PostgreSQL is reached: by a socket's folder */
export async function cuttingProxy(to: ClientConfig): Promise<CuttingProxy> {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-cuts-'));
  const port = to.port ?? 5432;
  const name = `.s.PGSQL.${port}`;
  let seen = 0;
  let cut: Cut | undefined;
  let was: string | undefined;
  let release: () => void = () => undefined;
  const verdictOn = (message: string): 'pass' | Cut['how'] => {
    seen += 1;
    if (cut === undefined || seen !== cut.at) return 'pass';
    was = message;
    return cut.how;
  };
  const server = createServer((client) => {
    const database = connect(join(to.host ?? '', name));
    const end = () => {
      client.destroy();
      database.destroy();
    };
    for (const one of [client, database]) one.on('error', end).on('close', end);
    const held = (resume: () => void) => {
      release = resume;
    };
    handOn(client, database, 'client', verdictOn, end, held);
    handOn(database, client, 'server', verdictOn, end, held);
  });
  await new Promise<void>((listening) => server.listen(join(folder, name), listening));
  return {
    config: { ...to, host: folder },
    cutOnce: (next) => {
      [seen, cut, was] = [0, next, undefined];
    },
    release: () => release(),
    wasCut: () => was,
    close: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A message is its letter, its length and the rest; the first one of a client has no letter. */
function handOn(
  from: Socket,
  to: Socket,
  side: 'client' | 'server',
  verdictOn: (message: string) => 'pass' | Cut['how'],
  end: () => void,
  held: (resume: () => void) => void,
): void {
  let rest = Buffer.alloc(0);
  let isFirst = side === 'client';
  let isHeld = false;
  const pass = () => {
    while (!isHeld) {
      const letter = isFirst ? 0 : 1;
      if (rest.length < letter + 4) return;
      const length = letter + rest.readInt32BE(letter);
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      const verdict = verdictOn(`${side} ${isFirst ? 'start' : String.fromCharCode(message[0] ?? 0)}`);
      isFirst = false;
      if (verdict === 'before') return end();
      if (verdict === 'after') {
        to.write(message, () => setTimeout(end, 5));
        return;
      }
      if (verdict === 'held') {
        isHeld = true;
        held(() => {
          isHeld = false;
          to.write(message);
          pass();
        });
        return;
      }
      to.write(message);
    }
  };
  from.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    pass();
  });
}
