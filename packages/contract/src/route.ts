import type { z } from 'zod';
import type { ProblemCode } from './problems.ts';

/** Where all routes begin. A change that breaks a client gets a new number beside this one. */
export const API_ROOT = '/api/v1';

/** An answer as JSON, and as CSV where it has rows. */
export interface Route<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST';
  /** Below `API_ROOT`, with places in braces: `/destinations/{destination}`. */
  readonly path: string;
  readonly summary: string;
  readonly params: Params;
  /** Strict: a name that it lacks is a fault. */
  readonly query: Query;
  /** Of JSON. */
  readonly answer: Answer;
  /** A line of the CSV, which has `source` and `as_of` besides; undefined where there is no CSV. */
  readonly row?: z.ZodObject;
  /** The answer is this file instead of JSON. */
  readonly file?: 'application/zip' | 'application/octet-stream';
  /** What a body has to be. */
  readonly body?: 'text/csv';
  /** Only with an operator's token. */
  readonly token?: true;
  /** What can go wrong beside what can go wrong everywhere (`EVERYWHERE`). */
  readonly problems: readonly ProblemCode[];
  /** A request that is answered; documentation, and a test. */
  readonly example: string;
}

/** What any route may run into. */
export const EVERYWHERE: readonly ProblemCode[] = [
  'invalid-input',
  'not-acceptable',
  'too-many-requests',
  'internal-error',
  'unavailable',
  'busy',
  'too-slow',
];
