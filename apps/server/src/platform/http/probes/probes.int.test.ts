import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { temporaryCluster } from '../../testing/temporary-database.ts';
import { smallApplication } from '../testing/small-application.ts';

const { database, settings } = await temporaryCluster();
const app = await smallApplication({ database, settings: { SAHAKARYA_DATA: settings.dataFolder } });
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

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
    expect((await get('/metrics', { 'x-real-ip': '192.0.2.1' })).statusCode).toBe(404);
    const guarded = await smallApplication({
      settings: { SAHAKARYA_METRICS_TOKEN: 'a-long-enough-token' },
    });
    for (const authorization of ['', 'Bearer ', 'Bearer a-long-enough-tokem', 'a-long-enough-token'])
      expect((await guarded.inject({ url: '/metrics', headers: { authorization } })).statusCode).toBe(404);
    const headers = { authorization: 'Bearer a-long-enough-token' };
    expect((await guarded.inject({ url: '/metrics', headers })).statusCode).toBe(200);
  });

  it.each([
    [200, 'localhost'],
    [200, 'LOCALHOST:8321'],
    [200, '127.0.0.1:8321'],
    [200, '[::1]:8321'],
    [200, `${hostname()}:8321`],
    [404, 'rebound.example:8321'],
    [404, '127.0.0.1.rebound.example'],
    [404, 'localhost.rebound.example:8321'],
  ])('tell figures to who asks by a name of this machine alone: %i at "%s"', async (status, host) => {
    expect((await get('/metrics', { host })).statusCode).toBe(status);
  });
});
