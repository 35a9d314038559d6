import { API_ROOT, accessRule, ROUTE_NAMES, ROUTES, type Route } from '@sahakarya/contract';
import { describe, expect, test } from 'vitest';
import { makeToken } from '../../platform/tokens/tokens.ts';
import { codeIn, cookieIn, PASSWORD, peopleApplication, type Sent } from './testing/people-application.ts';

const people = await peopleApplication();
const one = await people.join('one@health.example');
const other = await people.join('other@health.example');
const { text: token } = await makeToken(people.database, { name: 'a test', days: 1, now: people.now });
const otherVisit: string = (await people.get('/visits', other)).json().data[0].visit;

const routes = ROUTE_NAMES.map((name): [string, Route] => [name, ROUTES[name]]);
const ofVisits = routes.filter(([, { access }]) => accessRule(access).isFromHere);
const ofPersons = ofVisits.filter(([, { access }]) => access === 'person');

/** Asks a route about the other person's device, where it is about one. */
const ask = ({ method, path }: Route, sent: Sent) => {
  const address = path.replace('{visit}', otherVisit);
  return method === 'GET' ? people.get(address, sent) : people.post(address, {}, sent);
};

describe.each(ofPersons)('%s', (_name, route) => {
  test('knows nobody without the cookie of a visit', async () => {
    const nobodies: Sent[] = [
      {},
      { cookie: 'visit=' },
      { cookie: `visit=${'A'.repeat(43)}` },
      { cookie: `__Host-visit=${one.cookie.slice(6)}` },
      { cookie: `${one.cookie}; ${other.cookie}` },
      { cookie: `${one.cookie}x` },
      { headers: { authorization: `Bearer ${token}` } },
      { headers: { authorization: `Bearer ${one.cookie.slice(6)}` } },
    ];
    for (const sent of nobodies) {
      const answer = await ask(route, sent);
      expect([sent, answer.statusCode, codeIn(answer)]).toEqual([sent, 401, 'not-signed-in']);
      expect([answer.headers['cache-control'], answer.headers['www-authenticate']]).toEqual([
        'no-store',
        'Cookie',
      ]);
    }
  });

  test('is asked from pages of this server alone', async () => {
    const foreign: Readonly<Record<string, string>>[] = [
      { origin: 'https://other.example' },
      { origin: 'null' },
      { origin: 'http://localhost:81' },
      { origin: 'https://localhost:80' },
      { origin: 'http://localhost:80.other.example' },
      { origin: 'http://localhost:80', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://localhost:80', 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const answer = await ask(route, { ...one, headers });
      expect([headers, answer.statusCode, codeIn(answer)]).toEqual([headers, 403, 'foreign-origin']);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await people.get('/me', one)).statusCode).toBe(200);
  });
});

describe.each(ofVisits.filter(([, { method }]) => method === 'POST'))('%s', (_name, route) => {
  const url = API_ROOT + route.path.replace('{visit}', otherVisit);
  const takesFile = 'body' in route && typeof route.body === 'string';
  const inject = (headers: Readonly<Record<string, string>>, payload = '{}') =>
    people.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { host: 'localhost:80', cookie: one.cookie, ...headers },
    });

  test('is refused without a word of where it comes from', async () => {
    const answer = await inject({ 'content-type': 'application/json' });
    expect([answer.statusCode, codeIn(answer)]).toEqual([403, 'foreign-origin']);
    const navigated = await inject({ 'content-type': 'application/json', 'sec-fetch-site': 'none' });
    expect(codeIn(navigated)).toBe('foreign-origin');
  });

  test('takes nothing that a form can send', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/jsonp',
      '',
    ]) {
      const answer = await inject({
        origin: 'http://localhost:80',
        ...(type === '' ? {} : { 'content-type': type }),
      });
      expect([type, answer.statusCode, codeIn(answer)]).toEqual([type, 415, 'unsupported-type']);
    }
  });

  test('is refused over a network without HTTPS, with the reason', async () => {
    const far: { readonly headers: Readonly<Record<string, string>>; readonly remoteAddress?: string }[] = [
      { headers: { host: 'vaccines.example.org', origin: 'http://vaccines.example.org' } },
      { headers: { host: 'localhost:80', origin: 'http://localhost:80' }, remoteAddress: '203.0.113.7' },
      { headers: { host: 'localhost:80', origin: 'http://localhost:80', 'x-forwarded-for': '203.0.113.7' } },
      { headers: { host: 'localhost:80', origin: 'http://localhost:80', forwarded: 'for=203.0.113.7' } },
      { headers: { host: 'localhost.other.example', origin: 'http://localhost.other.example' } },
    ];
    for (const { headers, ...rest } of far) {
      const answer = await people.app.inject({
        method: 'POST',
        url,
        payload: '{}',
        headers: { 'content-type': 'application/json', ...headers },
        ...rest,
      });
      // Who is to show a cookie has none that counts there.
      expect(['sign-in-needs-https', 'not-signed-in']).toContain(codeIn(answer));
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  test('refuses what is not as the contract has it, and breaks by nothing', async () => {
    const own = { origin: 'http://localhost:80', 'content-type': 'application/json' };
    // What a file is, is for whoever takes it to say; without a name it is none.
    if (takesFile) own['content-type'] = 'application/octet-stream';
    for (const body of [
      '',
      'x',
      '[]',
      '1',
      '"x"',
      '{',
      '{"colour":1}',
      '{"email":{},"password":[],"link":1,"name":{"a":1}}',
      `{"password":"${'x'.repeat(5000)}"}`,
      '{"__proto__":{"a":1}}',
      '{"email":"a@b\\u0000"}',
    ]) {
      const answer = await inject(own, body);
      expect([body.slice(0, 40), [400, 413].includes(answer.statusCode)]).toEqual([body.slice(0, 40), true]);
    }
  });
});

test('none is let in as another: each sees its own', async () => {
  const [mine, theirs] = [await people.get('/me', one), await people.get('/me', other)];
  expect([mine.json().data.person, theirs.json().data.person]).toEqual([one.person, other.person]);
  const data = (await people.get('/me/data', one)).body;
  expect(data).toContain(one.person);
  for (const strange of [other.person, other.email, otherVisit]) expect(data).not.toContain(strange);
});

test('a person’s cookie opens no operator’s route, and a token no person’s', async () => {
  const asPerson = await people.get('/imports', one);
  expect([asPerson.statusCode, codeIn(asPerson)]).toEqual([401, 'no-token']);
  const asOperator = await people.get('/imports', { headers: { authorization: `Bearer ${token}` } });
  expect(asOperator.statusCode).toBe(200);
});

test('a browser that was brought into somebody’s visit leaves it when it signs in', async () => {
  const planted = cookieIn(await people.signIn(other.email));
  const answer = await people.signIn(one.email, PASSWORD, { cookie: planted });
  const own = cookieIn(answer);
  expect(own).not.toBe(planted);
  expect(codeIn(await people.get('/me', { cookie: planted }))).toBe('not-signed-in');
  expect((await people.get('/me', { cookie: own })).json().data.person).toBe(one.person);
  const chosen = `visit=${'B'.repeat(43)}`;
  expect(cookieIn(await people.signIn(one.email, PASSWORD, { cookie: chosen }))).not.toBe(chosen);
});

test('nobody sits down without a password, but in an exercise', async () => {
  const answer = await people.post('/exercise/visits', { party: 'ETH' });
  expect([answer.statusCode, codeIn(answer), answer.headers['set-cookie']]).toEqual([
    404,
    'not-found',
    undefined,
  ]);
});
