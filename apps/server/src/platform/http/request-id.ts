import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a proxy's request id may look like, so that no log line can be forged with it. */
const SAFE = /^[\w.-]{8,64}$/;

/** The id under which a request is logged: that of a trusted proxy, else a new one. */
export function requestIds(trustsProxy: boolean): (request: IncomingMessage) => string {
  return ({ headers }) => {
    const given = headers['x-request-id'];
    return trustsProxy && typeof given === 'string' && SAFE.test(given) ? given : randomUUID();
  };
}
