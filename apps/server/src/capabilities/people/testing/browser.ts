import { API_ROOT } from '@sahakarya/contract';
import { expect } from 'vitest';
import { openDatabase } from '../../../platform/database/open-database.ts';
import { requireKeys } from '../../../platform/keys/open-keys.ts';
import type { Settings } from '../../../platform/settings/schema.ts';
import { silent } from '../../../platform/testing/temporary-database.ts';
import { handOnLinks } from '../links/hand-on-link.ts';
import { PASSWORD } from './people-application.ts';

/** What a browser does that has a page of that server open. */
export function browserAt(address: string) {
  let cookie = '';
  const ask = async (method: 'GET' | 'POST', path: string, body?: object) => {
    const answer = await fetch(address + API_ROOT + path, {
      method,
      headers: {
        origin: address,
        cookie,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = answer.headers.get('set-cookie')?.split(';')[0];
    if (set !== undefined) cookie = set;
    return answer;
  };
  return {
    post: (path: string, body: object = {}) => ask('POST', path, body),
    get: (path: string) => ask('GET', path),
    take: (other: string) => {
      cookie = other;
    },
    get cookie() {
      return cookie;
    },
  };
}

/** An account with an address, by a browser. */
export async function joinAs(
  browser: ReturnType<typeof browserAt>,
  settings: Settings,
  email: string,
): Promise<void> {
  const asked = await browser.post('/accounts', { name: 'Amina Diallo', email, password: PASSWORD });
  expect(asked.status, await asked.text()).toBe(200);
  const database = await openDatabase(settings, { as: 'command', log: silent });
  const keys = await requireKeys(settings, database);
  const [link] = await handOnLinks(database, keys, email, { now: new Date(), log: silent }).finally(
    database.close,
  );
  const confirmed = await browser.post('/accounts/confirm', { link: link?.text, password: PASSWORD });
  expect(confirmed.status, await confirmed.text()).toBe(200);
}
