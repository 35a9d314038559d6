import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Application } from '../application.ts';

/** A connection to an application that listens, with what came on it so far. */
export interface Line {
  readonly socket: Socket;
  readonly come: () => string;
  /** All that came, once the other end has closed it. */
  readonly closed: Promise<string>;
}

/** Lets an application listen on a free port of this machine until the test ends. */
export async function listening(app: Application): Promise<number> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on no port');
  return address.port;
}

/** Opens a connection and sends what is given, byte by byte as it is: no client mends it. */
export async function overLine(port: number, sent: string): Promise<Line> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let come = '';
  socket.on('data', (chunk) => {
    come += chunk;
  });
  // A line that is cut is closed, too.
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(come)));
  await once(socket, 'connect');
  socket.write(sent);
  return { socket, come: () => come, closed };
}
