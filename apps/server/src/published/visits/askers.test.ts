import { expect, test } from 'vitest';
import type { Caller } from '../../platform/desk/caller.ts';
import { problem } from '../../platform/http/problems/problem.ts';
import type { RegisterRoutes } from '../../platform/http/services.ts';
import { smallApplication } from '../../platform/http/testing/small-application.ts';
import { guard } from '../guard.ts';

const person = (name: string, token?: string): Caller => ({
  kind: 'person',
  name,
  visit: 'any',
  freshUntil: new Date(0),
  ...(token === undefined ? {} : { byToken: { token, party: undefined } }),
});

const CALLERS: Readonly<Record<string, Caller>> = {
  'visit=asha': person('asha'),
  'visit=asha-elsewhere': person('asha'),
  'visit=bo': person('bo'),
  'Bearer of-bo': person('bo', 'one'),
};

const byWhatTheyShow: RegisterRoutes = (app, services) => {
  const found = async ({ headers: { authorization, cookie } }: { headers: Record<string, unknown> }) => {
    const caller = CALLERS[String(authorization ?? cookie)];
    if (caller === undefined) throw problem('not-signed-in');
    return caller;
  };
  const nobody = async () => {
    throw problem('not-signed-in');
  };
  const whoMay = { public: nobody, visitor: nobody, operator: nobody, 'sign-in': nobody, person: found };
  guard(app, whoMay, services);
  app.get('/api/v1/own', { config: { access: 'person' } }, async () => 'own');
};

test('persons and tokens count by themselves once they are known, strangers by the network of their address', async () => {
  const app = await smallApplication({
    settings: { SAHAKARYA_REQUESTS_PER_MINUTE: '4' },
    routes: [byWhatTheyShow],
  });
  const ask = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/api/v1/own', headers })).statusCode;
  const times = async (count: number, headers: Record<string, string>) => {
    const statuses = [];
    for (let n = 0; n < count; n++) statuses.push(await ask(headers));
    return statuses;
  };
  // The first request of each counts for the network, which has four.
  expect(await times(6, { cookie: 'visit=asha' })).toEqual([200, 200, 200, 200, 200, 429]);
  expect(await times(2, { cookie: 'visit=bo' })).toEqual([200, 200]);
  expect(await times(6, { authorization: 'Bearer of-bo' })).toEqual([200, 200, 200, 200, 200, 429]);
  expect(await times(3, { cookie: 'visit=bo' })).toEqual([200, 200, 200]);
  // Another visit of the same person has not more, and what opens nothing is never known.
  expect(await times(2, { cookie: 'visit=asha-elsewhere' })).toEqual([200, 429]);
  expect(await times(2, { cookie: 'visit=guessed' })).toEqual([429, 429]);
  expect(await ask({})).toBe(429);
});
