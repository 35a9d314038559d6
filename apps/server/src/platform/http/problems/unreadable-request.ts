import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEMS } from '@sahakarya/contract';
import { codeOf } from '../../database/failures.ts';
import { plainProtection, securityHeaders } from '../headers/security-headers.ts';
import { type ProblemError, problem, problemDetails } from './problem.ts';

/**
 * Answers what is no request of HTTP, has too many headers, or does not come to its end: it never gets to a route.
 *
 * @param seconds in which headers have to come
 * @param isSecure whether readers come over HTTPS
 */
export function answerUnreadable(error: Error, socket: Socket, seconds: number, isSecure: boolean): void {
  if (codeOf(error) === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const told = problemOfLine(codeOf(error), seconds);
    const { status } = PROBLEMS[told.code];
    const body = JSON.stringify(problemDetails(told, randomUUID()));
    socket.write(
      [
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
        'Connection: close',
        'Content-Type: application/problem+json; charset=utf-8',
        'Cache-Control: no-store',
        ...Object.entries(securityHeaders(plainProtection(isSecure))).map(
          ([name, value]) => `${name}: ${value}`,
        ),
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
  }
  socket.destroy();
}

function problemOfLine(code: string, seconds: number): ProblemError {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('too-slow', { seconds });
  const isTooLong = code === 'HPE_HEADER_OVERFLOW';
  return problem('invalid-input', {}, [
    {
      path: isTooLong ? 'headers' : 'request',
      code: isTooLong ? 'too_big' : 'unreadable',
      says: isTooLong ? 'There are more bytes of headers than are taken' : 'It is not HTTP/1.1',
      mend: isTooLong ? 'Send fewer or shorter headers' : 'Check the program that sends it',
    },
  ]);
}
