import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

test('makes a key file once, takes a new key, and tells none', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'own-keys.json');
  const environment = { SAHAKARYA_KEY_FILE: file };
  const words = (...more: string[]) => ['keys', ...more, '--data', 'data'];
  const made = await runIn(folder, words('make'), { environment });
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out.replace(/\s+/g, ' ')).toContain('No backup has it.');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const { lookup, keys } = JSON.parse(readFileSync(file, 'utf8'));

  const again = await runIn(folder, words('make'), { environment });
  expect([again.code, again.out]).toEqual([4, '']);
  expect(again.err).toContain('There is a key file');

  const rotated = await runIn(folder, [...words('rotate'), '--json'], { environment });
  expect(rotated.code, rotated.out).toBe(0);
  const now = JSON.parse(readFileSync(file, 'utf8'));
  expect(now).toMatchObject({ lookup, keys: [{ id: JSON.parse(rotated.out).key }] });
  expect(now.keys[0].id).not.toBe(keys[0].id);
  for (const { out, err } of [made, again, rotated])
    for (const secret of [lookup, keys[0].key, now.keys[0].key]) expect(out + err).not.toContain(secret);
});

test('is told of what it is not', async () => {
  const folder = temporaryFolder();
  const other = await runIn(folder, ['keys', 'lose', '--data', 'data']);
  expect([other.code, other.err]).toEqual([
    2,
    'There is no "keys lose". Say "keys make" or "keys rotate".\n',
  ]);
  const environment = { DATABASE_URL: 'postgresql://a@nowhere/b' };
  expect((await runIn(folder, ['keys', 'rotate'], { environment })).err).toContain('SAHAKARYA_KEY_FILE');
});
