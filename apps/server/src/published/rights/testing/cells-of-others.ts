import { ROUTES, type RouteName } from '@sahakarya/contract';
import { type Cast, KEYS, type Things, type Who } from './cast.ts';
import type { Cell } from './cell.ts';
import { askedAbout } from './cells-of-table.ts';
import { administers, seesHistory, seesParty, seesPeople, seesProof, seesTalks } from './rules-of-table.ts';

/** A read of something, and who sees it; to others it is not there. */
interface SeenThing {
  readonly route: RouteName;
  readonly path: string;
  readonly sees: (who: Who) => boolean;
  /** Where one reads without an account, too. */
  readonly isOpen?: true;
  readonly body?: object;
}

const everybody = () => true;
const isOver = { until: '2026-01-01T00:00:00.000Z' };

function seenThings(asker: Who, { open, closed, proof, beside }: Things): readonly SeenThing[] {
  return [
    { route: 'parties', path: '/parties', sees: everybody, isOpen: true },
    { route: 'inbox', path: '/inbox', sees: everybody },
    { route: 'ownParties', path: '/me/parties', sees: everybody },
    ...askedAbout(asker).flatMap((of): SeenThing[] => [
      { route: 'party', path: `/parties/${KEYS[of]}`, sees: (who) => seesParty(who, of), isOpen: true },
      {
        route: 'peopleOfParty',
        path: `/parties/${KEYS[of]}/people`,
        sees: (who) => seesPeople(who, of),
      },
      {
        route: 'historyOfParty',
        path: `/parties/${KEYS[of]}/history`,
        sees: (who) => seesHistory(who, of),
      },
      {
        route: 'tokensOfParty',
        path: `/parties/${KEYS[of]}/tokens`,
        sees: (who) => administers(who, of),
      },
      {
        route: 'providerOfParty',
        path: `/parties/${KEYS[of]}/provider`,
        sees: (who) => administers(who, of),
      },
    ]),
    { route: 'talks', path: '/talks', sees: everybody },
    ...[open, closed].flatMap((talk): SeenThing[] => [
      { route: 'talk', path: `/talks/${talk}`, sees: seesTalks },
      { route: 'historyOfTalk', path: `/talks/${talk}/history`, sees: seesTalks },
      { route: 'messages', path: `/talks/${talk}/messages`, sees: seesTalks },
      { route: 'markTalkRead', path: `/talks/${talk}/mark_read`, sees: seesTalks, body: isOver },
    ]),
    { route: 'file', path: `/files/${proof}`, sees: seesProof },
    { route: 'file', path: `/files/${beside}`, sees: seesTalks },
    { route: 'file', path: `/files/${open}`, sees: () => false },
  ];
}

/** Reads of the table × every caller. */
export function cellsOfReads({ callers, things }: Cast): readonly Cell[] {
  return callers.flatMap((who) =>
    seenThings(who, things).map(({ route, path, sees, isOpen, body }) => {
      const isLetIn = who.kind === 'person' || isOpen === true;
      return {
        who,
        route,
        path,
        body,
        expected: isLetIn ? (sees(who) ? 'ok' : 'not-found') : 'not-signed-in',
      };
    }),
  );
}

/** What no route takes: it is told after the way in, and changes nothing. */
const NOTHING_KNOWN = { colour: 1 };

/** What a person asks about their own account: by whom it is asked, makes no difference. */
interface OfPerson {
  readonly route: RouteName;
  readonly path: string;
  readonly body?: object | string;
  readonly expected: string;
  /** What it takes from somebody who has not signed in freshly: a right body. */
  readonly stale?: object;
}

/** In the form of a passkey, and none. */
const SHOWN = { id: 'x', type: 'public-key', response: { clientDataJSON: 'x', attestationObject: 'x' } };

