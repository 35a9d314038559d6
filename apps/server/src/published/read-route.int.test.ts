import { API_ROOT, oneOf, ROUTES } from '@sahakarya/contract';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { smallApplication } from '../platform/http/testing/small-application.ts';
import { temporaryDatabase } from '../platform/testing/temporary-database.ts';
import { thingRoute } from './read-route.ts';
import { guardedRoutes } from './testing/guarded-routes.ts';
import { versionNow } from './version-now.ts';

const database = await temporaryDatabase();

test('an answer that is not what the contract says is neither sent nor kept, but logged and counted', async () => {
  const lines: string[] = [];
  const given = { doses: -987_654_321, name: 'Chad', password: 'hunter2' };
  let made = 0;
  const route = thingRoute(
    { ...ROUTES.groups, answer: oneOf(z.object({ doses: z.int().min(0), name: z.string() })) },
    async () => {
      made += 1;
      return {
        data: { ...given },
        about: { as_of: '2021-08-04', sources: [], licences: [], publishers: [] },
      };
    },
    (data) => [data],
  );
  const app = await smallApplication({
    database,
    version: versionNow(database),
    log: pino({}, { write: (line) => lines.push(line) }),
    routes: [guardedRoutes([route])],
  });
  const ask = (accept: string) => app.inject({ url: `${API_ROOT}/groups`, headers: { accept } });

  for (const accept of ['application/json', 'text/csv', 'application/json']) {
    const answer = await ask(accept);
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal-error']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).not.toContain('-987654321');
  }
  expect(made).toBe(3);
  expect((await app.inject('/metrics')).body).toContain('answers_refused_total{route="/api/v1/groups"} 3\n');
  const told = lines.filter((line) => line.includes('"event":"internal-error"'));
  expect(told).toHaveLength(3);
  expect(told[0]).toContain('an answer of GET /groups has faults (1): data.doses: too_small');
  expect(told.join()).not.toContain('hunter2');

  given.doses = 7;
  const answer = await ask('application/json');
  // Without what the contract does not name.
  expect(answer.json().data).toEqual({ doses: 7, name: 'Chad' });
  expect(answer.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  await ask('application/json');
  expect(made).toBe(4);
});
