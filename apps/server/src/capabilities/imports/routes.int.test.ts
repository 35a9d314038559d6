import { gzipSync } from 'node:zlib';
import { API_ROOT } from '@sahakarya/contract';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { registerApi } from '../../api.ts';
import { operator } from '../../platform/desk/caller.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { createApplication } from '../../platform/http/create-application.ts';
import { withoutKeys } from '../../platform/keys/keys.ts';
import { silent, temporarySettings } from '../../platform/testing/temporary-database.ts';
import { makeToken, withdrawToken } from '../../platform/tokens/tokens.ts';
import { versionNow } from '../../published/version-now.ts';
import { NOW } from '../../testing/reference-application.ts';
import { stateOfTables } from '../../testing/state-of-tables.ts';
import { classicText } from './testing/owid-text.ts';
import { referenceImports } from './testing/reference-imports.ts';

const { app, database } = await referenceImports();

test('over HTTP: only with a token that holds, and with the same result', async () => {
  const text = classicText([{ code: 'MLI', day: '2021-09-01', doses: 345_678 }]);
  const send = (token: string | undefined, query = '', type = 'text/csv') =>
    app.inject({
      method: 'POST',
      url: `${API_ROOT}/imports?known_on=2023-10-25${query}`,
      headers: { 'content-type': type, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      payload: text,
    });
  const before = await stateOfTables(database);
  expect((await send(undefined)).json()).toMatchObject({ status: 401, code: 'no-token' });
  expect((await send('sahakarya_none')).json()).toMatchObject({ status: 401, code: 'bad-token' });
  expect(await stateOfTables(database)).toEqual(before);

  const old = await makeToken(database, {
    name: 'old',
    days: 1,
    now: new Date(NOW.getTime() - 2 * 86_400_000),
  });
  expect((await send(old.text)).json()).toMatchObject({ code: 'bad-token' });
  const { text: good, token } = await makeToken(database, { name: 'weekly', days: 1, now: NOW });
  expect((await send(good, '', 'application/json')).json()).toMatchObject({
    status: 415,
    code: 'unsupported-type',
  });
  expect((await send(good, '&dry_run=perhaps')).json()).toMatchObject({
    code: 'invalid-input',
    faults: [{ path: 'query.dry_run' }],
  });

  const counted = async () => {
    const { body } = await app.inject('/metrics');
    return [...body.matchAll(/^sahakarya_imports_total\{outcome="(.+)"\} (\d+)$/gm)].map(([, ...one]) =>
      one.join(' '),
    );
  };
  expect(await counted()).toEqual(['imported 0', 'unchanged 0', 'dry-run 0', 'refused 0', 'undone 0']);
  const dry = await send(good, '&dry_run=true');
  expect(dry.json()).toMatchObject({ data: { state: 'dry-run' } });
  const answer = await send(good);
  expect(answer.json()).toMatchObject({ data: { rows: { read: 1 } } });
  const id = answer.json().data.import;
  const told = await app.inject({
    url: `${API_ROOT}/imports/${id}`,
    headers: { authorization: `Bearer ${good}` },
  });
  expect(told.json().data).toEqual(answer.json().data);
  expect((await app.inject(`${API_ROOT}/imports/${id}`)).statusCode).toBe(401);
  for (const own of [answer, told])
    expect([own.headers['cache-control'], own.headers.etag]).toEqual(['no-store', undefined]);
  expect((await send(good)).json()).toMatchObject({ data: { state: 'unchanged' } });
  const faulty = await app.inject({
    method: 'POST',
    url: `${API_ROOT}/imports`,
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${good}` },
    payload: 'a,b\n1,2\n',
  });
  expect(faulty.json()).toMatchObject({ code: 'refused-import' });
  expect(await counted()).toEqual(['imported 1', 'unchanged 1', 'dry-run 1', 'refused 1', 'undone 0']);

  expect(await withdrawToken(database, token.token, NOW)).toBe(true);
  expect((await send(good)).json()).toMatchObject({ code: 'bad-token' });
});

test('over HTTP, a day is to come when it has begun nowhere on Earth; characters are UTF-8, and bytes unpacked', async () => {
  const { text: token } = await makeToken(database, { name: 'far east', days: 1, now: NOW });
  const text = classicText([{ code: 'KIR', day: '2026-03-02', doses: 300_000 }]);
  const send = async (knownOn: string, headers: object = {}, payload: string | Buffer = text) => {
    const answer = await app.inject({
      method: 'POST',
      url: `${API_ROOT}/imports?dry_run=true&known_on=${knownOn}`,
      headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}`, ...headers },
      payload,
    });
    return { ...answer.json(), accepts: answer.headers['accept-encoding'] };
  };
  // It is noon of 1 March in London: 2 March has begun in Kiribati, 3 March nowhere.
  expect(await send('2026-03-02')).toMatchObject({ data: { rows: { new: 1 }, fault_count: 0 } });
  expect(await send('2026-03-03')).toMatchObject({
    code: 'invalid-input',
    faults: [{ code: 'out_of_range' }],
  });
  expect(await send('0000-01-01')).toMatchObject({
    code: 'invalid-input',
    faults: [{ path: 'query.known_on', value: '0000-01-01', mend: 'Give a day from 0001-01-01 on' }],
  });
  for (const early of ['0001-01-01', '2020-11-30'])
    expect(await send(early)).toMatchObject({
      code: 'invalid-input',
      faults: [{ path: 'query.known_on', value: early, mend: 'Give 2020-12-01 or a later day' }],
    });

  for (const charset of ['utf-8', '"UTF-8"', 'us-ascii'])
    expect(
      await send('2026-03-02', { 'content-type': `text/csv; header=present; charset=${charset}` }),
    ).toMatchObject({
      data: { rows: { read: 1 } },
    });
  expect(await send('2026-03-02', { 'content-type': 'text/csv; charset=windows-1252' })).toMatchObject({
    status: 415,
    code: 'unsupported-type',
    parameters: { types: 'text/csv; charset=utf-8' },
  });

  for (const encoding of ['gzip', 'br', 'deflate, gzip'])
    expect(await send('2026-03-02', { 'content-encoding': encoding }, gzipSync(text))).toMatchObject({
      status: 415,
      code: 'unsupported-encoding',
      accepts: 'identity',
    });
  expect(await send('2026-03-02', { 'content-encoding': 'identity' })).toMatchObject({
    data: { rows: { read: 1 } },
  });
  // Whoever has no token is told that first.
  expect(
    await send('2026-03-02', { 'content-encoding': 'gzip', authorization: 'Bearer none' }),
  ).toMatchObject({
    code: 'bad-token',
  });
});

