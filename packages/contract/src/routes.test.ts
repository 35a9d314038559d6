import { expect, test } from 'vitest';
import { z } from 'zod';
import { ACCESS, accessRule } from './access.ts';
import { NONE } from './parameters.ts';
import { problemsOf, type Read, type Route } from './route.ts';
import { ROUTE_NAMES, ROUTES, type RouteName } from './routes.ts';
import { lackingScopes } from './tokens/scopes.ts';

const routes = ROUTE_NAMES.map((name): [string, Route] => [name, ROUTES[name]]);

test('the table has every route of every capability, under its own name and address', () => {
  const files = import.meta.glob<Record<string, Record<string, Route>>>('./*/routes.ts', { eager: true });
  const all = Object.values(files).flatMap((tables) => Object.values(tables).flatMap(Object.entries));
  expect(all.length).toBe(ROUTE_NAMES.length);
  expect(new Map(all)).toEqual(new Map(routes));
  const addresses = routes.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test.each(routes)('%s says who may ask, and what that can refuse', (_name, route) => {
  expect(Object.keys(ACCESS)).toContain(route.access);
  const { scheme, isOpen, isFromHere, problems } = accessRule(route.access);
  expect(problemsOf(route)).toEqual(expect.arrayContaining([...problems]));
  // Whoever has to show who it is, or is about to, is answered alone.
  expect(isOpen).toBe(scheme === undefined && !isFromHere && route.access !== 'visitor');
  // What hangs on a cookie is none of any program's token, and the other way round.
  expect(isFromHere).toBe(route.access === 'sign-in' || scheme?.type === 'apiKey');
  // What everybody may read is made from something that has versions, and nothing else is kept.
  if (route.method === 'GET')
    expect(route.subject !== undefined).toBe(!isFromHere && route.access !== 'visitor');
});

/** What a token does not do, whatever it is for: what binds, and who somebody is. */
const IN_A_VISIT: readonly RouteName[] = [
  ...([
    'visits',
    'signOut',
    'signOutEverywhere',
    'signInFreshly',
    'endVisit',
    'ownData',
    'changeMe',
  ] as const),
  ...(['changePassword', 'makeSecondFactor', 'turnOnSecondFactor', 'removeSecondFactor', 'eraseMe'] as const),
  ...(['askForOwnPasskey', 'signInFreshlyByPasskey', 'passkeys', 'askForNewPasskey', 'addPasskey'] as const),
  ...(['renamePasskey', 'removePasskey', 'notices', 'changeNotices'] as const),
  ...(['ownTokens', 'makeToken', 'withdrawToken', 'tokensOfParty', 'askParty', 'joinParty'] as const),
  ...(['leaveTable', 'inviteToParty', 'appointAdministrator', 'changeRole', 'confirmSignatory'] as const),
  ...(['removeFromParty', 'deputise', 'endDeputy', 'handOnLink'] as const),
  ...(['setProvider', 'endProvider', 'providerOfParty', 'testProvider'] as const),
];

test('a token of a person asks what a person may, but for what binds and who somebody is', () => {
  const ofPersons = routes.filter(([, { access }]) => access === 'person' || access === 'visitor');
  const without = ofPersons.flatMap(([name, { scopes }]) => (scopes === undefined ? [name] : []));
  expect(without.sort()).toEqual([...IN_A_VISIT].sort());
  // What changes something is told as it is then: whoever may not read it, may not change it by a token.
  for (const [name, { method, scopes = [] }] of ofPersons)
    expect([name, scopes.every((scope) => scope.endsWith(method === 'GET' ? ':read' : ':write'))]).toEqual([
      name,
      true,
    ]);
  const others = routes.filter((route) => !ofPersons.includes(route));
  expect(others.filter(([, { scopes }]) => scopes !== undefined)).toEqual([]);
});

test('in a visit by a provider one does what a token does, signs out, and no more', () => {
  expect(routes.flatMap(([name, { alsoByProvider }]) => (alsoByProvider === true ? [name] : []))).toEqual([
    'signOut',
  ]);
});

test.each([
  [['talks:read'], ['talks:read'], []],
  [['talks:write'], ['talks:read'], []],
  [['talks:read'], ['talks:write'], ['talks:write']],
  [['talks:write'], ['parties:read', 'talks:read'], ['parties:read']],
  [[], ['files:read', 'people:read'], ['files:read', 'people:read']],
] as const)('of %j, what needs %j lacks %j', (has, needs, lacks) => {
  expect(lackingScopes(has, needs)).toEqual(lacks);
});

test('a route that does not say who may ask is none', () => {
  const rest = {
    method: 'GET',
    subject: 'figures',
    path: '/secrets',
    summary: 'What nobody may know',
    params: NONE,
    query: NONE,
    answer: z.string(),
    problems: [],
    example: '/secrets',
  } as const;
  // @ts-expect-error: `access` is missing
  const closed: Read = rest;
  expect(closed.access).toBeUndefined();
  const open: Read = { ...rest, access: 'public' };
  expect(open.access).toBe('public');
});

test('no route takes bounds in the wrong order: it names both, and how to mend it', () => {
  const bounded = routes.filter(([, { query }]) => 'from' in query.shape || 'to' in query.shape);
  expect(bounded.map(([name]) => name).sort()).toEqual([
    'coverageOfDestination',
    'coverageOfGroups',
    'dosesByProduct',
  ]);
  for (const [name, { query }] of bounded) {
    const wrong = query.safeParse({ from: '2021-08-05', to: '2021-08-04' });
    expect(wrong.error?.issues, name).toMatchObject([{ path: ['from'] }]);
    expect(wrong.error?.issues[0]?.message).toMatch(/2021-08-04.*"to".*2021-08-05/);
    expect(query.safeParse({ from: '2021-08-04', to: '2021-08-04' }).success, name).toBe(true);
    expect(query.safeParse({ from: '2021-08-05' }).success, name).toBe(true);
  }
});
