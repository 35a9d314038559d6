import { ACCESS, API_ROOT, accessRule, ROUTE_NAMES, ROUTES, type Route } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { registerApi } from '../api.ts';
import { urlOf } from '../platform/http/route-access.ts';
import { smallApplication } from '../platform/http/testing/small-application.ts';

/** Every route that was registered, as `GET /api/v1/groups`. */
const registered: string[] = [];

const app = await smallApplication({
  routes: [
    (own) => {
      own.addHook('onRoute', ({ method, url }) => {
        registered.push(...[method].flat().map((one) => `${one} ${url}`));
      });
    },
    registerApi,
  ],
  settings: { SAHAKARYA_REQUESTS_PER_MINUTE: '1000000' },
});

const ORIGIN = { origin: 'https://other.example.org' };
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** What describes the API: open, and no route of it. */
const DESCRIPTIONS = ['/api/openapi.json', '/api/docs', '/api/docs.css'];

const routes = ROUTE_NAMES.map((name): [string, Route] => [name, ROUTES[name]]);

const escaped = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;

/** An address of the route, in every spelling that the router takes for it. No request gets as far as the database. */
function spellings({ path }: Route): string[] {
  const plain = API_ROOT + path.replaceAll(/\{\w+\}/g, 'nothing');
  const letters = [...plain].flatMap((letter, at) =>
    /[a-z0-9]/.test(letter) ? [plain.slice(0, at) + escaped(letter) + plain.slice(at + 1)] : [],
  );
  const all = plain.replaceAll(/[a-z0-9-]/g, escaped);
  return [plain, ...letters, all, all.toUpperCase()];
}

test('the server has every route of the contract, and no other below its root', () => {
  const own = registered.filter((one) => one.includes(' /api/'));
  const wanted = routes.flatMap(([, route]) =>
    [
      ...(route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]),
      ...(accessRule(route.access).isOpen && route.method === 'GET' ? ['OPTIONS'] : []),
    ].map((method) => `${method} ${urlOf(route)}`),
  );
  const described = DESCRIPTIONS.flatMap((url) =>
    ['GET', 'HEAD', 'OPTIONS'].map((method) => `${method} ${url}`),
  );
  expect(own.sort()).toEqual([...wanted, ...described].sort());
});

test.each(routes)(
  '%s: what is open to other sites follows from its access, however it is spelt',
  async (_, route) => {
    const isOpen = accessRule(route.access).isOpen && route.method === 'GET';
    for (const url of spellings(route))
      for (const method of METHODS) {
        const { headers, statusCode } = await app.inject({
          method,
          url: `${url}?nothing=1`,
          headers: ORIGIN,
        });
        const about = `${method} ${url} ${statusCode}`;
        const allowed = isOpen && READS.includes(method) ? '*' : undefined;
        expect([about, headers['access-control-allow-origin']]).toEqual([about, allowed]);
        if (method === 'OPTIONS')
          expect([about, headers['access-control-allow-methods']]).toEqual([
            about,
            isOpen ? 'GET, HEAD' : undefined,
          ]);
      }
  },
);

const guarded = routes.filter(([, { access }]) => accessRule(access).scheme !== undefined);

test.each(guarded)(
  '%s: a stranger is told who may ask, before the request is looked at',
  async (_, route) => {
    for (const url of spellings(route)) {
      const { statusCode, headers } = await app.inject({
        method: route.method,
        url: `${url}?nothing=1`,
        headers: { ...ORIGIN, 'content-type': 'nothing' },
      });
      expect([url, statusCode, headers['cache-control']]).toEqual([url, 401, 'no-store']);
    }
  },
);

const fromHere = routes.filter(([, { access }]) => accessRule(access).isFromHere);

test.each(fromHere)(
  '%s: hangs on a cookie, so nothing of another site is let in, and nothing is kept',
  async (_, route) => {
    for (const url of spellings(route)) {
      const { statusCode, headers } = await app.inject({
        method: route.method,
        url,
        headers: { ...ORIGIN, cookie: `visit=${'A'.repeat(43)}`, 'content-type': 'application/json' },
        ...(route.method === 'POST' ? { payload: '{}' } : {}),
      });
      expect([url, statusCode, headers['cache-control']]).toEqual([url, 403, 'no-store']);
      expect(headers.vary).toMatch(/Cookie, Origin/);
    }
  },
);

test('there are guarded routes and open ones', () => {
  expect(guarded.length).toBeGreaterThan(0);
  expect(guarded.length).toBeLessThan(routes.length);
  expect(Object.keys(ACCESS)).toEqual(['public', 'visitor', 'operator', 'sign-in', 'person']);
});

test.each([
  `${API_ROOT}/nowhere`,
  `${API_ROOT}/groups/`,
  `${API_ROOT}/%2569mports`,
  `${API_ROOT}/groups/..%2fimports`,
  `${API_ROOT}/imports?/api/v1/groups`,
  '/healthz?/api/v1/groups',
  '/readyz',
  '/problems/not-found',
])('%s is open to no other site', async (url) => {
  for (const method of METHODS) {
    const { headers } = await app.inject({ method, url, headers: ORIGIN });
    expect([method, headers['access-control-allow-origin']]).toEqual([method, undefined]);
  }
});
