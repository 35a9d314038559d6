import { peopleAtTheTable, type Seated } from '../../bench/src/inputs/people-at-the-table.ts';
import { type Platform, startPlatform } from '../../bench/src/start-platform.ts';

/** A platform of its own, with parties at its table: tests of the table change what others would see. */
export interface Table {
  readonly address: string;
  readonly people: readonly Seated[];
  readonly stop: () => Promise<void>;
}

export async function setTable(parties: readonly string[], each: number): Promise<Table> {
  const platform: Platform = await startPlatform();
  const people = await peopleAtTheTable(platform, parties, each);
  return { address: platform.address, people, stop: () => platform.stop() };
}

/** What a browser context begins with, for somebody who is signed in: the cookie, and that this browser knows of it. */
export function visitOf({ address }: Table, { headers }: Seated) {
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
          sameSite: 'Lax',
        },
      ],
      origins: [{ origin: address, localStorage: [{ name: 'sahakarya-visit', value: 'true' }] }],
    },
  } as const;
}
