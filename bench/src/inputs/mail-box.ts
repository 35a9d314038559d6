import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail, and when this machine's mail server had it whole. */
export interface Received {
  readonly to: readonly string[];
  readonly source: string;
  /** By `performance.now()`. */
  readonly at: number;
}

/** A mail server on this machine, which takes whatever comes. */
export class MailBox {
  readonly #server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: async (stream, session, taken) => {
      const source = await text(stream);
      const to = session.envelope.rcptTo.map(({ address }) => address);
      this.received.push({ to, source, at: performance.now() });
      taken();
    },
  });
  readonly received: Received[] = [];

  /** @returns its address, as the server's settings name it */
  async open(): Promise<string> {
    const listener = this.#server.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(closed));
  }
}
