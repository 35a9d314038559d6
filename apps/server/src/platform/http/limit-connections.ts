import type { Socket } from 'node:net';
import type { SettingValues } from '../settings/schema.ts';
import type { Application } from './application.ts';
import { networkOf } from './network-of.ts';

/** What part of all connections may come from one address. */
const PART_OF_ADDRESS = 8;

/**
 * Limits connections: what is beyond is closed as it comes. Where a proxy is trusted all of them are its own, and it has to
 * share them out.
 */
export function limitConnections(
  app: Application,
  { SAHAKARYA_READERS: most, TRUST_PROXY }: SettingValues,
): void {
  app.server.maxConnections = most;
  if (TRUST_PROXY !== false) return;
  const open = new Map<string, number>();
  app.server.on('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const others = open.get(network) ?? 0;
    if (others >= Math.floor(most / PART_OF_ADDRESS)) {
      socket.destroy();
      return;
    }
    open.set(network, others + 1);
    socket.once('close', () => {
      const left = (open.get(network) ?? 0) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    });
  });
}
