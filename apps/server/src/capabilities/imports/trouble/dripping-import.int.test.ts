import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectionsIn, startProcess, tokenFor } from '../../../testing/server-process.ts';
import { classicText } from '../testing/owid-text.ts';

const WRITERS = 12;
const CONNECTIONS = 2;
const ROUNDS = 20;

test('imports whose files come drop by drop hold no connection until they have come', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-dripping-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await startProcess(folder, { SAHAKARYA_CONNECTIONS: String(CONNECTIONS) });
  const token = await tokenFor(server);
  const [header = '', row = ''] = classicText([{ code: 'TCD', day: '2021-08-04', doses: 1 }]).split('\n');
  const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
      onTestFinished(() => {
        socket.destroy();
      });
      // Cut off by the end of the server.
      socket.on('error', () => undefined);
      const lines = [
        'POST /api/v1/imports?known_on=2026-01-01&dry_run=true HTTP/1.1',
        'Host: localhost',
        'Content-Type: text/csv',
        `Authorization: Bearer ${token}`,
        'Transfer-Encoding: chunked',
      ];
      socket.write(`${lines.join('\r\n')}\r\n\r\n${chunk(`${header}\n`)}`);
      await once(socket, 'connect');
      return socket;
    }),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const socket of writers) socket.write(chunk(row.slice(round, round + 1)));
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
    expect((await fetch(`${server.address}/api/v1/groups`)).status).toBe(200);
  }
  expect((await connectionsIn(server)).get('waiting')).toBe(0);
  const [first] = writers;
  first?.write(`${chunk(`${row.slice(ROUNDS)}\n`)}0\r\n\r\n`);
  const [answer] = first === undefined ? [] : await once(first, 'data');
  expect(String(answer)).toContain('HTTP/1.1 200 OK');
  server.child.process.kill('SIGTERM');
  expect(await server.child.ended).toBe(0);
}, 120_000);
