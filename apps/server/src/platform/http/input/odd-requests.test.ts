import { describe, expect, it } from 'vitest';
import type { Application } from '../application.ts';
import type { Pages } from '../pages/pages.ts';
import { noLetters } from '../testing/no-letters.ts';
import { listening, overLine } from '../testing/over-a-line.ts';
import { smallApplication } from '../testing/small-application.ts';
import { requestPath } from './request-path.ts';

/** Every path is a page, so that only what is no path is missing. */
const pages: Pages = {
  assets: new URL('.', import.meta.url).pathname,
  failure: () => ({ html: '', language: 'en' }),
  letter: noLetters,
  find: ({ path }) => ({
    key: path,
    subjects: [],
    read: async () => async () => ({
      status: 200,
      html: `the page ${path}`,
      language: 'en',
      styleHashes: [],
      cache: 'public',
      embeddable: false,
      isWorthKeeping: true,
    }),
  }),
};

describe('addresses that are none', () => {
  const targets = [
    '///',
    '////',
    '//[',
    '//:99999/',
    '//a:b/',
    '/\\\\',
    '/\\evil.example/',
    '//evil.example/',
    '//metrics',
    'http://evil.example/',
    'HTTP://evil.example/studio',
    'x',
  ];
  it.each(['GET', 'HEAD', 'POST', 'DELETE'])('are no page, and no mistake of ours: %s', async (method) => {
    const port = await listening(await smallApplication({ pages }));
    for (const target of targets) {
      const line = await overLine(
        port,
        `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      const answer = await line.closed;
      expect(answer, target).toMatch(/^HTTP\/1\.1 (400|404|405) /);
      expect(answer, target).not.toContain('the page');
    }
  });

  it('are cut, not parsed', () => {
    expect(requestPath('/studio?a=b?c#d')).toEqual({ path: '/studio', search: '?a=b?c' });
    expect(requestPath('/a/../b//c#d?e')).toEqual({ path: '/a/../b//c', search: '' });
    for (const target of [...targets, '', '?/', '*', 'host:80'])
      expect(requestPath(target), target).toBeUndefined();
  });
});

/** Connections that were closed without a request, by the reason, as /metrics tells them. */
async function refused(app: Application): Promise<readonly string[]> {
  const { body } = await app.inject('/metrics');
  return [...body.matchAll(/^sahakarya_connections_refused_total\{why="(\w+)"\} (\d+)$/gm)].map(
    ([, why, count]) => `${why} ${count}`,
  );
}

describe('a message whose end can be read in two ways', () => {
  it.each([
    ['both lengths', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /hidden HTTP/1.1'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nGET /hidden HTTP/1.1'],
    ['a coding that is none', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\nGET /hidden HTTP/1.1'],
    ['a folded header', 'Transfer-Encoding:\r\n chunked, x\r\n\r\n0\r\n\r\nGET /hidden HTTP/1.1'],
    ['a chunk without its length', 'Transfer-Encoding: chunked\r\n\r\nx\r\n0\r\n\r\nGET /hidden HTTP/1.1'],
  ])('is refused, and the line closed: %s', async (_, rest) => {
    const app = await smallApplication({ pages });
    const port = await listening(app);
    const head = 'POST /api/v1/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
    const { closed } = await overLine(port, `${head}${rest}\r\nHost: localhost\r\n\r\n`);
    const answer = await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
    expect(answer).not.toContain('the page');
    expect(await refused(app)).toEqual(['all 0', 'address 0', 'unreadable 1']);
  });
});

it('TRACE is refused, and tells nobody what was sent', async () => {
  const port = await listening(await smallApplication({ pages }));
  const { closed } = await overLine(
    port,
    'TRACE /studio HTTP/1.1\r\nHost: localhost\r\nX-Secret: hunter2\r\nConnection: close\r\n\r\n',
  );
  const answer = await closed;
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).not.toContain('hunter2');
});

it('two hosts are refused, and the line is closed', async () => {
  const port = await listening(await smallApplication({ pages }));
  const { closed } = await overLine(port, 'GET / HTTP/1.1\r\nHost: one.example\r\nhost: two.example\r\n\r\n');
  const answer = await closed;
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toContain('There are two Host headers');
});

/** More header fields than Node hands on of itself, in fewer bytes than are allowed. */
const MANY = 'a:b\r\n'.repeat(1100);

describe('behind more header fields than Node hands on of itself', () => {
  it('a second host is seen', async () => {
    const port = await listening(await smallApplication({ pages }));
    const { closed } = await overLine(
      port,
      `GET / HTTP/1.1\r\nHost: one.example\r\n${MANY}Host: two.example\r\n\r\n`,
    );
    expect(await closed).toContain('There are two Host headers');
  });

  it('a proxy is seen, and gets no figures of the server', async () => {
    const port = await listening(await smallApplication());
    const ask = (fields: string) =>
      overLine(port, `GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${fields}\r\n`);
    expect(await (await ask(MANY)).closed).toMatch(/^HTTP\/1\.1 200 /);
    const forwarded = `${MANY}X-Forwarded-For: 203.0.113.7\r\n`;
    expect(await (await ask(forwarded)).closed).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe('a body that drips', () => {
  it.each([
    ['to an address that takes none', 'POST /api/v1/long', 405],
    ['to no address', 'PUT /nowhere/at/all', 405],
    ['with a read', 'GET /api/v1/long', 200],
  ])('is answered before its end, and cut: %s', async (_, line, status) => {
    const port = await listening(
      await smallApplication({ pages, settings: { SAHAKARYA_REQUEST_SECONDS: '1' } }),
    );
    const { socket, closed, come } = await overLine(
      port,
      `${line} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n[`,
    );
    const dripping = setInterval(() => socket.write('1'), 20);
    await closed.finally(() => clearInterval(dripping));
    expect(come()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});

describe('connections beyond what is allowed are closed as they come', () => {
  const open = async (port: number, count: number) => {
    const lines = [];
    for (let n = 0; n < count; n++) {
      const line = await overLine(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
      const answered = expect.poll(line.come).toContain('{"healthy":true}');
      lines.push(await Promise.race([line.closed.then(() => 'closed'), answered.then(() => 'answered')]));
    }
    return lines;
  };

  it('in all, where a proxy shares them out', async () => {
    const settings = { SAHAKARYA_READERS: '10', TRUST_PROXY: 'loopback' };
    const app = await smallApplication({ settings });
    expect(await open(await listening(app), 11)).toEqual([...Array(10).fill('answered'), 'closed']);
    expect(await refused(app)).toEqual(['all 1', 'address 0', 'unreadable 0']);
  });

  it('of one address', async () => {
    const app = await smallApplication({ settings: { SAHAKARYA_READERS: '24' } });
    expect(await open(await listening(app), 4)).toEqual(['answered', 'answered', 'answered', 'closed']);
    expect(await refused(app)).toEqual(['all 0', 'address 1', 'unreadable 0']);
  });
});
