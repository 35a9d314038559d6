import { connect } from 'node:net';
import { brotliDecompressSync } from 'node:zlib';
import { Problem } from '@sahakarya/contract';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { connectPool } from '../database/connect-pool.ts';
import { embeddedConnections } from '../database/embedded/bootstrap.ts';
import { postmasterOf } from '../database/embedded/postmaster-file.ts';
import { secretsIn } from '../database/embedded/secrets.ts';
import { withDesk } from '../desk/with-desk.ts';
import { logTo } from '../log.ts';
import type { SettingName } from '../settings/schema.ts';
import { silent, temporaryCluster, temporarySettings } from '../testing/temporary-database.ts';
import type { RegisterRoutes } from './application.ts';
import { createApplication } from './create-application.ts';
import type { PageRequest, Pages } from './pages.ts';
import { problem } from './problem.ts';

const { database, settings } = await temporaryCluster();

const routes: RegisterRoutes = (app, services) => {
  app.get(
    '/api/v1/greeting/:name',
    {
      schema: {
        params: z.object({ name: z.string().regex(/^[a-z]+$/) }),
        querystring: z.strictObject({ times: z.coerce.number().int().max(3).default(1) }),
        response: { 200: z.object({ words: z.string() }) },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'public, max-age=60');
      return { words: `${request.params.name} `.repeat(request.query.times), hidden: 'x' };
    },
  );
  app.post(
    '/api/v1/notes',
    { schema: { body: z.object({ rows: z.array(z.object({ doses: z.int().min(0) })) }) } },
    async (request) => ({ rows: request.body.rows.length }),
  );
  app.get('/api/v1/long', async (_request, reply) => {
    reply.header('cache-control', 'public, max-age=60');
    return { words: 'doses '.repeat(1000) };
  });
  app.get('/api/v1/no', async () => {
    throw problem('not-found', { what: 'destination' });
  });
  app.get('/api/v1/broken', async () => {
    throw new Error('the password is hunter2');
  });
  app.get('/api/v1/slow', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5_000).unref());
    return {};
  });
  app.get('/api/v1/slow-database', async () =>
    withDesk(services.database, 'public', ({ db }) => sql`select pg_sleep(5)`.execute(db), {
      statementSeconds: 0.1,
    }),
  );
};

async function application(
  given: Partial<Record<SettingName, string>> = {},
  pages: Pages | undefined = undefined,
  log = silent,
  served = database,
) {
  return createApplication({
    services: {
      database: served,
      settings: temporarySettings({ SAHAKARYA_DATA: settings.dataFolder, ...given }),
      now: () => new Date(),
    },
    routes: [routes],
    pages,
    log,
    origin: () => 'https://vaccines.example.org',
  });
}

