import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { API_ROOT, Me, NewPasskeyOptions, PasskeyOptions } from '@sahakarya/contract';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { afterAll, expect, it } from 'vitest';
import { z } from 'zod';
import { Authenticator } from '../capabilities/people/testing/authenticator.ts';
import { openDatabase } from '../platform/database/open-database.ts';
import { ANYBODY } from '../platform/desk/caller.ts';
import { withDesk } from '../platform/desk/with-desk.ts';
import { silent, temporarySettings } from '../platform/testing/temporary-database.ts';
import { until } from '../platform/testing/until.ts';
import { startServer } from '../start-server.ts';
import { moveOn } from './move-on.ts';

const settings = temporarySettings();
const server = await startServer({
  settings,
  reference: fileURLToPath(new URL('../../../../reference/observatory', import.meta.url)),
  log: silent,
  exercise: 'made-if-none',
  isThrowaway: true,
});
afterAll(async () => {
  await server.stop();
  rmSync(settings.dataFolder, { recursive: true, force: true });
});

const asks = (path: string, options: RequestInit = {}) => fetch(server.address + API_ROOT + path, options);

/** Sits down at a party's table. */
const sits = (party: string, headers: Record<string, string> = {}) =>
  asks('/exercise/visits', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.address, ...headers },
    body: JSON.stringify({ party }),
  });

/** Asks for something to be done, as a page of the server does. */
const write = async (path: string, body: object, cookie = '') => {
  const headers = { 'content-type': 'application/json', origin: server.address, cookie };
  const answer = await asks(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, text: await answer.text() };
};

const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

it('lets anybody sit at a party’s contact point, and at another one next', async () => {
  const ethiopia = await sits('ETH');
  expect(ethiopia.status).toBe(200);
  const { data: me } = z.object({ data: Me }).parse(await ethiopia.json());
  expect(me.email).toBe('contact@eth.example');
  const cookie = cookieOf(ethiopia);
  const parties = z
    .object({ data: z.array(z.object({ party: z.string(), role: z.string() }).loose()) })
    .parse(await (await asks('/me/parties', { headers: { cookie } })).json());
  expect(parties.data).toMatchObject([{ party: 'ETH', role: 'signatory' }]);
  // Nothing asks for a password that nobody has.
  expect(Date.parse(me.fresh_until)).toBeGreaterThan(Date.parse('2021-12-20T00:00:00.000Z'));
  const producer = await sits('SERUM-INSTITUTE', { cookie });
  expect(producer.status).toBe(200);
  expect((await asks('/me', { headers: { cookie } })).status).toBe(401);
  expect((await asks('/me', { headers: { cookie: cookieOf(producer) } })).status).toBe(200);
});

it('takes the codes of an authenticator, which goes by the time of the world', async () => {
  const cookie = cookieOf(await sits('PER'));
  const made = await write('/me/second-factor', {}, cookie);
  const { secret } = z.object({ data: z.object({ secret: z.string() }) }).parse(JSON.parse(made.text)).data;
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  expect((await write('/me/second-factor/on', { code }, cookie)).status).toBe(200);
});

it('has no seat where no party is', async () => {
  expect((await sits('XXX')).status).toBe(404);
  expect((await sits('not a key')).status).toBe(400);
});

it('says that it is an exercise in every answer, and in the name of every file', async () => {
  for (const path of ['/parties', '/nowhere', '/destinations']) {
    const answer = await asks(path);
    expect([path, answer.headers.get('sahakarya-exercise')]).toEqual([path, '2021-12-06']);
  }
  for (const [method, path] of [
    ['GET', '/api/docs'],
    ['GET', '/problems/not-found'],
    ['POST', '/'],
  ] as const) {
    const page = await fetch(server.address + path, { method, headers: { accept: 'text/html' } });
    expect([path, await page.text()]).toEqual([path, expect.stringContaining('<strong>EXERCISE</strong>')]);
  }
  const file = await asks('/data-package');
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="EXERCISE-sahakarya-data-/);
  await file.body?.cancel();
});

/** The status and text of an answer to a request with such headers. */
function answerTo(headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path: `${API_ROOT}/parties`, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

it('answers nobody who does not sit at its machine', async () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    expect((await answerTo({ host: `${host}:${server.port}` })).status, host).toBe(200);
  const others: readonly Record<string, string>[] = [
    { host: 'vaccines.example.org' },
    { host: `localhost:${server.port}`, 'x-forwarded-for': '10.0.0.1' },
    { host: `localhost:${server.port}`, forwarded: 'for=10.0.0.1' },
    { host: `localhost:${server.port}`, 'x-forwarded-host': 'vaccines.example.org' },
  ];
  for (const headers of others) {
    const { status, text } = await answerTo(headers);
    expect([status, JSON.parse(text).code], JSON.stringify(headers)).toEqual([403, 'exercise-stays-here']);
  }
});

it('has a clock that is moved on beside it, in the server and in what the database lets through', async () => {
  const cookie = cookieOf(await sits('NPL'));
  // A passkey that is asked for now is waited for by the time of the world.
  const phone = Object.assign(new Authenticator(), { origin: server.address });
  const options = async (path: string) => JSON.parse((await write(path, {}, cookie)).text).data;
  const credential = phone.make(NewPasskeyOptions.parse(await options('/me/passkeys/ask')));
  expect((await write('/me/passkeys', { name: 'Phone', credential }, cookie)).status).toBe(200);
  const shown = phone.show(PasskeyOptions.parse(await options('/visits/passkey/ask')));
  const database = await openDatabase(settings, { as: 'command', log: silent });
  const present = async () => {
    const { rows } = await withDesk(database, ANYBODY, ({ db }) =>
      sql<{ day: string }>`select to_char(present() at time zone 'UTC', 'YYYY-MM-DD') as day`.execute(db),
    );
    return rows[0]?.day;
  };
  try {
    expect(await present()).toBe('2021-12-06');
    const clock = await moveOn(database, 14, new Date());
    expect(clock.toISOString().slice(0, 10)).toBe('2021-12-20');
    expect(await present()).toBe('2021-12-20');
  } finally {
    await database.close();
  }
  await until(async () => (await asks('/parties')).headers.get('sahakarya-exercise') === '2021-12-20');
  // What is over by then is over: a visit in which nothing was asked for a week.
  expect((await asks('/me', { headers: { cookie } })).status).toBe(401);
  const came = await write('/visits/passkey', { credential: shown });
  expect(came.status, came.text).toBe(200);
});
