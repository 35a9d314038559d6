import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { codeOf } from './database/failures.ts';
import type { Application } from './http/application.ts';
import { OperationFault } from './operation-fault.ts';
import type { Settings } from './settings/schema.ts';

/** Connections that may wait to be taken; the system may allow fewer. */
const BACKLOG = 4_096;

/**
 * Looks whether the address can be had, before the work that a start is: a new database takes many seconds.
 *
 * @throws OperationFault `address-taken`
 */
export async function requireFreeAddress({ values }: Settings): Promise<void> {
  const { HOST: host, PORT: port } = values;
  if (port === 0) return;
  const trial = createServer();
  try {
    const isListening = once(trial, 'listening');
    trial.listen({ host, port });
    await isListening;
  } catch (error) {
    throw addressTaken({ host, port }, error);
  }
  const isClosed = once(trial, 'close');
  trial.close();
  await isClosed;
}

/**
 * @returns the port
 * @throws OperationFault `address-taken`
 */
export async function listen(app: Application, { values }: Settings): Promise<number> {
  const { HOST: host, PORT: port } = values;
  try {
    await app.listen({ host, port, backlog: BACKLOG });
  } catch (error) {
    await app.close();
    throw addressTaken({ host, port }, error);
  }
  return portOf(app.server.address()) ?? port;
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined;
}

function addressTaken(
  address: { readonly host: string; readonly port: number },
  error: unknown,
): OperationFault {
  return new OperationFault('address-taken', { ...address, reason: listenReason(error) }, error);
}

function listenReason(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return 'another program listens there';
  if (code === 'EACCES') return 'this user may not';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'this machine has no such address';
  return error instanceof Error ? error.message : String(error);
}
