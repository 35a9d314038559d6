import { ImportResult } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { registerApi } from './api.ts';
import { classicText } from './capabilities/imports/testing/owid-text.ts';
import { loadReferenceTables } from './capabilities/reference-data/load.ts';
import { openDatabase } from './platform/database/open-database.ts';
import { externalServer } from './platform/testing/external-server.ts';
import { serving } from './platform/testing/serving.ts';
import { silent, temporarySettings } from './platform/testing/temporary-database.ts';
import { makeToken } from './platform/tokens/tokens.ts';
import { REFERENCE } from './testing/reference-application.ts';

const server = await externalServer();

const READS = [
  '/api/v1/observatory?day=2021-08-08&reading=revised',
  '/api/v1/coverage/destinations/TCD?reading=revised',
  '/api/v1/corrections?destination=TCD',
  '/api/v1/indicators?day=2021-08-08&reading=revised',
  '/api/v1/data-package',
];

test('two servers on one database, asked in turns: the same answers, and new ones at once at both', async () => {
  const { application, owner } = await server.newDatabase();
  const settings = () => temporarySettings({ DATABASE_URL: application, DATABASE_OWNER_URL: owner });
  const start = () =>
    serving({
      settings: settings(),
      routes: [registerApi],
      prepare: (database, now) => loadReferenceTables(database, REFERENCE, now),
    });
  // Both at once: they migrate and load the reference data together.
  const servers = await Promise.all([start(), start()]);
  let turn = 0;
  const ask = (path: string, options: RequestInit = {}) => {
    turn += 1;
    return fetch(`http://localhost:${servers[turn % 2]?.port}${path}`, options);
  };

  const bothAnswers = async (path: string) => {
    const answers = [await ask(path), await ask(path)];
    const [one, other] = answers.map(({ status, headers }) => [status, headers.get('etag')]);
    expect(one, path).toEqual([200, expect.any(String)]);
    expect(other, path).toEqual(one);
    const [text, otherText] = await Promise.all(answers.map((answer) => answer.text()));
    expect(otherText, path).toBe(text);
    return { tag: String(one?.[1]), text: String(text) };
  };
  const before = new Map<string, string>();
  for (const path of READS) before.set(path, (await bothAnswers(path)).tag);

  const opened = await openDatabase(settings(), { as: 'command', log: silent });
  const { text: token } = await makeToken(opened, { name: 'a test', days: 1, now: new Date() }).finally(
    opened.close,
  );
  // Each import goes to one server; the next questions go to the other one first.
  for (const doses of [70_000, 71_000, 72_000]) {
    const sent = await ask('/api/v1/imports?known_on=2024-01-01&only_new=true', {
      method: 'POST',
      headers: { 'content-type': 'text/csv', authorization: `Bearer ${token}` },
      body: classicText([{ code: 'TCD', day: '2021-08-08', doses }]),
    });
    expect(sent.status).toBe(200);
    const { data } = z.object({ data: ImportResult }).parse(await sent.json());
    expect(data.state).toBe('imported');
    for (const path of READS) {
      const stale = await ask(path, { headers: { 'if-none-match': String(before.get(path)) } });
      await stale.text();
      expect(stale.status, path).toBe(200);
      const { tag } = await bothAnswers(path);
      expect(stale.headers.get('etag'), path).toBe(tag);
      // What one server named, the other knows as unchanged.
      expect((await ask(path, { headers: { 'if-none-match': tag } })).status, path).toBe(304);
      expect((await ask(path, { headers: { 'if-none-match': tag } })).status, path).toBe(304);
      before.set(path, tag);
    }
    const { text } = await bothAnswers('/api/v1/corrections?destination=TCD');
    expect(text).toContain(`"after":${doses}`);
  }
});
