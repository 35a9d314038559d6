import type { IncomingMessage } from 'node:http';
import { codeOf, isAllLent, isDiskFull, isTooSlow, isUnavailable } from '../../database/failures.ts';
import { NoTurn } from '../../turns.ts';
import { ProblemError, problem } from './problem.ts';

/** Seconds after which a caller may try again when the server or its database could not serve. */
export const RETRY_SECONDS = 5;

/** What is needed to say which limit was met. */
export interface Limits {
  readonly bodyBytes: number;
  readonly requestSeconds: number;
  readonly statementSeconds: number;
}

/**
 * The problem that an error stands for: our own as it is, the framework's and the database's in our words.
 *
 * @param line of the request that met it: where the error is that of reading from it, no other one broke
 */
export function problemOf(
  error: unknown,
  limits: Limits,
  line: Pick<IncomingMessage, 'errored'>,
): ProblemError {
  if (error instanceof ProblemError) return error;
  // The database's sockets and the caller's break with the same code.
  if (error instanceof Error && error === line.errored) return problem('cut-off', {}, [], error);
  if (isTooSlow(error)) return problem('too-slow', { seconds: limits.statementSeconds }, [], error);
  if (isDiskFull(error)) return problem('disk-full', {}, [], error);
  if (isAllLent(error) || error instanceof NoTurn)
    return problem('busy', { seconds: RETRY_SECONDS }, [], error);
  if (isUnavailable(error)) return problem('unavailable', { seconds: RETRY_SECONDS }, [], error);
  const code = codeOf(error);
  switch (code) {
    case 'FST_ERR_HANDLER_TIMEOUT':
      return problem('too-slow', { seconds: limits.requestSeconds }, [], error);
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem('too-large', { limit: limits.bodyBytes }, [], error);
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problem('unsupported-type', { types: 'application/json' }, [], error);
    case 'FST_ERR_NOT_FOUND':
      return problem('not-found', { what: 'page' }, [], error);
    default:
      return isRequestFault(error) ? requestFault(error) : problem('internal-error', {}, [], error);
  }
}

/** The framework refuses what it cannot read: a body that is no JSON, an address with a broken escape. */
function isRequestFault(error: unknown): error is Error & { readonly statusCode: number } {
  if (!(error instanceof Error) || !('statusCode' in error)) return false;
  return typeof error.statusCode === 'number' && error.statusCode >= 400 && error.statusCode < 500;
}

/** A folder where a file was asked for. What may not be read is not there. */
const FORBIDDEN = 403;

function requestFault(error: Error & { readonly statusCode: number }): ProblemError {
  if (error.statusCode === FORBIDDEN) return problem('not-found', { what: 'page' }, [], error);
  const isBody = codeOf(error).startsWith('FST_ERR_CTP');
  const fault = isBody
    ? {
        path: 'body',
        code: 'unreadable',
        says: 'It is not what its Content-Type says',
        mend: 'Send valid JSON',
      }
    : {
        path: 'address',
        code: 'unreadable',
        says: 'It cannot be read',
        mend: 'Check its escapes and length',
      };
  return problem('invalid-input', {}, [fault], error);
}
