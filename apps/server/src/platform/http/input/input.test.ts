import { connect } from 'node:net';
import { Problem } from '@sahakarya/contract';
import { describe, expect, it, onTestFinished } from 'vitest';
import { smallApplication } from '../testing/small-application.ts';

const app = await smallApplication();
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
    // Whoever writes a name that is none is told those that there are.
    expect(said.faults?.at(-1)?.mend).toBe('Leave it out, or write one of those that there are: times');
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
    [415, 'unsupported-encoding', { payload: { rows: [] }, headers: { 'content-encoding': 'gzip' } }],
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
    const listening = await smallApplication();
    onTestFinished(() => listening.close());
    const { port } = new URL(await listening.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(port), '127.0.0.1');
    socket.end(text);
    let said = '';
    for await (const part of socket) said += part;
    const [head = '', body = ''] = said.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    for (const header of ["content-security-policy: default-src 'none'", 'x-content-type-options: nosniff'])
      expect(head).toContain(`\r\n${header}`);
    expect(Problem.parse(JSON.parse(body)).faults).toMatchObject([{ path }]);
  });

  it('by a wrong method is told the right ones', async () => {
    const answer = await app.inject({ method: 'DELETE', url: '/api/v1/greeting/one' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});
