import { API_ROOT } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { Authenticator } from './testing/authenticator.ts';
import { addPasskey } from './testing/passkey-holder.ts';
import { codeIn, PASSWORD, peopleApplication } from './testing/people-application.ts';

const people = await peopleApplication({ PUBLIC_URL: 'https://vaccines.example.org', TRUST_PROXY: '1' });

test('behind HTTPS the cookie is that of this host alone, and of nothing else', async () => {
  const headers = {
    host: 'vaccines.example.org',
    origin: 'https://vaccines.example.org',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': '203.0.113.7',
  };
  const email = 'amina@health.example';
  await people.post('/accounts', { name: 'Amina', email, password: PASSWORD }, { headers });
  const confirmed = await people.post(
    '/accounts/confirm',
    { link: await people.linkOf(email), password: PASSWORD },
    { headers },
  );
  const set = String(confirmed.headers['set-cookie']);
  expect(set).toMatch(
    /^__Host-visit=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=2592000; Secure$/,
  );
  const [cookie = ''] = set.split(';');
  const me = (sent: string) =>
    people.app.inject({
      url: `${API_ROOT}/me`,
      headers: { host: headers.host, 'x-forwarded-for': '203.0.113.7', cookie: sent },
    });
  expect((await me(cookie)).statusCode).toBe(200);
  // What a page without HTTPS, or of another host below the same name, could have planted.
  for (const planted of [cookie.replace('__Host-', ''), cookie.replace('__Host-', '__Secure-')])
    expect(codeIn(await me(planted))).toBe('not-signed-in');
  // A passkey belongs to the name of that address, and to no page but its own.
  const at = { rpId: 'vaccines.example.org', origin: 'https://vaccines.example.org' };
  const added = (says: object) =>
    addPasskey(people, { cookie, headers }, Object.assign(new Authenticator(), at, says));
  expect((await added({})).statusCode).toBe(200);
  for (const says of [
    { rpId: 'localhost' },
    { rpId: 'example.org' },
    { origin: 'http://vaccines.example.org' },
  ])
    expect(codeIn(await added(says))).toBe('passkey-refused');
  const foreign = await people.post(
    '/visits',
    { email, password: PASSWORD },
    { headers: { ...headers, origin: 'http://vaccines.example.org' } },
  );
  expect(codeIn(foreign)).toBe('foreign-origin');
});
