import {
  type Database,
  handOnLinks,
  type Keys,
  logTo,
  openDatabase,
  readSettings,
  requireKeys,
  withDesk,
} from '@sahakarya/server';
import type { BrowserContextOptions } from 'playwright-core';
import {
  type PeopleOfTable,
  peopleAtTheTable,
  type Seated,
} from '../../bench/src/inputs/people-at-the-table.ts';
import { type Platform, startPlatform } from '../../bench/src/start-platform.ts';

/** A platform of its own, with parties at its table: tests of the table change what others would see. */
export interface Table {
  readonly address: string;
  readonly people: PeopleOfTable['seated'];
  /** Of the secretariat. */
  readonly convener: Seated;
  /** The newest link of an address, as the command line hands it on. */
  readonly linkOf: (email: string) => Promise<string>;
  /** As if five minutes had passed: what needs a fresh sign-in asks everybody for one. */
  readonly endFreshness: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function setTable(parties: readonly string[], each: number): Promise<Table> {
  const platform: Platform = await startPlatform();
  const { seated, convener } = await peopleAtTheTable(platform, parties, each);
  return {
    address: platform.address,
    people: seated,
    convener,
    linkOf: (email) =>
      beside(platform, async (database, keys) => {
        const [link] = await handOnLinks(database, keys, email, { now: new Date(), log: SILENT });
        return link?.text ?? '';
      }),
    endFreshness: () =>
      beside(platform, (database) =>
        withDesk(database, { kind: 'sign-in', name: 'test' }, async ({ db }) => {
          await db
            .updateTable('visit')
            .set({ fresh_until: new Date(0) })
            .execute();
        }),
      ),
    stop: () => platform.stop(),
  };
}

const SILENT = logTo(() => undefined, 'silent');

/** Does something with the database of a platform that runs, as a command does. */
async function beside<Result>(
  { folder }: Platform,
  work: (database: Database, keys: Keys) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings({ SAHAKARYA_DATA: folder });
  const database = await openDatabase(settings, { as: 'command', log: SILENT });
  try {
    return await work(database, await requireKeys(settings, database));
  } finally {
    await database.close();
  }
}

/** What a browser context begins with, for somebody who is signed in: the cookie, and that this browser knows of it. */
export function visitOf({ address }: Table, { headers }: Seated): BrowserContextOptions {
  const [name = '', value = ''] = (headers.cookie ?? '').split('=');
  const { hostname } = new URL(address);
  return {
    baseURL: address,
    storageState: {
      cookies: [
        {
          name,
          value,
          domain: hostname,
          path: '/',
          expires: -1,
          httpOnly: true,
          secure: false,
          sameSite: 'Lax' as const,
        },
      ],
      origins: [{ origin: address, localStorage: [{ name: 'sahakarya-visit', value: 'true' }] }],
    },
  };
}