test('over a real line, whoever sends too much, or without a token, hears why before all of it has come', async () => {
  const { text } = await makeToken(database, { name: 'line', days: 1, now: NOW });
  const small = await createApplication({
    services: {
      database,
      settings: temporarySettings({ SAHAKARYA_IMPORT_BYTES: '2048' }),
      now: () => NOW,
      version: versionNow(database),
      keys: withoutKeys('not-set'),
    },
    routes: [registerApi],
    pages: undefined,
    log: silent,
    origin: () => 'http://localhost',
  });
  onTestFinished(() => small.close());
  const address = await small.listen({ host: '127.0.0.1', port: 0 });
  const send = async (authorization: string, body: string, more: object = {}) => {
    const answer = await fetch(`${address}${API_ROOT}/imports`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', authorization, ...more },
      body,
    });
    return [answer.status, (await answer.json()).code];
  };
  const long = 'x,'.repeat(2_000_000);
  expect(await send('Bearer none', long)).toEqual([401, 'bad-token']);
  expect(await send(`Bearer ${text}`, long)).toEqual([413, 'too-large']);
  expect(await send(`Bearer ${text}`, 'a,b\n"1,2\n')).toEqual([422, 'refused-import']);
  expect(await send(`Bearer ${text}`, long, { 'content-encoding': 'gzip' })).toEqual([
    415,
    'unsupported-encoding',
  ]);
});

test('of a token only a hash is kept', async () => {
  const { text } = await makeToken(database, { name: 'secret', days: 1, now: NOW });
  const rows = await withDesk(database, operator('a test'), ({ db }) =>
    sql`select operator_token::text from operator_token`.execute(db),
  );
  expect(JSON.stringify(rows)).not.toContain(text.slice(10));
});
