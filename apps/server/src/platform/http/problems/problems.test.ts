import { Problem } from '@sahakarya/contract';
import { describe, expect, it } from 'vitest';
import { logTo } from '../../log.ts';
import { smallApplication } from '../testing/small-application.ts';

const app = await smallApplication();
const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('what goes wrong', () => {
  it('inside is told without its words, and logged with the request’s id', async () => {
    const lines: string[] = [];
    const logged = await smallApplication({ log: logTo((line) => lines.push(line), 'info') });
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

  it('is a short page for a browser', async () => {
    const answer = await get('/nowhere<b>', { accept: 'text/html' });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('<h1>There is no page here</h1>');
  });

  it('by taking too long is told', async () => {
    const impatient = await smallApplication({ settings: { SAHAKARYA_REQUEST_SECONDS: '1' } });
    const answer = await impatient.inject('/api/v1/slow');
    expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([
      503,
      'too-slow',
      '5',
    ]);
  });
});
