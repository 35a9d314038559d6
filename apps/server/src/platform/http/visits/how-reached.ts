import type { FastifyRequest } from 'fastify';
import type { SettingValues } from '../../settings/schema.ts';

/** How a request has come: by HTTPS, or within this machine. Undefined: over a network, without HTTPS. */
export interface Reached {
  readonly by: 'https' | 'loopback';
  /** What pages have as their origin that are reached so. */
  readonly origin: string;
}

const LOOPBACK_ADDRESS = /^(127(\.\d+){3}|::1|::ffff:127(\.\d+){3})$/i;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Of a proxy, behind which the reader may be anywhere. */
const FORWARDING = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
] as const;

const HTTP_PORT = 80;

function portIn(host: string): number {
  return Number(/:(\d+)$/.exec(host)?.[1] ?? HTTP_PORT);
}

/** Whether every reader comes by an address of HTTPS; else none comes from beyond this machine who signs in. */
export function isHttps({ PUBLIC_URL: url }: Pick<SettingValues, 'PUBLIC_URL'>): boolean {
  return url?.startsWith('https:') === true;
}

/**
 * With an address of HTTPS in `PUBLIC_URL` every reader counts as coming by it: their browser refuses a cookie of HTTPS
 * where it doesn't. Else a request has to come from this machine, straight, and by a name of it, at the port that is
 * listened on: a server at another port, which hands on what is meant for its own page, is not taken for this one. A
 * tunnel has the same port at both ends.
 */
export function howReached(
  request: {
    readonly headers: FastifyRequest['headers'];
    readonly socket: Pick<FastifyRequest['socket'], 'remoteAddress' | 'localPort'>;
  },
  { PUBLIC_URL: url }: Pick<SettingValues, 'PUBLIC_URL'>,
): Reached | undefined {
  if (url?.startsWith('https:') === true) return { by: 'https', origin: new URL(url).origin };
  const { headers, socket } = request;
  const host = headers.host ?? '';
  const isStraight = FORWARDING.every((name) => headers[name] === undefined);
  // Without a connection, as in a test that hands a request in, there is no port.
  const isPort = socket.localPort === undefined || socket.localPort === portIn(host);
  if (
    !isStraight ||
    !isPort ||
    !LOOPBACK_HOST.test(host) ||
    !LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '')
  )
    return undefined;
  return { by: 'loopback', origin: `http://${host.toLowerCase()}` };
}
