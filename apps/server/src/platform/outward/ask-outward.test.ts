import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOutward, NoAnswer } from './ask-outward.ts';

const GET = { method: 'GET', headers: {} };
let asked: string[] = [];
let connections = 0;
let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url === '/led-on') response.writeHead(302, { location: '/elsewhere' }).end();
    else if (request.url === '/long') response.end(' '.repeat(262_145));
    else response.writeHead(200, { 'content-type': 'text/plain' }).end('here');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const whyNot = (address: string, reachesHere: boolean) =>
  askOutward(address, GET, reachesHere).then(
    ({ status }) => status,
    (error: unknown) => (error instanceof NoAnswer ? error.why : error),
  );

test.each([
  ...['https://localhost:PORT', 'https://127.0.0.1:PORT', 'https://127.1:PORT', 'https://2130706433:PORT'],
  ...['https://0x7f000001:PORT', 'https://[::1]:PORT', 'https://[::ffff:127.0.0.1]:PORT'],
  ...['http://localhost:PORT', 'https://10.0.0.1', 'https://169.254.169.254/latest', 'http://example.org'],
])('%s is not asked for others, under whatever name', async (address) => {
  connections = 0;
  expect(await whyNot(address.replace('PORT', String(port)), false)).toBe('address_refused');
  expect(connections).toBe(0);
});

test('an installation of this machine alone asks what runs beside it, and no network around it', async () => {
  const here = `http://localhost:${port}`;
  const answer = await askOutward(here, { ...GET, method: 'POST', body: 'a=b' }, true);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'text/plain',
    'here',
  ]);
  expect(await whyNot('https://192.168.1.1', true)).toBe('address_refused');
  expect(await whyNot('http://example.org', true)).toBe('address_refused');
});

test('no redirect is followed, and no long answer taken', async () => {
  asked = [];
  expect(await whyNot(`http://localhost:${port}/led-on`, true)).toBe(302);
  expect(await whyNot(`http://localhost:${port}/long`, true)).toBe('wrong_answer');
  expect(asked).toEqual(['/led-on', '/long']);
});
