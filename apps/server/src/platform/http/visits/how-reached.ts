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

/**
 * With an address of HTTPS in `PUBLIC_URL` every reader counts as coming by it: their browser refuses a cookie of HTTPS
 * where it doesn't. Else a request has to come from this machine, straight, and by a name of it.
 */
export function howReached(
  request: Pick<FastifyRequest, 'headers' | 'socket'>,
  { PUBLIC_URL: url }: Pick<SettingValues, 'PUBLIC_URL'>,
): Reached | undefined {
  if (url?.startsWith('https:') === true) return { by: 'https', origin: new URL(url).origin };
  const { headers, socket } = request;
  const host = headers.host ?? '';
  const isStraight = FORWARDING.every((name) => headers[name] === undefined);
  if (!isStraight || !LOOPBACK_HOST.test(host) || !LOOPBACK_ADDRESS.test(socket.remoteAddress ?? ''))
    return undefined;
  return { by: 'loopback', origin: `http://${host.toLowerCase()}` };
}
