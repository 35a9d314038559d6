import type { Transporter } from 'nodemailer';
import type { Settings } from '../settings/schema.ts';
import type { Letter } from './letter.ts';

/** A letter to somebody. */
export interface Mail {
  /** The same for the same mail, however often it is sent: by it, a mail server knows a second one. */
  readonly id: string;
  readonly to: string;
  readonly letter: Letter;
  /** Where its receiver's mail program ends such mails by one press (RFC 8058). */
  readonly unsubscribe?: string;
}

/** The server that takes mail from here. */
export interface MailServer {
  /** @throws MailNotTaken */
  readonly send: (mail: Mail) => Promise<void>;
  /**
   * Asks whether it would take mail, without any.
   *
   * @throws MailNotTaken
   */
  readonly greet: () => Promise<void>;
}

/** Mail that was not taken, or not within its time. Of an answer it has the code alone: its words may name somebody. */
export class MailNotTaken extends Error {
  override readonly name = 'MailNotTaken';
  readonly code: string;

  constructor(code: string) {
    super(`the mail server did not take it: ${code}`);
    this.code = code;
  }
}

/** Mail of an exercise says so before all else. */
export const EXERCISE_MARK = 'EXERCISE: ';

/** Names of this machine for itself: what goes there leaves it on no wire. */
const HERE = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** Milliseconds that a mail server may take to let us in, and to answer. Many look at a mail before they take it. */
const TO_CONNECT = 10_000;
const TO_ANSWER = 45_000;

/**
 * Whether this installation sends mail. An exercise sends none unless it is said where all of it goes: nobody who is
 * simulated, and nobody who is not, gets mail from it.
 */
export function sendsMail({ values }: Settings, isExercise: boolean): boolean {
  return (
    values.SAHAKARYA_MAIL_URL !== undefined &&
    (!isExercise || values.SAHAKARYA_EXERCISE_MAIL_TO !== undefined)
  );
}

/** Undefined where none is to be sent. */
export function mailServerOf(settings: Settings, isExercise: boolean): MailServer | undefined {
  const { SAHAKARYA_MAIL_URL: url, SAHAKARYA_MAIL_FROM: from } = settings.values;
  if (url === undefined || from === undefined || !sendsMail(settings, isExercise)) return undefined;
  // Loaded with the first mail: a start takes as long without it.
  let opened: Promise<Transporter> | undefined;
  const transport = () => {
    opened ??= transportTo(new URL(url));
    return opened;
  };
  const sender = addressIn(from);
  return {
    send: ({ id, to: meant, letter, unsubscribe }) =>
      taken(async () => {
        const to = isExercise ? (settings.values.SAHAKARYA_EXERCISE_MAIL_TO ?? '') : meant;
        return (await transport()).sendMail({
          ...{ from, to, ...(isExercise ? ofExercise(letter, meant) : letter) },
          envelope: { from: sender, to: [to] },
          messageId: `<${id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`,
          // Nobody's absence is answered to a machine.
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribe === undefined
              ? {}
              : {
                  'List-Unsubscribe': `<${unsubscribe}>`,
                  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
                }),
          },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      }),
    greet: () => taken(async () => (await transport()).verify()),
  };
}

async function transportTo({ protocol, hostname, port, username, password }: URL): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const isEncrypted = protocol === 'smtps:';
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port === '' ? {} : { port: Number(port) }),
    secure: isEncrypted,
    requireTLS: !isEncrypted && !HERE.test(hostname),
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: TO_CONNECT,
    greetingTimeout: TO_CONNECT,
    socketTimeout: TO_ANSWER,
  });
}

/** `Vaccines <no-reply@example.org>` and `no-reply@example.org` are one address. */
function addressIn(from: string): string {
  return /<(.*)>$/.exec(from)?.[1] ?? from;
}

/** For whom it is meant stands in it alone: no header has an address at which somebody could be written to. */
function ofExercise({ subject, text, html }: Letter, meant: string): Letter {
  const says = `${EXERCISE_MARK}to ${meant}`;
  const escaped = says.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return {
    subject: EXERCISE_MARK + subject,
    text: `${says}\n\n${text}`,
    html: html.replace(/(<body[^>]*>)?/, `$1<p lang="en" dir="ltr">${escaped}</p>`),
  };
}

async function taken(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new MailNotTaken(codeOf(error));
  }
}

/** `ECONNECTION`, `EENVELOPE 550`: how nodemailer names what went wrong, and what the mail server answered. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  const answer = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : '';
  return `${code} ${answer}`.trim();
}
