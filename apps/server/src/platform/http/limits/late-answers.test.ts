import { API_ROOT } from '@sahakarya/contract';
import { expect, it } from 'vitest';
import { logTo } from '../../log.ts';
import { bodyFor, StoredBody } from '../caches/stored-body.ts';
import { problem } from '../problems/problem.ts';
import type { RegisterRoutes } from '../services.ts';
import { smallApplication } from '../testing/small-application.ts';

/** Routes whose handlers end when they are told to, each in a way of its own. */
function lateRoutes() {
  const ends: (() => void)[] = [];
  const late = () => new Promise<void>((end) => ends.push(end));
  const routes: RegisterRoutes = (app) => {
    app.get(`${API_ROOT}/value`, async () => {
      await late();
      return { rows: [] };
    });
    app.get(`${API_ROOT}/stored`, async (request, reply) => {
      await late();
      return bodyFor(request, reply.type('text/csv'), new StoredBody(Buffer.from('a,b\n'.repeat(1000))));
    });
    app.post(`${API_ROOT}/refused`, async () => {
      await late();
      throw problem('not-found', { what: 'import' });
    });
    app.get(`${API_ROOT}/broken`, { handlerTimeout: 2_000 }, async () => {
      await late();
      throw new Error('broken after all');
    });
  };
  return { routes, end: () => ends.splice(0).forEach((end) => void end()) };
}

it('a request whose time is over is answered once, and what its handler does later is told to the log alone', async () => {
  const { routes, end } = lateRoutes();
  const lines: string[] = [];
  const app = await smallApplication({
    routes: [routes],
    settings: { SAHAKARYA_REQUEST_SECONDS: '1' },
    log: logTo((line) => lines.push(line), 'info'),
  });
  const answers = await Promise.all([
    ...['value', 'stored', 'broken'].map((name) => app.inject(`${API_ROOT}/${name}`)),
    app.inject({ method: 'POST', url: `${API_ROOT}/refused`, payload: {} }),
  ]);
  expect(answers.map((answer) => [answer.statusCode, answer.json().code, answer.json().title])).toEqual([
    [503, 'too-slow', 'The request took over 1 s'],
    [503, 'too-slow', 'The request took over 1 s'],
    // A route with a time of its own tells that one.
    [503, 'too-slow', 'The request took over 2 s'],
    [503, 'too-slow', 'The request took over 1 s'],
  ]);
  end();
  await new Promise((later) => setTimeout(later, 50));
  const others = lines.map((line) => JSON.parse(line)).filter(({ event }) => event !== 'request');
  expect(others).toMatchObject([{ event: 'internal-error', err: { message: 'broken after all' } }]);
  await app.close();
});
