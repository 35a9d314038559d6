import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { until } from '../../testing/until.ts';
import { type ReadMail, readMail } from './read-mail.ts';

/** A mail as a mail server got it. */
export interface CaughtMail extends ReadMail {
  /** To whom it goes, whatever stands in it. */
  readonly receivers: readonly string[];
  /** As whom its sender has signed in. */
  readonly user: string | undefined;
}

/** A real mail server, which keeps what it takes. */
export interface MailCatcher {
  readonly port: number;
  readonly caught: readonly CaughtMail[];
  /** The mail to somebody, once so many have come; of several the newest. */
  readonly mailTo: (receiver: string, count?: number) => Promise<CaughtMail>;
  readonly close: () => Promise<void>;
}

export interface Catching {
  readonly port?: number;
  /** Who may send; undefined: anybody. */
  readonly account?: { readonly user: string; readonly password: string };
  /** Told before a mail is taken, which waits for it. */
  readonly beforeTaking?: () => Promise<void>;
}

/** To be closed by whoever opens it. */
export async function catchMail({ port = 0, account, beforeTaking }: Catching = {}): Promise<MailCatcher> {
  const caught: CaughtMail[] = [];
  const server = new SMTPServer({
    disabledCommands: account === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: account === undefined,
    onAuth: ({ username, password }, _session, done) => {
      const isRight = username === account?.user && password === account?.password;
      done(isRight ? null : new Error('no such account'), isRight ? { user: username } : undefined);
    },
    onData: (stream, { envelope, user }, done) => {
      const taking = async () => {
        const source = await text(stream);
        await beforeTaking?.();
        const receivers = envelope.rcptTo.map(({ address }) => address);
        caught.push({ ...readMail(source), receivers, user: user as string | undefined });
      };
      taking().then(() => done(), done);
    },
  });
  // A client that is killed in the middle is no mistake of the server.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const mailsTo = (receiver: string) => caught.filter(({ receivers }) => receivers.includes(receiver));
  return {
    port: (listening.address() as AddressInfo).port,
    caught,
    mailTo: async (receiver, count = 1) => {
      await until(() => mailsTo(receiver).length >= count);
      const newest = mailsTo(receiver).at(-1);
      if (newest === undefined) throw new Error(`nothing came for ${receiver}`);
      return newest;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
