import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logTo } from '../log.ts';
import { madePerson } from '../testing/made-person.ts';
import { silent, temporaryCluster, temporarySettings } from '../testing/temporary-database.ts';
import { makeKeyFile, readKeyFile } from './key-file.ts';
import { keyFileOf, openKeys } from './open-keys.ts';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const { database, settings } = await temporaryCluster();

test('beside the embedded cluster a key file is made once, and the start says so', async () => {
  const lines: string[] = [];
  const log = logTo((line) => lines.push(line), 'info');
  const { keys, made } = await openKeys(settings, database, log, NOW);
  const file = join(settings.dataFolder, 'keys.json');
  expect([made, keys.isOff]).toEqual([file, undefined]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'key-file-made', file }]);
  const again = await openKeys(settings, database, log, NOW);
  expect([again.made, again.keys.ring().current]).toEqual([undefined, keys.ring().current]);
});

test('a lost file, or another one, is not taken for new: nobody signs in, and the start says why', async () => {
  const file = join(settings.dataFolder, 'keys.json');
  const { keys } = await openKeys(settings, database, silent, NOW);
  const own = readKeyFile(file);
  await madePerson(database, keys.ring, 'Amina');
  rmSync(file);
  const lines: string[] = [];
  const lost = await openKeys(
    settings,
    database,
    logTo((line) => lines.push(line), 'info'),
    NOW,
  );
  expect([lost.made, lost.keys.isOff, readKeyFile(file)]).toEqual([undefined, 'lost', undefined]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'sign-in-off', why: 'lost' }]);
  expect(lost.keys.ring).toThrow(expect.objectContaining({ code: 'sign-in-off' }));
  makeKeyFile(file, NOW);
  expect((await openKeys(settings, database, silent, NOW)).keys.isOff).toBe('lost');
  expect(own).toBeDefined();
});

test('a database server needs a named file: without it nobody signs in, and a named one has to be there', async () => {
  const external = (given: Record<string, string>) =>
    temporarySettings({ DATABASE_URL: 'postgresql://a@nowhere/b', ...given });
  expect(keyFileOf(external({}))).toBeUndefined();
  expect((await openKeys(external({}), database, silent, NOW)).keys.isOff).toBe('not-set');
  const file = `${settings.dataFolder}.named.json`;
  onTestFinished(() => rmSync(file, { force: true }));
  const named = external({ SAHAKARYA_KEY_FILE: file });
  await expect(openKeys(named, database, silent, NOW)).rejects.toMatchObject({ code: 'key-file-missing' });
});
