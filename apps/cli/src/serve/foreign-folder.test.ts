import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

const FOREIGN = (folder: string) =>
  `The folder ${folder} cannot be the data folder: notes.txt lies in it, and no data of this program. ` +
  `Name a new or empty folder with SAHAKARYA_DATA, such as ${folder}/sahakarya. `;

/** Of a command that looks after data: it needs no new folder, but the right one. */
const NO_DATA = (folder: string) =>
  `There is no data of the platform in ${folder}. Check --data, SAHAKARYA_DATA and DATABASE_URL, ` +
  'which are those of the server; its first start makes the data: "sahakarya serve". ';

it.each([
  [['serve'], FOREIGN],
  [['import', 'owid', 'notes.txt'], FOREIGN],
  [['token', '--list'], FOREIGN],
  [['backup', 'all.tar'], NO_DATA],
  [['admin', 'invite', 'amina@health.example'], NO_DATA],
] as const)('%j makes no database in a folder of others, and leaves its mode', async (words, said) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'notes.txt'), 'x');
  chmodSync(folder, 0o1777);
  const { code, out, err } = await runIn(folder, [...words, '--data', '.']);
  expect([code, out]).toEqual([4, '']);
  expect(err.replace(/\s+/g, ' ')).toBe(said(folder));
  expect(statSync(folder).mode & 0o7777).toBe(0o1777);
  expect(readdirSync(folder)).toEqual(['notes.txt']);
});