const OF_PERSONS: readonly OfPerson[] = [
  { route: 'me', path: '/me', expected: 'ok' },
  { route: 'visits', path: '/visits', expected: 'ok' },
  { route: 'ownData', path: '/me/data', expected: 'ok' },
  { route: 'ownTokens', path: '/tokens', expected: 'ok' },
  {
    route: 'withdrawToken',
    path: `/tokens/${crypto.randomUUID()}/withdraw`,
    body: {},
    expected: 'not-found',
  },
  { route: 'changeMe', path: '/me/change', body: {}, expected: 'ok' },
  { route: 'notices', path: '/me/notices', expected: 'ok' },
  { route: 'changeNotices', path: '/me/notices', body: { digest: 'off' }, expected: 'ok' },
  { route: 'signOut', path: '/visits/end', body: NOTHING_KNOWN, expected: 'invalid-input' },
  { route: 'signOutEverywhere', path: '/visits/end-all', body: NOTHING_KNOWN, expected: 'invalid-input' },
  { route: 'signInFreshly', path: '/visits/fresh', body: {}, expected: 'invalid-input' },
  { route: 'endVisit', path: `/visits/${crypto.randomUUID()}/end`, body: {}, expected: 'not-found' },
  { route: 'passkeys', path: '/me/passkeys', expected: 'ok' },
  {
    route: 'askForOwnPasskey',
    path: '/visits/fresh/passkey/ask',
    body: NOTHING_KNOWN,
    expected: 'invalid-input',
  },
  { route: 'signInFreshlyByPasskey', path: '/visits/fresh/passkey', body: {}, expected: 'invalid-input' },
  {
    route: 'renamePasskey',
    path: `/me/passkeys/${crypto.randomUUID()}/rename`,
    body: { name: 'Phone' },
    expected: 'not-found',
  },
  {
    route: 'testProvider',
    path: `/parties/${KEYS.asked}/provider/test`,
    body: NOTHING_KNOWN,
    expected: 'invalid-input',
  },
  { route: 'bringFile', path: '/files?name=x.bin', body: '\u0000\u0001', expected: 'unknown-file-type' },
  ...(
    [
      ['makeToken', '/tokens', { name: 'A program', scopes: ['talks:read'] }],
      ['changePassword', '/me/password', { password: 'four grey horses sing' }],
      ['makeSecondFactor', '/me/second-factor', {}],
      ['turnOnSecondFactor', '/me/second-factor/on', { code: '000000' }],
      ['removeSecondFactor', '/me/second-factor/remove', {}],
      ['askForNewPasskey', '/me/passkeys/ask', {}],
      ['addPasskey', '/me/passkeys', { name: 'Phone', credential: SHOWN }],
      ['removePasskey', `/me/passkeys/${crypto.randomUUID()}/remove`, {}],
      ['eraseMe', '/me/erase', {}],
    ] as const
  ).map(([route, path, stale]) => ({ route, path, stale, body: NOTHING_KNOWN, expected: 'invalid-input' })),
];

/** What one does with one's own account × every caller. */
export function cellsOfPersons({ callers }: Cast): readonly Cell[] {
  return callers.flatMap((who) =>
    OF_PERSONS.map(({ route, path, body, expected, stale }) => {
      if (who.kind !== 'person') return { who, route, path, body, expected: 'not-signed-in' };
      if (stale !== undefined && !who.isFresh)
        return { who, route, path, body: stale, expected: 'not-fresh' };
      return { who, route, path, body, expected };
    }),
  );
}

const BY_ACCESS: Readonly<Record<string, (who: Who) => string>> = {
  public: () => 'let in',
  operator: ({ kind, token }) =>
    kind === 'token' ? 'let in' : token === undefined ? 'no-token' : 'bad-token',
  'sign-in': () => 'invalid-input',
};

/** What access these routes ask for, by hand: one that is opened by mistake is in the wrong list. */
const ROUTES_OF: Readonly<Record<string, readonly RouteName[]>> = {
  public: [
    ...(['observatory', 'indicators', 'coverageOfDestinations', 'coverageOfDestination'] as const),
    ...([
      'coverageOfGroups',
      'coverageOfWeeks',
      'breaks',
      'groupBreaks',
      'destinations',
      'destination',
    ] as const),
    ...(['groups', 'products', 'listings', 'dosesByProduct', 'production', 'trade', 'sources'] as const),
    ...(['contents', 'scenarios', 'scenario', 'scenarioFile', 'plans', 'plan', 'planFile'] as const),
    ...(['dataPackage', 'corrections'] as const),
  ],
  operator: ['imports', 'importReport', 'importFigures', 'undoImport'],
  'sign-in': [
    'makeAccount',
    'confirmAccount',
    'acceptInvitation',
    'signIn',
    'askForPasskey',
    'signInByPasskey',
    'askProvider',
    'signInByProvider',
    'losePassword',
    'setPassword',
    'sitDown',
  ],
};

/** The way in to everything that is nobody's own × every caller. */
export function cellsOfOthers({ callers }: Cast): readonly Cell[] {
  return Object.entries(ROUTES_OF).flatMap(([access, routes]) =>
    routes.flatMap((route) =>
      callers.map((who) => ({
        ...{ who, route, path: ROUTES[route].example.replaceAll(/\{\w+\}/g, '0'.repeat(64)) },
        body: ROUTES[route].method === 'POST' ? NOTHING_KNOWN : undefined,
        expected: BY_ACCESS[access]?.(who) ?? 'no such access',
      })),
    ),
  );
}
