import type { Socket } from 'node:net';
import { codeOf } from '../../database/failures.ts';
import type { SettingValues } from '../../settings/schema.ts';
import type { Application } from '../application.ts';
import type { Metrics } from '../probes/metric-registry.ts';
import { networkOf } from './network-of.ts';

/** What part of all connections may come from one address. */
const PART_OF_ADDRESS = 8;

/**
 * Limits connections: what is beyond is closed as it comes. Where a proxy is trusted all of them are its own, and it
 * has to share them out. Counts what was closed so, and what was no HTTP: no request of these is in the log.
 */
export function limitConnections(
  app: Application,
  { SAHAKARYA_READERS: most, TRUST_PROXY }: SettingValues,
  metrics: Metrics,
): void {
  const count = metrics.counter({
    name: 'connections_refused',
    help: 'Connections that were closed: too many in all or of an address, or what came was no HTTP',
    labels: { why: ['all', 'address', 'unreadable'] },
  });
  app.server.maxConnections = most;
  // Else Node hands on the first thousand and drops the rest, and who looks for one is shown none. Bytes are limited.
  app.server.maxHeadersCount = 0;
  app.server.on('drop', () => count({ why: 'all' }));
  app.server.on('clientError', (error) => {
    if (codeOf(error) !== 'ECONNRESET') count({ why: 'unreadable' });
  });
  if (TRUST_PROXY !== false) return;
  const open = new Map<string, number>();
  app.server.on('connection', (socket: Socket) => {
    const network = networkOf(socket.remoteAddress ?? '');
    const others = open.get(network) ?? 0;
    if (others >= Math.floor(most / PART_OF_ADDRESS)) {
      count({ why: 'address' });
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
