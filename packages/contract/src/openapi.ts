import { z } from 'zod';
import { About } from './about.ts';
import { ACCESS, type Access, accessRule, TOKEN_SCHEME } from './access.ts';
import { StoredUpload } from './files/files.ts';
import { Correction } from './imports/corrections.ts';
import { ImportResult } from './imports/imports.ts';
import {
  Break,
  CoverageCell,
  DestinationCoverage,
  DestinationSeries,
  DestinationWeek,
  GroupCoverage,
} from './observatory/coverage.ts';
import { Indicators, Share } from './observatory/indicators.ts';
import { Colleague, ListedParty, OwnParty, Party } from './parties/parties.ts';
import { Passkey } from './passkeys/passkeys.ts';
import { OwnData } from './people/own-data.ts';
import { Device, Me } from './people/people.ts';
import { InputFault, PROBLEMS, Problem, type ProblemCode } from './problems.ts';
import { Destination, Group, Listing, Product } from './reference-data/destinations.ts';
import { ProductDoses, Production, Trade } from './reference-data/economy.ts';
import { Source } from './reference-data/sources.ts';
import { API_ROOT, bodyType, isKeyed, problemsOf, type Read, type Route, type Write } from './route.ts';
import { ROUTE_NAMES, ROUTES } from './routes.ts';
import { StoredFile, StoredPlan, StoredScenario } from './scenarios/scenarios.ts';
import { PersonToken, TokenOfParty } from './tokens/tokens.ts';

/** How long an address that is to go keeps working, and how it says so. Stands in OpenAPI and on the reference page. */
export const DEPRECATION_RULE =
  'Within /api/v1 nothing is taken away or changed in meaning; parameters and fields are only added, so a client ' +
  'should ignore fields that it does not know. What is to go is marked deprecated here and answers with the headers ' +
  '"Deprecation" and "Sunset" (RFC 9745, RFC 8594) for at least twelve months. A change that breaks clients comes ' +
  'under a new number, beside this one.';

/** Named parts of the description. */
const PARTS = {
  About,
  Break,
  Colleague,
  Correction,
  CoverageCell,
  Destination,
  DestinationCoverage,
  DestinationSeries,
  DestinationWeek,
  Device,
  Group,
  GroupCoverage,
  ImportResult,
  Indicators,
  InputFault,
  ListedParty,
  Listing,
  Me,
  OwnData,
  OwnParty,
  Party,
  Passkey,
  PersonToken,
  Problem,
  Product,
  Production,
  ProductDoses,
  Share,
  Source,
  StoredFile,
  StoredPlan,
  StoredScenario,
  StoredUpload,
  TokenOfParty,
  Trade,
} as const;

/** A JSON document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const ACCESSES = Object.keys(ACCESS).filter((access): access is Access => access in ACCESS);

const reference = (name: string) => `#/components/schemas/${name}`;
const answerName = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Answer`;

/**
 * The OpenAPI 3.1 document of the API, made from the table of routes.
 *
 * @param version of the program
 */
export function openApiDocument(version: string): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(PARTS)) registry.add(schema, { id });
  for (const name of ROUTE_NAMES)
    if (!('file' in ROUTES[name])) registry.add(ROUTES[name].answer, { id: answerName(name) });
  const { schemas } = z.toJSONSchema(registry, { uri: reference, io: 'output' });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sahakarya',
      version,
      description: `Who has which vaccine doses, as known on a day and as revised since. ${DEPRECATION_RULE}`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: API_ROOT }],
    paths: pathsOf(ROUTES),
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [name, json(bare(schema))]),
      ),
      securitySchemes: { ...Object.fromEntries(ACCESSES.flatMap(securityScheme)), token: TOKEN_SCHEME },
    },
  };
}

/** Every address, with an operation for each method that it takes. */
export function pathsOf(routes: Readonly<Record<string, Route>>): Record<string, Record<string, Json>> {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries(routes))
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(name, route) };
  return paths;
}

function operation(name: string, route: Route): Json {
  return {
    operationId: name,
    summary: route.summary,
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...(isKeyed(route) ? [KEY] : []),
    ],
    ...(route.method === 'POST' ? { requestBody: requestBody(route) } : {}),
    responses: {
      200: { description: route.summary, content: content(name, route) },
      ...Object.fromEntries(problemResponses(problemsOf(route))),
    },
    security: securityOf(route),
  };
}

/** The header by which what is sent twice is done once. */
const KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

/** The ways of showing who one is, each of them enough; none of these is `{}`, where nobody has to. */
export function securityOf({ access, scopes }: Route): Json[] {
  const own = securityScheme(access).map(([name]): Json => ({ [name]: [] }));
  if (scopes === undefined) return own;
  return [...(own.length === 0 ? [{}] : own), { token: scopes }];
}

/** Empty where nobody is asked who it is. */
function securityScheme(access: Access): [Access, Json][] {
  const { scheme } = accessRule(access);
  return scheme === undefined ? [] : [[access, scheme]];
}

function requestBody(route: Write): Json {
  const { body } = route;
  const schema =
    typeof body === 'string'
      ? { type: 'string', ...(body === 'text/csv' ? {} : { format: 'binary' }) }
      : json(bare(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' })));
  return { required: true, content: { [bodyType(route)]: { schema } } };
}

function content(name: string, route: Route): Json {
  const { file, row }: Partial<Read> = route.method === 'GET' ? route : {};
  if (file !== undefined) return { [file]: {} };
  return {
    'application/json': { schema: { $ref: reference(answerName(name)) } },
    ...(row === undefined ? {} : { 'text/csv': { schema: { type: 'string' } } }),
  };
}

function parameters(place: 'path' | 'query', schema: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: json(property),
  }));
}

/** One answer for each status, with the codes that it can have. */
function problemResponses(codes: readonly ProblemCode[]): [string, Json][] {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort();
  return statuses.map((status) => {
    const own = [...new Set(codes)].filter((code) => PROBLEMS[code].status === status);
    return [
      String(status),
      {
        description: own.map((code) => `${code}: ${PROBLEMS[code].says}`).join('; '),
        content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
      },
    ];
  });
}

/** Without the address and dialect that stand in the document already. */
function bare(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$id' && name !== '$schema'));
}

/**
 * The same as plain JSON. What JSON has no word for is left out, and so is the promise that no fields will ever be
 * added.
 */
function json(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.map(json);
  if (typeof value !== 'object') return null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]): [string, Json][] =>
      part === undefined || typeof part === 'function' || (name === 'additionalProperties' && part === false)
        ? []
        : [[name, json(part)]],
    ),
  );
}
