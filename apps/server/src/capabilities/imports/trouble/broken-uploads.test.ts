import { once } from 'node:events';
import { connect } from 'node:net';
import { API_ROOT, ROUTES, type Write } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { smallApplication } from '../../../platform/http/testing/small-application.ts';
import { logTo } from '../../../platform/log.ts';
import { guardedRoutes, TOKEN } from '../../../published/testing/guarded-routes.ts';
import { uploadRoute, writeRoute } from '../../../published/write-route.ts';

const Answer = z.object({ bytes: z.int() });
const FILE = { ...ROUTES.importFigures, answer: Answer };
const NOTES = {
  ...ROUTES.importFigures,
  path: '/notes',
  body: z.strictObject({ doses: z.int() }),
  answer: Answer,
} as const satisfies Write;

/** Sends half of a body, and goes away when the server has begun to read it. @returns what the log says of it */
async function brokenOff(path: string, type: string, half: string) {
  const lines: string[] = [];
  const app = await smallApplication({
    routes: [
      guardedRoutes([
        uploadRoute(
          FILE,
          () => ({ bytes: 1_000_000, seconds: 5 }),
          async ({ body }) => {
            let bytes = 0;
            for await (const chunk of body) bytes += chunk.length;
            return { bytes };
          },
        ),
        writeRoute(NOTES, async () => ({ bytes: 0 })),
      ]),
    ],
    log: logTo((line) => lines.push(line), 'info'),
  });
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const begun = new Promise<void>((resolve) => {
    app.server.prependOnceListener('request', (request) => request.once('data', () => resolve()));
  });
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  const head = [
    'Host: localhost',
    `Authorization: ${TOKEN}`,
    `Content-Type: ${type}`,
    'Content-Length: 100000',
  ];
  socket.write(`POST ${API_ROOT}${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${half}`);
  await begun;
  socket.destroy();
  await expect.poll(() => lines.length, { timeout: 5_000 }).toBeGreaterThan(0);
  await app.close();
  return lines.map((line) => JSON.parse(line));
}

test.each([
  ['a file', '/imports', 'text/csv', 'country,date\n'],
  ['JSON', '/notes', 'application/json', '{"doses":'],
])(
  'who goes away while sending %s is told to the log as that, and as no failure of the database',
  async (...sent) => {
    const [, path, type, half] = sent;
    expect(await brokenOff(path, type, half)).toMatchObject([
      { level: 30, event: 'cut-off', method: 'POST', route: `${API_ROOT}${path}` },
    ]);
  },
);
