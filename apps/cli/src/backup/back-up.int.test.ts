import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

it('writes a backup, restores it elsewhere, and replaces nothing that was not named', async () => {
  const folder = temporaryFolder();
  // A slip in the folder's name makes no platform with nothing in it, and no backup of that.
  const slip = await runIn(folder, ['backup', 'all.tar', '--data', 'heer']);
  expect([slip.code, slip.out]).toEqual([4, '']);
  expect(slip.err).toContain('There is no data of the platform in');
  expect(readdirSync(folder)).toEqual([]);
  expect((await runIn(folder, ['token', '--name', 'figures', '--data', 'here'])).code).toBe(0);
  const made = await runIn(folder, ['backup', 'all.tar', '--data', 'here', '--json']);
  expect(made.code, made.err + made.out).toBe(0);
  const backup = JSON.parse(made.out);
  expect(backup.bytes).toBe(statSync(join(folder, 'all.tar')).size);
  expect(backup.tables.map(({ table }: { table: string }) => table)).toContain('migration');

  const restored = await runIn(folder, ['restore', 'all.tar', '--data', 'there']);
  expect(restored.code, restored.err).toBe(0);
  expect(restored.out).toContain('all.tar is restored');
  const told = restored.out.replaceAll(/\s+/g, ' ');
  expect(told).toContain(
    `put its copy there before the server starts: ${join(folder, 'there', 'keys.json')}`,
  );

  mkdirSync(join(folder, 'mine'));
  writeFileSync(join(folder, 'mine', 'notes.txt'), '');
  chmodSync(join(folder, 'mine'), 0o755);
  const foreign = await runIn(folder, ['restore', 'all.tar', '--data', 'mine']);
  expect([foreign.code, foreign.out]).toEqual([4, '']);
  expect(foreign.err.replace(/\s+/g, ' ')).toContain('notes.txt lies in it');
  expect(statSync(join(folder, 'mine')).mode & 0o777).toBe(0o755);

  const again = await runIn(folder, ['restore', 'all.tar', '--data', 'there', '--replace', 'here']);
  expect(again.code).toBe(2);
  const said = again.err.replace(/\s+/g, ' ');
  expect(said).toContain('Nothing was changed. To put it into here, say --data here besides;');
  const replaced = await runIn(folder, ['restore', 'all.tar', '--data', 'there', '--replace', 'there']);
  expect(replaced.code, replaced.err).toBe(0);
});

it('says what is wrong with a file, with its mend', async () => {
  const folder = temporaryFolder();
  const missing = await runIn(folder, ['restore', 'none.tar', '--data', 'there']);
  expect(missing.code).toBe(4);
  expect(missing.err).toContain('cannot be read');
  expect(missing.err).toContain('Check its name');
});

it.skipIf(process.platform === 'win32')('neither waits for a pipe nor reads a device', async () => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe.tar')]);
  for (const file of ['pipe.tar', '/dev/zero', '.']) {
    const { code, err } = await runIn(folder, ['restore', file, '--data', 'there']);
    expect([code, err]).toEqual([4, expect.stringContaining('it is no plain file')]);
  }
});
