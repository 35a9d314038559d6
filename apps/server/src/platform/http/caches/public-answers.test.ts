import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { smallApplication } from '../testing/small-application.ts';

const app = await smallApplication();
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

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
    const ask = (url: string, method: string) =>
      app.inject({
        method: 'OPTIONS',
        url,
        headers: { ...origin, 'access-control-request-method': method },
      });
    const asked = await ask('/api/v1/long', 'GET');
    expect([asked.statusCode, asked.headers['access-control-allow-origin']]).toEqual([204, '*']);
    expect(asked.headers['access-control-allow-methods']).toBe('GET, HEAD');
    expect(asked.headers['access-control-allow-headers']).toBe('Accept, If-None-Match');
    for (const [url, method] of [
      ['/api/v1/notes', 'POST'],
      ['/api/v1/greeting/one', 'GET'],
    ] as const) {
      const refused = await ask(url, method);
      expect([url, refused.statusCode]).toEqual([url, 405]);
      expect(refused.headers['access-control-allow-origin']).toBeUndefined();
    }
    const written = await app.inject({
      method: 'POST',
      url: '/api/v1/notes',
      headers: origin,
      payload: { rows: [] },
    });
    expect([written.statusCode, written.headers['access-control-allow-origin']]).toEqual([200, undefined]);
  });
});
