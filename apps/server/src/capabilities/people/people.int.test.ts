import { expect, test } from 'vitest';
import { codeIn, cookieIn, meIn, PASSWORD, peopleApplication } from './testing/people-application.ts';

const people = await peopleApplication();

test('an account is asked for, confirmed by its link and password, and signed in', async () => {
  const asked = await people.ask('Amina@Health.Example', { language: 'fr', time_zone: 'Africa/Ndjamena' });
  expect([asked.statusCode, asked.json()]).toEqual([200, { data: { done: true, is_mailed: false } }]);
  expect(asked.headers['set-cookie']).toBeUndefined();
  expect(codeIn(await people.signIn('amina@health.example'))).toBe('wrong-sign-in');

  const link = await people.linkOf('amina@health.example');
  const stranger = await people.post('/accounts/confirm', { link, password: 'another password' });
  expect(codeIn(stranger)).toBe('wrong-sign-in');
  const confirmed = await people.post('/accounts/confirm', { link, password: PASSWORD });
  expect(confirmed.statusCode, confirmed.body).toBe(200);
  expect(meIn(confirmed)).toMatchObject({
    name: 'Amina Diallo',
    email: 'Amina@Health.Example',
    language: 'fr',
    time_zone: 'Africa/Ndjamena',
    fresh_until: '2026-03-01T12:05:00.000Z',
  });
  expect(confirmed.headers['set-cookie']).toMatch(
    /^visit=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=2592000$/,
  );
  const me = await people.get('/me', { cookie: cookieIn(confirmed) });
  expect(meIn(me)).toEqual(meIn(confirmed));
  expect(me.headers['cache-control']).toBe('no-store');
  expect(me.headers.vary).toMatch(/Cookie, Origin/);

  expect(codeIn(await people.post('/accounts/confirm', { link, password: PASSWORD }))).toBe('link-over');
  const signedIn = await people.signIn('AMINA@health.EXAMPLE');
  expect(meIn(signedIn).person).toBe(meIn(confirmed).person);
});

test('what has not changed is not sent again to whoever has it, and to nobody else by its tag', async () => {
  const [amina, yonas] = [await people.join('tag@health.example'), await people.join('other@health.example')];
  const first = await people.get('/me', amina);
  const headers = { 'if-none-match': String(first.headers.etag) };
  const again = await people.get('/me', { ...amina, headers });
  expect([again.statusCode, again.body, again.headers['cache-control']]).toEqual([304, '', 'no-store']);
  const other = await people.get('/me', { ...yonas, headers });
  expect([other.statusCode, meIn(other).email]).toEqual([200, 'other@health.example']);
  expect((await people.get('/me', { headers })).statusCode).toBe(401);
});

test('who signs out is out, there or everywhere; a device is ended by its owner alone', async () => {
  const { cookie, email } = await people.join('out@health.example');
  people.wait(1);
  const other = cookieIn(
    await people.signIn(email, PASSWORD, {
      headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/150' },
    }),
  );
  const { data: devices } = (await people.get('/visits', { cookie })).json();
  expect(devices).toMatchObject([
    { device: 'Firefox, Linux', is_this: false },
    { device: 'another program', is_this: true },
  ]);
  const stranger = await people.join('stranger@health.example');
  const end = `/visits/${devices[0].visit}/end`;
  expect(codeIn(await people.post(end, {}, stranger))).toBe('not-found');
  expect((await people.get('/me', { cookie: other })).statusCode).toBe(200);
  expect((await people.post(end, {}, { cookie })).statusCode).toBe(200);
  expect(codeIn(await people.get('/me', { cookie: other }))).toBe('not-signed-in');

  const third = cookieIn(await people.signIn(email));
  const out = await people.post('/visits/end', {}, { cookie });
  expect(out.headers['set-cookie']).toMatch(/^visit=; .*Max-Age=0$/);
  expect(codeIn(await people.get('/me', { cookie }))).toBe('not-signed-in');
  const fourth = cookieIn(await people.signIn(email));
  expect((await people.post('/visits/end-all', {}, { cookie: third })).statusCode).toBe(200);
  for (const gone of [third, fourth])
    expect(codeIn(await people.get('/me', { cookie: gone }))).toBe('not-signed-in');
  expect((await people.get('/me', stranger)).statusCode).toBe(200);
});

test('a visit ends after a week without use, and after thirty days with it', async () => {
  const { cookie, email } = await people.join('idle@health.example');
  const idle = cookieIn(await people.signIn(email));
  for (let day = 0; day < 29; day++) {
    people.wait(86_400);
    expect((await people.get('/me', { cookie })).statusCode, `day ${day}`).toBe(200);
    if (day === 5) expect((await people.get('/me', { cookie: idle })).statusCode).toBe(200);
    if (day === 13) expect(codeIn(await people.get('/me', { cookie: idle }))).toBe('not-signed-in');
  }
  people.wait(86_400);
  expect(codeIn(await people.get('/me', { cookie }))).toBe('not-signed-in');
});

test('what is changed of oneself is there at once, and what is not given stays', async () => {
  const { cookie } = await people.join('changes@health.example');
  const changed = await people.post('/me/change', { name: 'अमीना', time_zone: 'Asia/Kolkata' }, { cookie });
  expect(meIn(changed)).toMatchObject({ name: 'अमीना', time_zone: 'Asia/Kolkata', language: 'en' });
  expect(meIn(await people.get('/me', { cookie }))).toEqual(meIn(changed));
  for (const wrong of [{ name: '' }, { language: 'xx' }, { time_zone: 'Mars/Olympus' }, { email: 'a@b.c' }])
    expect(codeIn(await people.post('/me/change', wrong, { cookie }))).toBe('invalid-input');
});