const app = await application();
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('input', () => {
  it('comes to the handler as the schema made it, and leaves without what the schema lacks', async () => {
    const answer = await get('/api/v1/greeting/one?times=2');
    expect([answer.statusCode, answer.json()]).toEqual([200, { words: 'one one ' }]);
  });

  it('is refused with every fault and its place, in all parts at once', async () => {
    const answer = await get('/api/v1/greeting/ONE?times=9&colour=red');
    const said = Problem.parse(answer.json());
    expect([answer.statusCode, answer.headers['content-type'], said.code]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
      'invalid-input',
    ]);
    expect(said.faults?.map(({ path, value }) => [path, value])).toEqual([
      ['params.name', 'ONE'],
      ['query.times', '9'],
      ['query.colour', undefined],
    ]);
    for (const { mend } of said.faults ?? []) expect(mend.length).toBeGreaterThan(5);
  });

  it('names rows of a body', async () => {
    const payload = { rows: [{ doses: 1 }, { doses: -1 }, {}] };
    const answer = await app.inject({ method: 'POST', url: '/api/v1/notes', payload });
    expect(answer.json().faults.map(({ path }: { path: string }) => path)).toEqual([
      'body.rows[1].doses',
      'body.rows[2].doses',
    ]);
  });

  it.each([
    [400, 'invalid-input', { payload: '{"rows":', headers: { 'content-type': 'application/json' } }],
    [400, 'invalid-input', { payload: '', headers: { 'content-type': 'application/json' } }],
    [400, 'invalid-input', {}],
    [415, 'unsupported-type', { payload: '<x/>', headers: { 'content-type': 'application/xml' } }],
    [413, 'too-large', { payload: { rows: Array(300_000).fill({ doses: 1 }) } }],
  ])('is answered with %i %s', async (status, code, more) => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/notes', ...more });
    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code]);
  });

  it.each([
    ['/api/v1/nowhere', 404, 'not-found'],
    ['/api/v1/no', 404, 'not-found'],
    ['/nowhere', 404, 'not-found'],
    ['/api/v1/notes', 405, 'method-not-allowed'],
    ['/%zz', 400, 'invalid-input'],
    ['/api/v1/greeting/%ff', 400, 'invalid-input'],
  ])('at %s is answered with %i %s', async (url, status, code) => {
    const answer = await get(url);
    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code]);
  });

  it.each([
    ['that is no HTTP', 'GET nonsense\r\n\r\n', 'request'],
    ['with too many headers', `GET / HTTP/1.1\r\nHost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 'headers'],
  ])('%s is answered as other faults are', async (_, text, path) => {
    const listening = await application();
    onTestFinished(() => listening.close());
    const { port } = new URL(await listening.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(port), '127.0.0.1');
    socket.end(text);
    let said = '';
    for await (const part of socket) said += part;
    const [head = '', body = ''] = said.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(Problem.parse(JSON.parse(body)).faults).toMatchObject([{ path }]);
  });

  it('by a wrong method is told the right ones', async () => {
    const answer = await app.inject({ method: 'DELETE', url: '/api/v1/greeting/one' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('what goes wrong', () => {
  it('inside is told without its words, and logged with the request’s id', async () => {
    const lines: string[] = [];
    const logged = await application(
      {},
      undefined,
      logTo((line) => lines.push(line), 'info'),
    );
    const answer = await logged.inject({ url: '/api/v1/broken?token=abc123', headers: { cookie: 'me=you' } });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('hunter2');
    const { request_id } = Problem.parse(answer.json());
    expect(answer.headers['x-request-id']).toBe(request_id);
    const said = lines.map((line) => JSON.parse(line));
    expect(said).toMatchObject([
      { event: 'internal-error', requestId: request_id, err: { message: 'the password is hunter2' } },
      { event: 'request', requestId: request_id, route: '/api/v1/broken', status: 500 },
    ]);
    for (const personal of ['abc123', 'me=you', '127.0.0.1']) expect(lines.join('')).not.toContain(personal);
  });

  it('is explained at the address of its type', async () => {
    const { type } = (await get('/api/v1/no')).json();
    const answer = await get(type);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<h1>There is no … here</h1>');
    expect((await get('/problems/constructor')).statusCode).toBe(404);
  });

  it('by too many that ask the database at once is told within seconds', async () => {
    const { application: few } = embeddedConnections(
      postmasterOf(settings.dataFolder)?.socketFolder ?? '',
      secretsIn(settings.dataFolder, false),
    );
    const pool = connectPool(few, 1, silent);
    const busy = await application({}, undefined, silent, { ...database, pool });
    const held = await pool.connect();
    const [answer, ready] = await Promise.all([
      busy.inject({ url: '/api/v1/slow-database' }),
      busy.inject({ url: '/readyz' }),
    ]);
    held.release();
    await pool.end();
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'unavailable',
      '5',
    ]);
    expect([ready.statusCode, ready.json().ready]).toEqual([503, false]);
  });

  it('is a short page for a browser', async () => {
    const answer = await get('/nowhere<b>', { accept: 'text/html' });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<h1>There is no page here</h1>');
  });

  it.each(['/api/v1/slow', '/api/v1/slow-database'])('by taking too long at %s is told', async (url) => {
    const impatient = await application({ SAHAKARYA_REQUEST_SECONDS: '1' });
    const answer = await impatient.inject({ url });
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'too-slow',
      '5',
    ]);
  });
});

describe('public answers', () => {
  it('are not sent again to whoever has them', async () => {
    const first = await get('/api/v1/long');
    const tag = String(first.headers.etag);
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
    const second = await get('/api/v1/long', { 'if-none-match': `"other", ${tag}` });
    expect([second.statusCode, second.body]).toEqual([304, '']);
    const other = await get('/api/v1/long', { 'if-none-match': '"other"' });
    expect(other.statusCode).toBe(200);
  });

  it('are compressed for whoever can read that', async () => {
    const answer = await get('/api/v1/long', { 'accept-encoding': 'gzip, br' });
    expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual([
      'br',
      expect.stringMatching(/accept-encoding/i),
    ]);
    expect(brotliDecompressSync(answer.rawPayload).toString()).toContain('doses doses');
    expect((await get('/api/v1/long', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe(
      'gzip',
    );
    expect((await get('/api/v1/long')).headers['content-encoding']).toBeUndefined();
  });

  it('may be read by any site, and nothing may be written', async () => {
    const origin = { origin: 'https://other.example.org' };
    expect((await get('/api/v1/long', origin)).headers['access-control-allow-origin']).toBe('*');
    expect((await get('/healthz', origin)).headers['access-control-allow-origin']).toBeUndefined();
    const asked = await app.inject({
      method: 'OPTIONS',
      url: '/api/v1/notes',
      headers: { ...origin, 'access-control-request-method': 'POST' },
    });
    expect(asked.headers['access-control-allow-methods']).toBe('GET, HEAD');
    expect(asked.headers['access-control-allow-headers']).toBe('Accept, If-None-Match');
    const written = await app.inject({
      method: 'POST',
      url: '/api/v1/notes',
      headers: origin,
      payload: { rows: [] },
    });
    expect([written.statusCode, written.headers['access-control-allow-origin']]).toEqual([200, undefined]);
    for (const url of ['/api/v1/imports', '/api/v1/imports/1?a=b']) {
      const { headers } = await app.inject({
        method: 'OPTIONS',
        url,
        headers: { ...origin, 'access-control-request-method': 'GET' },
      });
      expect([url, headers['access-control-allow-origin']]).toEqual([url, undefined]);
    }
  });
});

describe('headers', () => {
  it('tell a browser to trust nothing but this server', async () => {
    const { headers } = await get('/api/v1/nowhere');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toBeUndefined();
    const secure = await application({ PUBLIC_URL: 'https://vaccines.example.org' });
    const { headers: behindTls } = await secure.inject({ url: '/healthz' });
    expect(behindTls['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });

  it('take a request id from a trusted proxy alone, and only a safe one', async () => {
    const id = async (given: string, trusting?: string) => {
      const answering = trusting === undefined ? app : await application({ TRUST_PROXY: trusting });
      const answer = await answering.inject({ url: '/healthz', headers: { 'x-request-id': given } });
      return answer.headers['x-request-id'];
    };
    expect(await id('from-proxy-1')).not.toBe('from-proxy-1');
    expect(await id('from-proxy-1', '1')).toBe('from-proxy-1');
    expect(await id('x" injected', '1')).toMatch(/^[\w-]{36}$/);
  });
});

describe('limits', () => {
  it('count by address, tell what is left, and spare files and probes', async () => {
    const limited = await application({ SAHAKARYA_REQUESTS_PER_MINUTE: '2', TRUST_PROXY: 'loopback' });
    const ask = (url: string, address: string) =>
      limited.inject({ url, headers: { 'x-forwarded-for': address } });
    const first = await ask('/api/v1/long', '192.0.2.1');
    expect(first.headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '1' });
    await ask('/api/v1/nowhere', '192.0.2.1');
    const third = await ask('/api/v1/long', '192.0.2.1');
    expect([third.statusCode, third.json().code]).toEqual([429, 'too-many-requests']);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('/api/v1/long', '192.0.2.2')).statusCode).toBe(200);
    for (let n = 0; n < 5; n++) expect((await ask('/healthz', '192.0.2.1')).statusCode).toBe(200);
  });

  it('do not believe an address that no trusted proxy vouches for', async () => {
    const limited = await application({ SAHAKARYA_REQUESTS_PER_MINUTE: '1' });
    const ask = (address: string) =>
      limited.inject({ url: '/api/v1/long', headers: { 'x-forwarded-for': address } });
    await ask('192.0.2.1');
    expect((await ask('192.0.2.2')).statusCode).toBe(429);
  });
});

describe('limits have no way round', () => {
  it.each([
    ['by an address like a probe’s', '/healthzz', '/readyz-x', '/metrics2', '/assets'],
    ['by a query like a file’s', '/x?/assets/', '/x?/healthz', '/x?a=/readyz', '/x'],
  ])('%s', async (_, ...urls) => {
    const limited = await application({ SAHAKARYA_REQUESTS_PER_MINUTE: '1' });
    const statuses = [];
    for (const url of urls) statuses.push((await limited.inject({ url })).statusCode);
    expect(statuses.slice(1)).toEqual(urls.slice(1).map(() => 429));
  });

  it.each([
    [429, '2001:db8:1:2::1', '2001:0DB8:1:2:ffff:ffff:ffff:ffff'],
    [404, '2001:db8:1:2::1', '2001:db8:1:3::1'],
    [404, '2001:db8::1', '2001:db8:0:1::1'],
    [429, '2001:db8::1', '2001:db8:0:0:1::'],
    [429, '::ffff:192.0.2.1', '192.0.2.1'],
    [404, '::ffff:192.0.2.1', '::ffff:192.0.2.2'],
  ])('%i: of %s and %s', async (status, one, other) => {
    const limited = await application({ SAHAKARYA_REQUESTS_PER_MINUTE: '1' });
    await limited.inject({ url: '/api/v1/no', remoteAddress: one });
    expect((await limited.inject({ url: '/api/v1/no', remoteAddress: other })).statusCode).toBe(status);
  });
});

describe('probes', () => {
  it('say that it serves', async () => {
    const ready = await get('/readyz');
    expect([ready.statusCode, ready.json().ready]).toEqual([200, true]);
    expect(ready.json().checks.map(({ name }: { name: string }) => name)).toEqual([
      'database',
      'migrations',
      'disk',
    ]);
  });

  it('count requests by route, for programs of this machine or with the token', async () => {
    await get('/api/v1/greeting/secretname?times=1');
    const { body, statusCode } = await get('/metrics');
    expect(statusCode).toBe(200);
    expect(body).toMatch(
      /sahakarya_http_requests_total\{method="GET",route="\/api\/v1\/greeting\/:name",status="200"\} \d+/,
    );
    expect(body).toContain('sahakarya_ready{check="database"} 1');
    expect(body).not.toContain('secretname');
    expect((await get('/metrics', { 'x-forwarded-for': '192.0.2.1' })).statusCode).toBe(404);
    const guarded = await application({ SAHAKARYA_METRICS_TOKEN: 'a-long-enough-token' });
    for (const authorization of ['', 'Bearer ', 'Bearer a-long-enough-tokem', 'a-long-enough-token'])
      expect((await guarded.inject({ url: '/metrics', headers: { authorization } })).statusCode).toBe(404);
    const headers = { authorization: 'Bearer a-long-enough-token' };
    expect((await guarded.inject({ url: '/metrics', headers })).statusCode).toBe(200);
  });
});

describe('pages', () => {
  const asked: PageRequest[] = [];
  const pages: Pages = {
    assets: new URL('.', import.meta.url).pathname,
    render: async (request) => {
      asked.push(request);
      const figures = request.path === '/figures' ? await request.read('/api/v1/greeting/one') : 'none';
      if (request.path === '/missing') await request.read('/api/v1/no');
      if (request.path === '/outside') await request.read('/api/../metrics');
      return {
        status: 200,
        html: `<p>${JSON.stringify(figures)}</p>`,
        language: 'mr',
        inlineHashes: ['sha256-abc='],
        cache: request.path === '/private' ? 'none' : 'public',
        embeddable: request.path.startsWith('/embed'),
      };
    },
  };

  it('are asked for with languages, theme and place', async () => {
    const served = await application({}, pages);
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
    expect(answer.headers['content-security-policy']).toContain("script-src 'self' 'sha256-abc='");
    const tag = String(answer.headers.etag);
    const again = await served.inject({
      url: '/studio?weeks=26',
      headers: { ...headers, 'if-none-match': tag },
    });
    expect(again.statusCode).toBe(304);
  });

  it('read the server’s own answers, without using up their reader’s requests', async () => {
    const served = await application({ SAHAKARYA_REQUESTS_PER_MINUTE: '1' }, pages);
    const answer = await served.inject({ url: '/figures' });
    expect(answer.body).toBe('<p>{"words":"one "}</p>');
    expect((await served.inject({ url: '/figures' })).statusCode).toBe(429);
  });

  it('read nothing but the API', async () => {
    const served = await application({}, pages);
    const answer = await served.inject({ url: '/outside' });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
  });

  it('pass a problem on', async () => {
    const served = await application({}, pages);
    const answer = await served.inject({ url: '/missing', headers: { accept: 'text/html' } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
  });

  it('stand in frames of others only where that is meant', async () => {
    const served = await application({}, pages);
    const embedded = await served.inject({ url: '/embed/gap' });
    expect(embedded.headers['content-security-policy']).toContain('frame-ancestors *');
    expect(embedded.headers['x-frame-options']).toBeUndefined();
    const other = await served.inject({ url: '/private' });
    expect(other.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect([other.headers['cache-control'], other.headers.etag]).toEqual(['no-store', undefined]);
  });

  it('have files, and no page stands at an address of the server’s own', async () => {
    const served = await application({}, pages);
    const file = await served.inject({ url: '/assets/pages.ts' });
    expect([file.statusCode, file.headers['cache-control']]).toEqual([
      200,
      'public, max-age=0, must-revalidate',
    ]);
    for (const url of [
      '/assets/none-12345678.js',
      '/api/v1/nowhere',
      '/metrics/x',
      '/assets/../package.json',
    ])
      expect([url, (await served.inject({ url })).statusCode]).toEqual([url, url.includes('..') ? 200 : 404]);
    expect((await served.inject({ method: 'POST', url: '/studio' })).statusCode).toBe(405);
  });
});
