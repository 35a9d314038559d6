import { readFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import { expect, onTestFinished, test } from 'vitest';
import { connectPool } from '../../database/connect-pool.ts';
import { silent } from '../../testing/temporary-database.ts';
import { OUT_OF_REACH, smallApplication } from '../testing/small-application.ts';

/** What PostgreSQL says to whom it lets in: AuthenticationOk, ReadyForQuery. */
const WELCOME = Buffer.from('R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I', 'latin1');

/** Somebody who answers the first messages with these words, and resets the line at the next one. */
async function resetting(...answers: readonly Buffer[]): Promise<number> {
  const lines = new Set<Socket>();
  const server = createServer((line) => {
    lines.add(line);
    let heard = 0;
    line.on('error', () => undefined);
    line.on('data', () => {
      const answer = answers[heard++];
      if (answer === undefined) line.resetAndDestroy();
      else line.write(answer);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    for (const line of lines) line.destroy();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function answerOf(path: string, ...answers: readonly Buffer[]) {
  const port = await resetting(...answers);
  const { pool, breakOff } = connectPool({ host: '127.0.0.1', port }, 1, silent);
  onTestFinished(breakOff);
  const app = await smallApplication({ database: { ...OUT_OF_REACH, pool } });
  const answer = await app.inject(path);
  return [answer.statusCode, answer.json().code];
}

test('a database whose line is reset is gone, while it is connected and while it is asked', async () => {
  expect(await answerOf('/api/v1/sources')).toEqual([503, 'unavailable']);
  expect(await answerOf('/api/v1/sources', WELCOME)).toEqual([503, 'unavailable']);
});

test('another line that is reset, and a file that is missing, are none of the database', async () => {
  const port = await resetting();
  const app = await smallApplication({
    routes: [
      (routes) => {
        routes.get('/api/v1/line', async () => {
          const line = connect(port, '127.0.0.1');
          line.end('a word');
          await finished(line.resume());
          return {};
        });
        routes.get('/api/v1/file', async () => await readFile('/nowhere/at/all'));
      },
    ],
  });
  for (const path of ['/api/v1/line', '/api/v1/file']) {
    const answer = await app.inject(path);
    expect([path, answer.statusCode, answer.json().code]).toEqual([path, 500, 'internal-error']);
  }
});
