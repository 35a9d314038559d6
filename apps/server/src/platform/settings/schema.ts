import { isIP } from 'node:net';
import { z } from 'zod';

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `give a whole number from ${least} to ${most}`)
    .transform(Number)
    .pipe(z.number().min(least, `give at least ${least}`).max(most, `give at most ${most}`));

const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/, error: 'give an address such as postgresql://role@host/database' })
  .optional();

/** Networks that have names of their own. */
const NAMED_NETWORKS: readonly string[] = ['loopback', 'linklocal', 'uniquelocal'];

/** Whose word on a request's origin is taken: nobody's, that of so many proxies, or that of proxies at addresses. */
const trustedProxies = z
  .string()
  .refine(
    (text) => text === 'off' || /^[1-9]\d?$/.test(text) || proxiesIn(text).every(isNetwork),
    'give "off", the number of proxies, "loopback", or their addresses (10.0.0.1,10.1.0.0/16)',
  )
  .transform((text) => {
    if (text === 'off') return false;
    return /^\d+$/.test(text) ? Number(text) : proxiesIn(text);
  });

function proxiesIn(text: string): string[] {
  return text.split(',').map((one) => one.trim());
}

/** Whether it is the name of a network, an address, or an address with the bits that count. */
function isNetwork(text: string): boolean {
  if (NAMED_NETWORKS.includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(address)];
  if (most === undefined || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
}

/** An e-mail address, as far as its form tells. */
const MAILBOX = String.raw`[^\s@<>]+@[^\s@<>]+`;

/** What a setting means; `secret`: it holds a password and is shown masked. */
const about = (text: string, secret = false) => ({ description: text, secret });

/**
 * Every setting, in one place, by the name of its environment variable. All are read as text; a default is the
 * text that would have the same effect.
 */
export const SettingValues = z
  .object({
    PORT: whole(0, 65_535).prefault('8321').meta(about('port to listen on; 0 takes a free one')),
    HOST: z
      .string()
      .min(1)
      .prefault('127.0.0.1')
      .meta(about('address to listen on; 0.0.0.0 or :: opens it to the network')),
    PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'give an address such as https://vaccines.example.org' })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional()
      .meta(about('address by which readers reach it; without it, http://localhost with the port')),
    SECURITY_CONTACT: z
      .string()
      .regex(/^(mailto:|https:\/\/)[\x21-\x7e]+$/, 'give an address such as mailto:security@example.org')
      .optional()
      .meta(about('whom to tell of a weakness, for /.well-known/security.txt: mailto:… or https://…')),
    SAHAKARYA_CONTACT: z
      .string()
      .regex(
        /^(mailto:[^\s@<>]+@|https:\/\/)[\x21-\x7e]+$/,
        'give an address such as mailto:help@example.org',
      )
      .optional()
      .meta(about('whom people ask for help, named on every page and in every mail: mailto:… or https://…')),
    TRUST_PROXY: trustedProxies
      .prefault('off')
      .meta(
        about(
          'proxies whose X-Forwarded-For and X-Request-Id are believed: off, how many, "loopback", or their addresses',
        ),
      ),
    DATABASE_URL: postgresUrl.meta(
      about(
        'PostgreSQL server and application role; without it, an embedded PostgreSQL in the data folder',
        true,
      ),
    ),
    DATABASE_OWNER_URL: postgresUrl.meta(
      about(
        'the same database as its owner, who runs migrations; needed with DATABASE_URL when there are any to run',
        true,
      ),
    ),
    SAHAKARYA_DATA: z
      .string()
      .min(1)
      .optional()
      .meta(
        about(
          'folder of the embedded database; without it, .data in a clone, else the user’s data directory',
        ),
      ),
    SAHAKARYA_KEY_FILE: z
      .string()
      .min(1)
      .optional()
      .meta(
        about(
          'file of the keys by which persons are sealed; without it, keys.json in the data folder, and with DATABASE_URL nobody can sign in',
        ),
      ),
    SAHAKARYA_SCAN_COMMAND: z
      .string()
      .regex(/^\S+( \S+)*$/, 'give a program and what it is given, with one space between two')
      .optional()
      .meta(
        about(
          'program that looks at each file that a person brings, on its standard input; it ends with 0 for a good one, with 1 for one that is kept out',
        ),
      ),
    SAHAKARYA_MAIL_URL: z
      .url({ protocol: /^smtps?$/, error: 'give an address such as smtps://user:password@mail.example.org' })
      .optional()
      .meta(
        about(
          'mail server that takes links and notices, with user and password: smtps://… or smtp://… (encrypted by STARTTLS, but on this machine); without it, no mail is sent and links are handed on',
          true,
        ),
      ),
    SAHAKARYA_MAIL_FROM: z
      .string()
      .regex(
        new RegExp(`^([^\\s<>"][^<>"\\r\\n]* <${MAILBOX}>|${MAILBOX})$`),
        'give an address such as Vaccines <no-reply@example.org>',
      )
      .optional()
      .meta(about('whom mail comes from; needed with SAHAKARYA_MAIL_URL')),
    SAHAKARYA_EXERCISE_MAIL_TO: z
      .string()
      .regex(new RegExp(`^${MAILBOX}$`), 'give an address such as training@example.org')
      .optional()
      .meta(
        about('the one address to which all mail of an exercise goes; without it, an exercise sends no mail'),
      ),
    SAHAKARYA_LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'give trace, debug, info, warn, error, fatal or silent',
      })
      .prefault('info')
      .meta(about('least weight of what is logged')),
    SAHAKARYA_CONNECTIONS: whole(2, 200)
      .prefault('10')
      .meta(about('most database connections of one server for requests; one more makes the data package')),
    SAHAKARYA_STATEMENT_SECONDS: whole(1, 600)
      .prefault('10')
      .meta(about('longest time of one database statement, but for imports')),
    SAHAKARYA_REQUEST_SECONDS: whole(1, 600)
      .prefault('30')
      .meta(about('longest time of one request, but for imports')),
    SAHAKARYA_STOP_SECONDS: whole(0, 600)
      .prefault('10')
      .meta(about('longest wait at the end for requests that still run, which are cut off then')),
    SAHAKARYA_BODY_BYTES: whole(1024, 1_073_741_824)
      .prefault('1048576')
      .meta(about('largest body of a request, but for imports')),
    SAHAKARYA_IMPORT_BYTES: whole(1024, 1_073_741_824)
      .prefault('134217728')
      .meta(about('largest file that an import takes over HTTP')),
    SAHAKARYA_REQUESTS_PER_MINUTE: whole(1, 1_000_000)
      .prefault('600')
      .meta(
        about(
          'requests a minute from one address (of IPv6: from one network), but for fonts, scripts and pictures; an answer that has to be made counts as 2, a page as 6; each server counts for itself',
        ),
      ),
    SAHAKARYA_WAITING_OF_ADDRESS: whole(1, 10_000)
      .prefault('40')
      .meta(about('answers and pages that have to be made and may wait for their turn, of one address')),
    SAHAKARYA_WAITING: whole(1, 100_000).prefault('400').meta(about('the same of all addresses together')),
    SAHAKARYA_READERS: whole(10, 1_000_000)
      .prefault('8000')
      .meta(
        about(
          'most connections of readers at one time; without TRUST_PROXY, an eighth of them from one address',
        ),
      ),
    SAHAKARYA_METRICS_TOKEN: z
      .string()
      .min(16, 'give at least 16 characters')
      .optional()
      .meta(
        about(
          'opens /metrics to "Authorization: Bearer TOKEN"; without it, only programs on this machine may read it',
          true,
        ),
      ),
  })
  .refine((values) => values.SAHAKARYA_MAIL_URL === undefined || values.SAHAKARYA_MAIL_FROM !== undefined, {
    path: ['SAHAKARYA_MAIL_FROM'],
    error:
      'name whom mail comes from, such as Vaccines <no-reply@example.org>, or leave SAHAKARYA_MAIL_URL out',
  });

/** The values that hold, by name; undefined where a setting without a default isn't given. */
export type SettingValues = z.infer<typeof SettingValues>;

export type SettingName = keyof SettingValues;

/** Where a value came from. */
export type Origin = 'command line' | 'environment' | 'default';

export interface Settings {
  readonly values: SettingValues;
  readonly origins: ReadonlyMap<SettingName, Origin>;
  /** The folder of the embedded database, absolute. */
  readonly dataFolder: string;
}
