import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { fetchFile } from './fetch-file.ts';

it('gives a file, and throws for whatever else came in its place', async () => {
  const server = createServer((asked, answer) => {
    const [, status, type] = /^\/(\d+)\/(.+)$/.exec(asked.url ?? '') ?? [];
    answer.writeHead(Number(status), { 'content-type': `${type}; charset=utf-8` }).end('content');
  });
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  const fetched = (path: string) => fetchFile(`http://127.0.0.1:${listening.port}${path}`);
  expect(await (await fetched('/200/text/javascript')).text()).toBe('content');
  await expect(fetched('/200/text/html')).rejects.toThrow('/200/text/html: 200 text/html');
  await expect(fetched('/404/text/javascript')).rejects.toThrow(': 404 text/javascript');
  await expect(fetched('/503/text/html')).rejects.toThrow(': 503 text/html');
});
