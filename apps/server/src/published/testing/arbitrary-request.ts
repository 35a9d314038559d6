import { API_ROOT, ROUTE_NAMES, ROUTES, type Route } from '@sahakarya/contract';
import fc from 'fast-check';
import { z } from 'zod';

/** A request made from the contract, and whether it has a fault. */
export interface MadeRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
  /** What was done to it; undefined: it is as the contract has it. */
  readonly fault: string | undefined;
}

/** What the database has: valid requests ask for it, now and then for what it lacks. */
export interface Known {
  readonly destinations: readonly string[];
  readonly hashes: readonly string[];
  readonly token: string;
}

interface Property {
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

const Property = z.object({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});

function properties(schema: z.ZodObject): [string, Property][] {
  const { properties: all = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(all).map(([name, property]) => [name, Property.parse(property)]);
}

/** A value that the schema allows. */
function valid(name: string, property: Property, known: Known): fc.Arbitrary<string> {
  if (property.enum !== undefined) return fc.constantFrom(...property.enum.map(String));
  if (property.format === 'date')
    return fc
      .integer({ min: 0, max: 755 })
      .map((day) => new Date(Date.UTC(2020, 11, 6 + day)).toISOString().slice(0, 10));
  if (property.format === 'uuid') return fc.uuid();
  if (property.type === 'integer')
    return fc
      .integer({ min: property.minimum ?? 0, max: Math.min(500, property.maximum ?? 500) })
      .map(String);
  if (name === 'destination') return fc.constantFrom(...known.destinations, 'QQQ');
  if (property.pattern === '^[0-9a-f]{64}$') return fc.constantFrom(...known.hashes, '0'.repeat(64));
  if (name === 'file') return fc.constantFrom('policy.json', 'lots.csv', 'summary.json', 'none.txt');
  return fc.constantFrom('LIC', 'AFRO', 'AZ', 'WHO', '2020', 'goods', 'Ünïcode', "O'Neil", '%', '*', 'a b');
}

/** A value that the schema refuses. */
function invalid({ enum: choices, format, type, pattern }: Property): fc.Arbitrary<string> {
  const always = ['\u0000', '\u001b[0m', 'x'.repeat(501)];
  if (choices !== undefined)
    return fc.constantFrom(
      '',
      'nothing',
      `${String(choices[0])} `,
      String(choices[0]).toUpperCase().repeat(2),
      ...always,
    );
  if (format === 'date')
    return fc.constantFrom(
      '',
      'today',
      '2021-02-30',
      '04.08.2021',
      '2021-8-4',
      '0000-00-00',
      "2021-08-04'",
      ...always,
    );
  if (type === 'integer')
    return fc.constantFrom('0', '-1', '1.5', 'ten', '1e9', '99999999999999999999', 'NaN', ...always);
  if (format === 'uuid' || pattern !== undefined)
    return fc.constantFrom('', '\u0007', 'x'.repeat(501), '\n', '\u0000');
  return fc.constantFrom('', ...always);
}

const CSV = 'location,iso_code,date,total_vaccinations\n';

/** A request to one route, without a fault or with one. */
function requestTo(route: Route, known: Known): fc.Arbitrary<MadeRequest> {
  const parameters = properties(route.query).filter(([name]) => name !== 'cursor' && name !== 'format');
  const places = properties(route.params);
  const query = fc.record(
    Object.fromEntries(parameters.map(([name, property]) => [name, valid(name, property, known)])),
    { requiredKeys: [] },
  );
  const path = fc.record(
    Object.fromEntries(places.map(([name, property]) => [name, valid(name, property, known)])),
  );
  const made = fc.record({ query, path }).map((given) => ({
    method: route.method,
    path: given.path,
    query:
      route.method === 'POST' ? { known_on: '2021-10-25', ...given.query, dry_run: 'true' } : given.query,
    headers: {
      ...(route.token ? { authorization: `Bearer ${known.token}` } : {}),
      ...(route.body === undefined ? {} : { 'content-type': route.body }),
    },
    ...(route.body === undefined ? {} : { payload: `${CSV}Chad,TCD,2020-12-07,5\n` }),
  }));
  type Made = typeof made extends fc.Arbitrary<infer Value> ? Value : never;
  const send = (
    { path: given, query: asked, ...rest }: Made,
    fault: string | undefined,
    extra = '',
  ): MadeRequest => {
    const filled = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(given[name] ?? ''),
    );
    const parts = new URLSearchParams(
      Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    return { ...rest, url: `${API_ROOT}${filled}?${parts}${extra}`, fault };
  };
  const faults: fc.Arbitrary<MadeRequest>[] = [
    ...parameters.map(([name, property]) =>
      fc
        .tuple(made, invalid(property))
        .map(([one, value]) => send({ ...one, query: { ...one.query, [name]: value } }, `query ${name}`)),
    ),
    ...parameters.map(([name, property]) =>
      fc
        .tuple(made, valid(name, property, known))
        .map(([one, value]) =>
          send(
            { ...one, query: { ...one.query, [name]: undefined } },
            `${name} twice`,
            `&${name}=${encodeURIComponent(value)}&${name}=${encodeURIComponent(value)}`,
          ),
        ),
    ),
    ...places.map(([name, property]) =>
      fc
        .tuple(made, invalid(property))
        .map(([one, value]) => send({ ...one, path: { ...one.path, [name]: value } }, `path ${name}`)),
    ),
    fc
      .tuple(made, fc.constantFrom('colour', '__proto__', 'constructor', 'Day', 'day%00'))
      .map(([one, name]) => send(one, 'unknown name', `&${name}=1`)),
    fc
      .tuple(made, fc.constantFrom('PUT' as const, 'DELETE' as const, 'PATCH' as const))
      .map(([one, method]) => ({ ...send(one, 'method'), method })),
    made.map((one) => send(one, 'broken escape', '&x=%E0%A4%A')),
    ...('cursor' in route.query.shape
      ? [
          fc
            .tuple(made, fc.base64String({ minLength: 1 }))
            .map(([one, cursor]) => send(one, 'cursor', `&cursor=${encodeURIComponent(cursor)}`)),
        ]
      : []),
    ...(route.file === undefined && route.method === 'GET' && !route.token
      ? [made.map((one) => ({ ...send(one, 'accept'), headers: { accept: 'image/png' } }))]
      : []),
    ...(route.token
      ? [
          made.map((one) => ({ ...send(one, 'no token'), headers: { 'content-type': 'text/csv' } })),
          made.map((one) => ({
            ...send(one, 'bad token'),
            headers: { ...one.headers, authorization: 'Bearer none' },
          })),
        ]
      : []),
    ...(route.body === undefined
      ? []
      : [
          fc
            .tuple(
              made,
              fc.constantFrom(
                '',
                'x',
                '\u0000',
                `${CSV}Chad,TCD,2020-12-07,-5\n`,
                `${CSV}Chad,TCD\n`,
                `${CSV}"Chad,TCD,2020-12-07,5\n`,
                `${CSV}Chad,QQQ,2020-12-07,5\n`,
              ),
            )
            .map(([one, payload]) => ({
              ...send({ ...one, query: { known_on: '2021-10-25' } as Made['query'] }, 'body'),
              payload,
            })),
          made.map((one) => ({
            ...send(one, 'content type'),
            headers: { ...one.headers, 'content-type': 'application/json' },
          })),
        ]),
  ];
  return fc.oneof(
    { weight: 1, arbitrary: made.map((one) => send(one, undefined)) },
    { weight: 2, arbitrary: fc.oneof(...faults) },
  );
}

/** Requests to every route in turn, so many to each; files of many megabytes are asked for a few times only. */
export function requestsToAll(known: Known, count: number): readonly MadeRequest[] {
  const FEW = 6;
  return ROUTE_NAMES.flatMap((name, at) =>
    fc.sample(requestTo(ROUTES[name], known), {
      numRuns: name === 'dataPackage' ? FEW : count,
      seed: at + 1,
    }),
  );
}