test('another password needs a fresh sign-in, and ends the other visits', async () => {
  const { cookie, email } = await people.join('password@health.example');
  const other = cookieIn(await people.signIn(email));
  people.wait(301);
  const wanted = { password: 'five green parrots talk' };
  expect(codeIn(await people.post('/me/password', wanted, { cookie }))).toBe('not-fresh');
  expect(codeIn(await people.post('/visits/fresh', { password: 'wrong' }, { cookie }))).toBe('wrong-sign-in');
  const fresh = await people.post('/visits/fresh', { password: PASSWORD }, { cookie });
  expect(fresh.statusCode, fresh.body).toBe(200);
  // The visit goes on under another name, and under that alone.
  expect(codeIn(await people.get('/me', { cookie }))).toBe('not-signed-in');
  const now = { cookie: cookieIn(fresh) };
  const easy = await people.post('/me/password', { password: 'password2026' }, now);
  expect(easy.json().faults).toMatchObject([{ path: 'body.password', code: 'easily_guessed' }]);
  expect((await people.post('/me/password', wanted, now)).statusCode).toBe(200);
  expect((await people.get('/me', now)).statusCode).toBe(200);
  expect(codeIn(await people.get('/me', { cookie: other }))).toBe('not-signed-in');
  expect(codeIn(await people.signIn(email))).toBe('wrong-sign-in');
  expect((await people.signIn(email, wanted.password)).statusCode).toBe(200);
});

test('passwords are changed ten times an hour at most', async () => {
  const { cookie } = await people.join('restless@health.example');
  const codes = [];
  for (let n = 0; n < 12; n++)
    codes.push(
      codeIn(await people.post('/me/password', { password: `five green parrots talk ${n}` }, { cookie })),
    );
  expect(codes).toEqual([
    ...Array.from({ length: 10 }, () => '200'),
    'too-many-attempts',
    'too-many-attempts',
  ]);
});

test('a lost password is set anew by its link, once, and every visit ends', async () => {
  const { cookie, email } = await people.join('lost@health.example');
  expect((await people.post('/passwords/lost', { email })).statusCode).toBe(200);
  const early = await people.linkOf(email);
  people.wait(60);
  await people.post('/passwords/lost', { email });
  const link = await people.linkOf(email);
  expect(link).not.toBe(early);
  const password = 'six quiet rivers turn';
  expect(codeIn(await people.post('/passwords/set', { link, password: 'amina diallo 1' }))).toBe(
    'invalid-input',
  );
  const all = await Promise.all([1, 2, 3, 4].map(() => people.post('/passwords/set', { link, password })));
  expect(all.map(codeIn).sort()).toEqual(['200', 'link-over', 'link-over', 'link-over']);
  expect(all.find(({ statusCode }) => statusCode === 200)?.headers['set-cookie']).toMatch(/Max-Age=0/);
  expect(codeIn(await people.post('/passwords/set', { link: early, password }))).toBe('link-over');
  expect(codeIn(await people.get('/me', { cookie }))).toBe('not-signed-in');
  expect((await people.signIn(email, password)).statusCode).toBe(200);
  expect(codeIn(await people.signIn(email))).toBe('wrong-sign-in');
});

test('links are over in their time, and one kind opens nothing of another', async () => {
  const email = 'links@health.example';
  await people.ask(email);
  const confirm = await people.linkOf(email);
  expect(
    codeIn(await people.post('/passwords/set', { link: confirm, password: 'six quiet rivers turn' })),
  ).toBe('link-over');
  people.wait(7 * 86_400);
  expect(codeIn(await people.post('/accounts/confirm', { link: confirm, password: PASSWORD }))).toBe(
    'link-over',
  );
  await people.join('links-2@health.example');
  await people.post('/passwords/lost', { email: 'links-2@health.example' });
  const lost = await people.linkOf('links-2@health.example');
  expect(codeIn(await people.post('/accounts/confirm', { link: lost, password: PASSWORD }))).toBe(
    'link-over',
  );
  people.wait(86_400);
  expect(codeIn(await people.post('/passwords/set', { link: lost, password: 'six quiet rivers turn' }))).toBe(
    'link-over',
  );
  expect(
    codeIn(await people.post('/passwords/set', { link: 'A'.repeat(43), password: 'six quiet rivers turn' })),
  ).toBe('link-over');
});

test('what is held about a person is told to that person, all of it', async () => {
  const { cookie, email, person } = await people.join('data@health.example');
  await people.signIn(email, 'wrong');
  people.wait(1);
  await people.post('/passwords/lost', { email });
  const { data } = (await people.get('/me/data', { cookie })).json();
  expect(data).toMatchObject({
    person: { person, email, name: 'Amina Diallo', handed_on_at: expect.any(String) },
    credentials: [{ kind: 'password', is_on: true }],
    visits: [{ device: 'another program' }],
    links: [
      { kind: 'confirm', used_at: expect.any(String) },
      { kind: 'password', used_at: null },
    ],
  });
  expect(data.attempts.map(({ kind, count }: { kind: string; count: number }) => [kind, count])).toEqual([
    ['account', 1],
    ['account-from', 1],
    ['lost-password', 1],
    ['lost-password-from', 1],
    ['sign-in', 1],
    ['sign-in-from', 1],
  ]);
  expect(JSON.stringify(data)).not.toMatch(/argon2|sha256|lookup/);
});
