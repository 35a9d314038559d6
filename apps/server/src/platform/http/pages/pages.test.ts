import { describe, expect, it } from 'vitest';
import { problem } from '../problems/problem.ts';
import type { DataVersion } from '../services.ts';
import { noLetters } from '../testing/no-letters.ts';
import { smallApplication } from '../testing/small-application.ts';
import type { PageRequest, Pages } from './pages.ts';

describe('pages', () => {
  const asked: PageRequest[] = [];
  const pages: Pages = {
    assets: new URL('.', import.meta.url).pathname,
    letter: noLetters,
    failure: (_request, code) => ({ html: `<p lang="mr">${code}</p>`, language: 'mr' }),
    find: (request) => ({
      key: `${request.path}${request.search}`,
      subjects: ['figures'],
      read: async (read) => {
        asked.push(request);
        const figures = request.path === '/figures' ? await read('/api/v1/greeting/one') : 'none';
        if (request.path === '/missing') await read('/api/v1/no');
        if (request.path === '/outside') await read('/api/../metrics');
        return async () => ({
          status: request.path === '/unavailable' ? 503 : 200,
          html: `<p>${figures}</p>`,
          language: 'mr',
          styleHashes: ['sha256-abc='],
          cache: request.path === '/private' ? 'none' : 'public',
          embeddable: request.path.startsWith('/embed'),
          isWorthKeeping: true,
        });
      },
    }),
  };

  it('are asked for with languages, theme and place', async () => {
    const served = await smallApplication({ pages });
    const headers = { 'accept-language': 'mr, en;q=0.5', cookie: 'a=b; theme=dark' };
    const answer = await served.inject({ url: '/studio?weeks=26', headers });
    expect(asked.at(-1)).toMatchObject({
      path: '/studio',
      search: '?weeks=26',
      languages: ['mr', 'en'],
      theme: 'dark',
      origin: 'https://vaccines.example.org',
    });
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'mr',
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: expect.stringContaining('Accept-Language'),
    });
    expect(answer.headers['content-security-policy']).toContain(
      "script-src 'self'; style-src 'self' 'sha256-abc=';",
    );
    const tag = String(answer.headers.etag);
    const again = await served.inject({
      url: '/studio?weeks=26',
      headers: { ...headers, 'if-none-match': tag },
    });
    expect(again.statusCode).toBe(304);
  });

  it.each([
    ['theme=dark', 'dark'],
    ['theme=dark; __Host-theme=light', 'light'],
    ['__Host-theme=purple; theme=light', 'light'],
    ['theme="><script>', undefined],
    ['constructor=dark', undefined],
  ])('take a theme from a cookie of ours alone: %s', async (cookie, theme) => {
    const served = await smallApplication({ pages });
    await served.inject({ url: `/themed?${encodeURIComponent(cookie)}`, headers: { cookie } });
    expect(asked.at(-1)?.theme).toBe(theme);
  });

  it('read the server’s own answers, without using up their reader’s requests', async () => {
    const served = await smallApplication({ settings: { SAHAKARYA_REQUESTS_PER_MINUTE: '1' }, pages });
    const answer = await served.inject({ url: '/figures' });
    expect(answer.body).toBe('<p>{"words":"one "}</p>');
    expect((await served.inject({ url: '/figures' })).statusCode).toBe(429);
  });

  it('read nothing but the API', async () => {
    const served = await smallApplication({ pages });
    const answer = await served.inject({ url: '/outside' });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
  });

  it('pass a problem on', async () => {
    const served = await smallApplication({ pages });
    const answer = await served.inject({ url: '/missing', headers: { accept: 'text/html' } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it('say in their reader’s words that they cannot be made just now', async () => {
    const unreachable: DataVersion = {
      ask: async () => {
        throw problem('unavailable', { seconds: 5 });
      },
    };
    const served = await smallApplication({
      pages,
      version: unreachable,
      settings: { SAHAKARYA_REQUESTS_PER_MINUTE: '2' },
    });
    const ask = (url: string) => served.inject({ url, headers: { accept: 'text/html' } });
    const [lost, own, refused] = [await ask('/mr/'), await ask('/problems/x'), await ask('/mr/')];
    expect([
      lost.statusCode,
      lost.headers['retry-after'],
      lost.headers['content-language'],
      lost.body,
    ]).toEqual([503, '5', 'mr', '<p lang="mr">unavailable</p>']);
    expect(lost.headers).toMatchObject({
      'cache-control': 'no-store',
      vary: expect.stringContaining('Cookie'),
    });
    expect([own.statusCode, own.body]).toEqual([404, expect.stringContaining('<html lang="en">')]);
    expect([refused.statusCode, refused.body]).toEqual([429, '<p lang="mr">too-many-requests</p>']);
  });

  it('say when to ask again where they lack their figures', async () => {
    const served = await smallApplication({ pages });
    const answer = await served.inject({ url: '/unavailable', headers: { accept: 'text/html' } });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    expect((await served.inject({ url: '/figures' })).headers['retry-after']).toBeUndefined();
  });

  it('stand in frames of others only where that is meant', async () => {
    const served = await smallApplication({ pages });
    const embedded = await served.inject({ url: '/embed/gap' });
    expect(embedded.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(embedded.headers['x-frame-options']).toBeUndefined();
    expect(embedded.headers['permissions-policy']).toContain('publickey-credentials-get=()');
    const other = await served.inject({ url: '/private' });
    expect(other.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(other.headers['permissions-policy']).toContain(
      'usb=(), browsing-topics=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
    );
    expect([other.headers['cache-control'], other.headers.etag]).toEqual(['no-store', undefined]);
  });

  it('have files, and no page stands at an address of the server’s own', async () => {
    const served = await smallApplication({ pages });
    const file = await served.inject({ url: '/assets/pages.ts' });
    expect([file.statusCode, file.headers['cache-control']]).toEqual([
      200,
      'public, max-age=0, must-revalidate',
    ]);
    for (const url of [
      '/assets/none-12345678.js',
      '/assets/',
      '/assets/testing/',
      '/api/v1/nowhere',
      '/metrics/x',
      '/assets/../package.json',
    ])
      expect([url, (await served.inject({ url })).statusCode]).toEqual([url, url.includes('..') ? 200 : 404]);
    expect((await served.inject({ method: 'POST', url: '/studio' })).statusCode).toBe(405);
  });
});

describe('what browsers and programs look for at the root', () => {
  const pages: Pages = {
    assets: new URL('../../../../../web/public/', import.meta.url).pathname,
    failure: () => ({ html: '', language: 'en' }),
    letter: noLetters,
    find: () => {
      throw new Error('no page is asked for');
    },
  };

  it.each([
    ['/favicon.ico', /^image\//],
    ['/robots.txt', /^text\/plain/],
  ])('is there: %s', async (url, type) => {
    const { statusCode, headers } = await (await smallApplication({ pages })).inject(url);
    expect([statusCode, headers['content-type']]).toEqual([200, expect.stringMatching(type)]);
  });

  it('says whom to tell of a weakness, where that is set', async () => {
    const url = '/.well-known/security.txt';
    expect((await (await smallApplication({ pages })).inject(url)).statusCode).toBe(404);
    const settings = {
      SECURITY_CONTACT: 'mailto:security@example.org',
      PUBLIC_URL: 'https://vaccines.example.org',
    };
    const { body, headers } = await (await smallApplication({ settings })).inject(url);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toContain('Contact: mailto:security@example.org\n');
    expect(body).toContain(`Canonical: https://vaccines.example.org${url}\n`);
    const [, expires = ''] = /^Expires: (.*)$/m.exec(body) ?? [];
    const days = (Date.parse(expires) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });
});
