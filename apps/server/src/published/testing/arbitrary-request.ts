import { API_ROOT, accessRule, bodyType, ROUTE_NAMES, ROUTES, type Route } from '@sahakarya/contract';
import fc from 'fast-check';
import { invalid, type Known, properties, valid } from './arbitrary-value.ts';

/** A request made from the contract, and whether it has a fault. */
export interface MadeRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
  /** What was done to it; undefined: it is as the contract has it. */
  readonly fault: string | undefined;
}

const CSV = 'location,iso_code,date,total_vaccinations\n';

/** A request in its parts, before it is written. */
interface Parts {
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
}

type Faults = readonly fc.Arbitrary<MadeRequest>[];

/** A request to one route, without a fault or with one. */
function requestTo(route: Route, known: Known): fc.Arbitrary<MadeRequest> {
  const right = rightParts(route, known);
  const faults = [
    ...parameterFaults(route, known, right),
    ...callFaults(route, right),
    ...(accessRule(route.access).scheme === undefined ? [] : tokenFaults(right)),
    ...(route.method === 'POST' ? bodyFaults(route, right) : []),
  ];
  return fc.oneof(
    { weight: 1, arbitrary: right.map((one) => written(one, undefined)) },
    { weight: 2, arbitrary: fc.oneof(...faults) },
  );
}

const parametersOf = (route: Route) =>
  properties(route.query).filter(([name]) => name !== 'cursor' && name !== 'format');

/** Parameters of an import that hang on one another, or on what is known here. */
const IMPORT_QUERY = {
  known_on: '2023-10-25',
  publisher: "O'Neil",
  title: 'Ünïcode',
  licence: 'a b',
  url: 'https://health.example/%25?a=*',
};

/** As the contract has it. What would change something is a dry run. */
function rightParts(route: Route, known: Known): fc.Arbitrary<Parts> {
  const values = (of: ReturnType<typeof properties>) =>
    Object.fromEntries(of.map(([name, property]) => [name, valid(name, property, known)]));
  const isWrite = route.method === 'POST';
  return fc
    .record({
      query: fc.record(values(parametersOf(route)), { requiredKeys: [] }),
      path: fc.record(values(properties(route.params))),
    })
    .map(({ query, path }) => ({
      route,
      path,
      query: agreeing(isWrite ? { ...query, ...fixedOf(route, IMPORT_QUERY), dry_run: 'true' } : query),
      headers: {
        ...(accessRule(route.access).scheme === undefined ? {} : { authorization: `Bearer ${known.token}` }),
        ...(isWrite ? { 'content-type': bodyType(route) } : {}),
      },
      ...(isWrite ? { payload: isFile(route) ? `${CSV}Chad,TCD,2020-12-07,5\n` : '{}' } : {}),
    }));
}

/**
 * Without what contradicts itself: a day is asked for, or somebody's newest one; bounds are in their order; a file of
 * some rows alone takes nothing back.
 */
function agreeing(query: Parts['query']): Parts['query'] {
  const { newest_of, from, to, only_new } = query;
  return {
    ...query,
    ...(newest_of === undefined ? {} : { day: undefined }),
    ...(from !== undefined && to !== undefined && from > to ? { from: to, to: from } : {}),
    ...(only_new === 'true' ? { take_back: undefined } : {}),
  };
}

/** Those parameters that a route has. */
function fixedOf(route: Route, query: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).filter(([name]) => name in route.query.shape));
}

function isFile(route: Route): boolean {
  return route.method === 'POST' && route.body === 'text/csv';
}

/** @param extra of the query, as it goes out */
function written(
  { route, path, query, headers, payload }: Parts,
  fault: string | undefined,
  extra = '',
): MadeRequest {
  const filled = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  const parts = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  const url = `${API_ROOT}${filled}?${parts}${extra}`;
  return { method: route.method, url, headers, ...(payload === undefined ? {} : { payload }), fault };
}

