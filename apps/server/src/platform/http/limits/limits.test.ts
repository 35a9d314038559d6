import { describe, expect, it } from 'vitest';
import { smallApplication } from '../testing/small-application.ts';

describe('limits', () => {
  it('count by address, tell what is left, and spare files and probes', async () => {
    const limited = await smallApplication({
      settings: { SAHAKARYA_REQUESTS_PER_MINUTE: '2', TRUST_PROXY: 'loopback' },
    });
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
    const limited = await smallApplication({ settings: { SAHAKARYA_REQUESTS_PER_MINUTE: '1' } });
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
    const limited = await smallApplication({ settings: { SAHAKARYA_REQUESTS_PER_MINUTE: '1' } });
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
    const limited = await smallApplication({ settings: { SAHAKARYA_REQUESTS_PER_MINUTE: '1' } });
    await limited.inject({ url: '/api/v1/no', remoteAddress: one });
    expect((await limited.inject({ url: '/api/v1/no', remoteAddress: other })).statusCode).toBe(status);
  });
});
