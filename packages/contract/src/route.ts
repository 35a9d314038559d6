import type { z } from 'zod';
import { type Access, accessRule } from './access.ts';
import type { ProblemCode } from './problems.ts';
import type { Subject } from './subjects.ts';
import type { TokenScope } from './tokens/scopes.ts';

/** Where all routes begin. A change that breaks a client gets a new number beside this one. */
export const API_ROOT = '/api/v1';

interface Common<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> {
  /** Who may ask. */
  readonly access: Access;
  /** What a token of a person has to be for to ask it, all of it; undefined: no token of a person asks it. */
  readonly scopes?: readonly TokenScope[];
  /**
   * Asked in a visit by a party's identity provider, too, beside what has scopes: that gives such a visit as much as a
   * token for that party could have, and no more.
   */
  readonly alsoByProvider?: true;
  /** Below `API_ROOT`, with places in braces: `/destinations/{destination}`. */
  readonly path: string;
  readonly summary: string;
  readonly params: Params;
  /** Strict: a name that it lacks is a fault. */
  readonly query: Query;
  /** Of JSON. */
  readonly answer: Answer;
  /** What can go wrong beside what follows from the rest of it: see `problemsOf`. */
  readonly problems: readonly ProblemCode[];
  /** A request that is answered; documentation, and a test. */
  readonly example: string;
}

/** Changes nothing. An answer as JSON, and as CSV where it has rows. */
export interface Read<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> extends Common<Params, Query, Answer> {
  readonly method: 'GET';
  /** What the answer is made from: it is right as long as that has the same version. None of what is one caller's. */
  readonly subject?: Subject;
  /** A line of the CSV, which has `source` and `as_of` besides; undefined where there is no CSV. */
  readonly row?: z.ZodObject;
  /** The answer is this file instead of JSON. */
  readonly file?: 'application/zip' | 'application/octet-stream';
}

/** Changes something. Answers in JSON. */
export interface Write<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
  Body extends WriteBody = WriteBody,
> extends Common<Params, Query, Answer> {
  readonly method: 'POST';
  readonly body: Body;
  /** Takes an `Idempotency-Key`: sent again with the same one, it happens once, and has its first answer. */
  readonly isKeyed?: true;
}

/** Files that a route takes as they come: of text, or of any kind. */
export type FileBody = 'text/csv' | 'application/octet-stream';

/** A body of JSON, by its schema; or a file of this type. */
export type WriteBody = z.ZodType | FileBody;

export type Route = Read | Write;

/** What any route may run into. */
const EVERYWHERE: readonly ProblemCode[] = [
  'invalid-input',
  'not-acceptable',
  'too-many-requests',
  'internal-error',
  'unavailable',
  'busy',
  'disk-full',
  'too-slow',
];

/** What a route with a body may run into besides. */
const WITH_BODY: readonly ProblemCode[] = ['too-large', 'unsupported-type', 'unsupported-encoding'];

/** What a route with a key may run into besides. */
const WITH_KEY: readonly ProblemCode[] = ['no-key', 'key-used-otherwise'];

/** What a route that a token of a person may ask may run into besides. */
const WITH_TOKEN: readonly ProblemCode[] = [
  'unknown-token',
  'beyond-token',
  'too-many-attempts',
  'sign-in-needs-https',
  'sign-in-off',
];

/** Whether a route takes an `Idempotency-Key`. */
export function isKeyed(route: Route): boolean {
  return route.method === 'POST' && route.isKeyed === true;
}

/** Everything that can go wrong at a route, each code once. */
export function problemsOf(route: Route): readonly ProblemCode[] {
  const { method, access, scopes, problems } = route;
  const ofBody = method === 'POST' ? WITH_BODY : [];
  const ofKey = isKeyed(route) ? WITH_KEY : [];
  const ofToken = scopes === undefined ? [] : WITH_TOKEN;
  const { problems: ofAccess } = accessRule(access);
  return [...new Set([...EVERYWHERE, ...ofBody, ...ofKey, ...ofToken, ...ofAccess, ...problems])];
}

/** What a body's `Content-Type` has to be. */
export function bodyType({ body }: Pick<Write, 'body'>): string {
  return typeof body === 'string' ? body : 'application/json';
}
