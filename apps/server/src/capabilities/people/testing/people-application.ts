import { API_ROOT, Me } from '@sahakarya/contract';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll } from 'vitest';
import { z } from 'zod';
import { registerApi } from '../../../api.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Application } from '../../../platform/http/application.ts';
import { createApplication } from '../../../platform/http/create-application.ts';
import type { Keys } from '../../../platform/keys/keys.ts';
import { logTo } from '../../../platform/log.ts';
import type { SettingName } from '../../../platform/settings/schema.ts';
import {
  silent,
  temporaryDatabase,
  temporarySettings,
} from '../../../platform/testing/temporary-database.ts';
import { testKeys } from '../../../platform/testing/test-keys.ts';
import { versionNow } from '../../../published/version-now.ts';
import { handOnLinks } from '../links/hand-on-link.ts';

export const PASSWORD = 'four brown horses sing';

/** How a request comes, where it isn't as from a page of the server. */
export interface Sent {
  readonly cookie?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly network?: string;
}

/** A person who is signed in. */
export interface SignedIn {
  readonly person: string;
  readonly email: string;
  /** For the header. */
  readonly cookie: string;
}

const FROM_HERE = { host: 'localhost:80', origin: 'http://localhost:80' };

/** The application on a database of people, and what a browser does with it. */
export class People {
  readonly app: Application;
  readonly database: Database;
  readonly keys: Keys;
  readonly lines: readonly string[];
  now: Date;

  constructor(parts: Pick<People, 'app' | 'database' | 'keys' | 'lines' | 'now'>) {
    this.app = parts.app;
    this.database = parts.database;
    this.keys = parts.keys;
    this.lines = parts.lines;
    this.now = parts.now;
  }

  /** Moves the clock on. */
  wait(seconds: number): void {
    this.now = new Date(this.now.getTime() + 1000 * seconds);
  }

  async post(
    path: string,
    body: unknown = {},
    { cookie, headers = {}, network }: Sent = {},
  ): Promise<LightMyRequestResponse> {
    return this.app.inject({
      method: 'POST',
      url: API_ROOT + path,
      headers: {
        ...FROM_HERE,
        'content-type': 'application/json',
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
      },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
      ...(network === undefined ? {} : { remoteAddress: network }),
    });
  }

  async get(path: string, { cookie, headers = {} }: Sent = {}): Promise<LightMyRequestResponse> {
    return this.app.inject({
      method: 'GET',
      url: API_ROOT + path,
      headers: { host: FROM_HERE.host, ...(cookie === undefined ? {} : { cookie }), ...headers },
    });
  }

  /** Asks for an account. */
  async ask(email: string, more: object = {}): Promise<LightMyRequestResponse> {
    return this.post('/accounts', { name: 'Amina Diallo', email, password: PASSWORD, ...more });
  }

  /** The newest link of an address, as somebody hands it on. */
  async linkOf(email: string): Promise<string> {
    const [link] = await handOnLinks(this.database, this.keys, email, { now: this.now, log: silent });
    if (link === undefined) throw new Error(`there is no link for ${email}`);
    return link.text;
  }

  /** Makes an account, confirms it, and is signed in. */
  async join(email: string, more: object = {}): Promise<SignedIn> {
    await this.ask(email, more);
    const { password = PASSWORD } = z.object({ password: z.string().optional() }).parse(more);
    const confirmed = await this.post('/accounts/confirm', { link: await this.linkOf(email), password });
    if (confirmed.statusCode !== 200) throw new Error(confirmed.body);
    return { person: meIn(confirmed).person, email, cookie: cookieIn(confirmed) };
  }

  async signIn(email: string, password = PASSWORD, sent: Sent = {}): Promise<LightMyRequestResponse> {
    return this.post('/visits', { email, password }, sent);
  }
}

export function meIn(answer: LightMyRequestResponse): Me {
  return z.object({ data: Me }).parse(answer.json()).data;
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieIn(answer: LightMyRequestResponse): string {
  return String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
}

export function codeIn(answer: LightMyRequestResponse): string {
  return z.object({ code: z.string() }).safeParse(answer.json()).data?.code ?? String(answer.statusCode);
}

/** To be called at the top of a file. The clock stands still unless a test moves it. */
export async function peopleApplication(given: Partial<Record<SettingName, string>> = {}): Promise<People> {
  const database = await temporaryDatabase();
  const keys = testKeys();
  const lines: string[] = [];
  let people: People | undefined;
  const began = new Date('2026-03-01T12:00:00.000Z');
  const app = await createApplication({
    services: {
      database,
      keys,
      now: () => people?.now ?? began,
      settings: temporarySettings({ SAHAKARYA_REQUESTS_PER_MINUTE: '1000000', ...given }),
      version: versionNow(database),
    },
    routes: [registerApi],
    pages: undefined,
    log: logTo((line) => lines.push(line), 'trace'),
    origin: () => 'http://localhost',
  });
  afterAll(() => app.close());
  people = new People({ app, database, keys, lines, now: began });
  return people;
}