function parameterFaults(route: Route, known: Known, right: fc.Arbitrary<Parts>): Faults {
  const parameters = parametersOf(route);
  return [
    ...parameters.map(([name, property]) =>
      fc
        .tuple(right, invalid(property))
        .map(([one, value]) => written({ ...one, query: { ...one.query, [name]: value } }, `query ${name}`)),
    ),
    ...parameters.map(([name, property]) =>
      fc.tuple(right, valid(name, property, known)).map(([one, value]) => {
        const twice = `&${name}=${encodeURIComponent(value)}`.repeat(2);
        return written({ ...one, query: { ...one.query, [name]: undefined } }, `${name} twice`, twice);
      }),
    ),
    ...properties(route.params).map(([name, property]) =>
      fc
        .tuple(right, invalid(property))
        .map(([one, value]) => written({ ...one, path: { ...one.path, [name]: value } }, `path ${name}`)),
    ),
    fc
      .tuple(right, fc.constantFrom('colour', '__proto__', 'constructor', 'Day', 'day%00'))
      .map(([one, name]) => written(one, 'unknown name', `&${name}=1`)),
    ...('cursor' in route.query.shape
      ? [
          fc
            .tuple(right, fc.base64String({ minLength: 1 }))
            .map(([one, cursor]) => written(one, 'cursor', `&cursor=${encodeURIComponent(cursor)}`)),
        ]
      : []),
  ];
}

function callFaults(route: Route, right: fc.Arbitrary<Parts>): Faults {
  const hasForms = route.method === 'GET' && route.file === undefined && route.access === 'public';
  return [
    fc
      .tuple(right, fc.constantFrom('PUT' as const, 'DELETE' as const, 'PATCH' as const))
      .map(([one, method]) => ({ ...written(one, 'method'), method })),
    right.map((one) => written(one, 'broken escape', '&x=%E0%A4%A')),
    ...(hasForms
      ? [right.map((one) => written({ ...one, headers: { accept: 'image/png' } }, 'accept'))]
      : []),
  ];
}

function tokenFaults(right: fc.Arbitrary<Parts>): Faults {
  return [
    right.map((one) => written({ ...one, headers: { 'content-type': 'text/csv' } }, 'no token')),
    right.map((one) =>
      written({ ...one, headers: { ...one.headers, authorization: 'Bearer none' } }, 'bad token'),
    ),
  ];
}

const FAULTY_FILES = [
  '',
  'x',
  '\u0000',
  `${CSV}Chad,TCD,2020-12-07,-5\n`,
  `${CSV}Chad,TCD\n`,
  `${CSV}"Chad,TCD,2020-12-07,5\n`,
  `${CSV}Chad,QQQ,2020-12-07,5\n`,
];
const FAULTY_JSON = ['', 'x', '\u0000', '[]', 'null', '{', '{"colour":1}'];

function bodyFaults(route: Route, right: fc.Arbitrary<Parts>): Faults {
  const [faulty, otherType] = isFile(route) ? [FAULTY_FILES, 'application/json'] : [FAULTY_JSON, 'text/csv'];
  return [
    fc
      .tuple(right, fc.constantFrom(...faulty))
      .map(([one, payload]) => written({ ...one, query: fixedOf(route, IMPORT_QUERY), payload }, 'body')),
    right.map((one) =>
      written({ ...one, headers: { ...one.headers, 'content-type': otherType } }, 'content type'),
    ),
  ];
}

/**
 * Requests to every route in turn that no cookie opens, so many to each; files of many megabytes are asked for a few
 * times only.
 */
export function requestsToAll(known: Known, count: number): readonly MadeRequest[] {
  const FEW = 6;
  return ROUTE_NAMES.filter((name) => !accessRule(ROUTES[name].access).isFromHere).flatMap((name, at) =>
    fc.sample(requestTo(ROUTES[name], known), {
      numRuns: name === 'dataPackage' ? FEW : count,
      seed: at + 1,
    }),
  );
}
