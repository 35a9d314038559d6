import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { registerApi } from '../../../api.ts';
import { makeBackup } from '../../../operations/backup/make-backup.ts';
import { restoreBackup } from '../../../operations/backup/restore-backup.ts';
import { openDatabase } from '../../../platform/database/open-database.ts';
import { withConnection } from '../../../platform/database/with-connection.ts';
import { logTo } from '../../../platform/log.ts';
import type { Settings } from '../../../platform/settings/schema.ts';
import { serving } from '../../../platform/testing/serving.ts';
import { copyDataFolder, silent, temporarySettings } from '../../../platform/testing/temporary-database.ts';
import { versionNow } from '../../../published/version-now.ts';
import { browserAt, joinAs } from '../testing/browser.ts';
import { PASSWORD } from '../testing/people-application.ts';

function newSettings(): Settings {
  const settings = temporarySettings();
  onTestFinished(() => rmSync(settings.dataFolder, { recursive: true, force: true }));
  return settings;
}

const serve = (settings: Settings, lines: string[] = []) =>
  serving({
    settings,
    routes: [registerApi],
    version: async (database) => versionNow(database),
    log: logTo((line) => lines.push(line), 'warn'),
  });

test('a restored backup opens with its key file alone, and brings nobody back who was erased', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-restored-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = newSettings();
  await copyDataFolder(first.dataFolder);
  const before = await serve(first);
  const [stays, goes] = [browserAt(before.address), browserAt(before.address)];
  await joinAs(stays, first, 'stays@health.example');
  await joinAs(goes, first, 'goes@health.example');
  const backup = join(folder, 'all.tar');
  const database = await openDatabase(first, { as: 'command', log: silent });
  await makeBackup(database, backup, { now: new Date() }).finally(database.close);
  expect((await goes.post('/me/erase')).status).toBe(200);
  await before.stop();

  const second = newSettings();
  const erasedList = join(second.dataFolder, 'keys.json.erased');
  await expect(
    restoreBackup(second, backup, { replace: false, log: silent, erasedList }),
  ).rejects.toMatchObject({ code: 'erased-list-missing', parameters: { file: erasedList } });
  await restoreBackup(second, backup, { replace: false, log: silent });
  const lines: string[] = [];
  const without = await serve(second, lines);
  const signIn = async (address: string, email: string) => {
    const answer = await browserAt(address).post('/visits', { email, password: PASSWORD });
    return answer.status;
  };
  expect(await signIn(without.address, 'stays@health.example')).toBe(503);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'sign-in-off', why: 'lost' }]);
  expect(existsSync(join(second.dataFolder, 'keys.json'))).toBe(false);
  await without.stop();

  for (const file of ['keys.json', 'keys.json.erased'])
    copyFileSync(join(first.dataFolder, file), join(second.dataFolder, file));
  const told: string[] = [];
  const after = await serve(second, told);
  expect(told.map((line) => JSON.parse(line))).toMatchObject([{ event: 'erased-again', persons: 1 }]);
  expect(await signIn(after.address, 'stays@health.example')).toBe(200);
  expect(await signIn(after.address, 'goes@health.example')).toBe(401);
  const opened = await openDatabase(second, { as: 'command', log: silent });
  const { owner } = opened;
  if (owner === undefined) throw new Error('an embedded database has an owner');
  const { rows } = await withConnection(owner, (client) =>
    client.query('select name is null as "isErased" from person order by made_at'),
  ).finally(opened.close);
  expect(rows).toEqual([{ isErased: false }, { isErased: true }]);
  await after.stop();
  const again: string[] = [];
  await serve(second, again);
  expect(again).toEqual([]);
});

test('a restored backup signs everybody out, and withdraws tokens unless they are to be kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-signed-out-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = newSettings();
  await copyDataFolder(first.dataFolder);
  const before = await serve(first);
  const who = browserAt(before.address);
  await joinAs(who, first, 'amina@health.example');
  const made = await who.post('/tokens', { name: 'Register', scopes: ['people:read'] });
  expect(made.status).toBe(200);
  await who.post('/passwords/lost', { email: 'amina@health.example' });
  const backup = join(folder, 'all.tar');
  const database = await openDatabase(first, { as: 'command', log: silent });
  await makeBackup(database, backup, { now: new Date() }).finally(database.close);
  await before.stop();

  const restored = await restoreBackup(first, backup, { replace: true, keepTokens: true, log: silent });
  expect(restored.waysIn).toEqual({ visits: 1, tokens: 0, links: 1, passkeys: 0, persons: 0 });
  const again = await restoreBackup(first, backup, { replace: true, log: silent });
  expect(again.waysIn).toEqual({ visits: 1, tokens: 1, links: 1, passkeys: 0, persons: 0 });
  const after = await serve(first);
  const asked = async (headers: Record<string, string>) =>
    (await fetch(`${after.address}/api/v1/me`, { headers })).status;
  const { text } = z.object({ data: z.object({ text: z.string() }) }).parse(await made.json()).data;
  expect(await asked({ authorization: `Bearer ${text}` })).toBe(401);
  const password = { email: 'amina@health.example', password: PASSWORD };
  expect((await browserAt(after.address).post('/visits', password)).status).toBe(200);
});
