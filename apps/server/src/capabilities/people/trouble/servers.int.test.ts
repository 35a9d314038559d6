import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { registerApi } from '../../../api.ts';
import { openDatabase } from '../../../platform/database/open-database.ts';
import { makeKeyFile } from '../../../platform/keys/key-file.ts';
import { rotateKeys } from '../../../platform/keys/rotate-keys.ts';
import { externalServer } from '../../../platform/testing/external-server.ts';
import { serving } from '../../../platform/testing/serving.ts';
import { silent, temporarySettings } from '../../../platform/testing/temporary-database.ts';
import { versionNow } from '../../../published/version-now.ts';
import { startProcess } from '../../../testing/server-process.ts';
import { browserAt, joinAs } from '../testing/browser.ts';
import { PASSWORD } from '../testing/people-application.ts';

const EMAIL = 'amina@health.example';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-people-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const external = await externalServer();

test('two servers on one database share visits, their end, and a new key', async () => {
  const { application, owner } = await external.newDatabase();
  const file = join(newFolder(), 'keys.json');
  makeKeyFile(file, new Date());
  const settings = () =>
    temporarySettings({ DATABASE_URL: application, DATABASE_OWNER_URL: owner, SAHAKARYA_KEY_FILE: file });
  const start = () =>
    serving({
      settings: settings(),
      routes: [registerApi],
      version: async (database) => versionNow(database),
    });
  const servers = [await start(), await start()];
  const [one, other] = servers.map(({ port }) => browserAt(`http://localhost:${port}`));
  if (one === undefined || other === undefined) throw new Error('there are two servers');
  await joinAs(one, settings(), EMAIL);
  other.take(one.cookie);
  expect((await other.get('/me')).status).toBe(200);
  const database = await openDatabase(settings(), { as: 'command', log: silent });
  await rotateKeys(database, file, new Date()).finally(database.close);
  for (const browser of [one, other]) expect(await (await browser.get('/me')).text()).toContain(EMAIL);
  expect((await other.post('/visits/end')).status).toBe(200);
  expect((await one.get('/me')).status).toBe(401);
});

test('without a key file a database server signs nobody in, says why, and all else works', async () => {
  const { application, owner } = await external.newDatabase();
  const { port } = await serving({
    settings: temporarySettings({ DATABASE_URL: application, DATABASE_OWNER_URL: owner }),
    routes: [registerApi],
    version: async (database) => versionNow(database),
  });
  const browser = browserAt(`http://localhost:${port}`);
  const refused = await browser.post('/visits', { email: EMAIL, password: PASSWORD });
  expect([refused.status, await refused.json()]).toMatchObject([
    503,
    { code: 'sign-in-off', title: /SAHAKARYA_KEY_FILE/ },
  ]);
  expect((await browser.get('/groups')).status).toBe(200);
});

test('a server that is killed while people sign in keeps every visit that it told of, and opens again', async () => {
  const folder = newFolder();
  const given = { SAHAKARYA_LOG_LEVEL: 'silent' };
  const first = await startProcess(folder, given);
  const settings = temporarySettings({ SAHAKARYA_DATA: first.data });
  await joinAs(browserAt(first.address), settings, EMAIL);
  const told: string[] = [];
  let server = first;
  for (const killAfter of [1, 3, 5]) {
    const { address } = server;
    let answered = 0;
    let resolve: () => void = () => undefined;
    const enough = new Promise<void>((done) => {
      resolve = done;
    });
    const browsers = Array.from({ length: 8 }, async () => {
      const browser = browserAt(address);
      const answer = await browser.post('/visits', { email: EMAIL, password: PASSWORD });
      if (answer.status !== 200) return;
      told.push(browser.cookie);
      answered += 1;
      if (answered === killAfter) resolve();
    });
    const all = Promise.allSettled(browsers);
    await enough;
    server.child.process.kill('SIGKILL');
    await server.child.ended;
    await all;
    server = await startProcess(folder, given);
    for (const cookie of told) {
      const browser = browserAt(server.address);
      browser.take(cookie);
      expect((await browser.get('/me')).status).toBe(200);
    }
  }
  expect(told.length).toBeGreaterThanOrEqual(9);
  server.child.process.kill('SIGTERM');
  await server.child.ended;
}, 120_000);
