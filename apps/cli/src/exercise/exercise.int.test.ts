import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logTo, readSettings, startServer } from '@sahakarya/server';
import { expect, it } from 'vitest';
import { REFERENCE_TABLES } from '../serve/reference-tables.ts';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

it('is made once, moved on, begun anew, and is never taken for what is real', async () => {
  const folder = temporaryFolder();
  const exercise = (...words: string[]) => runIn(folder, ['exercise', ...words, '--data', 'practice']);
  const data = join(folder, 'practice');

  // Where somebody has named a place, nothing is made unasked.
  const none = await exercise('open');
  expect([none.code, none.err]).toEqual([4, expect.stringContaining('There is no exercise yet')]);
  expect(existsSync(data)).toBe(false);

  const made = await exercise('new');
  expect([made.code, made.out]).toEqual([0, expect.stringContaining(`An exercise was made in ${data}.`)]);
  expect(await exercise('new')).toMatchObject({ code: 4, err: expect.stringContaining('already in') });

  const moved = await exercise('forward', '14', '--json');
  expect(JSON.parse(moved.out)).toEqual({ command: 'exercise', ok: true, day: '2021-12-20' });
  const further = await exercise('forward', '1');
  expect(further.out).toContain('2021-12-21');

  const served = await runIn(folder, ['serve', '--data', 'practice', '--port', '0']);
  expect([served.code, served.err]).toEqual([4, expect.stringContaining('is an exercise')]);

  // It has accounts, and so a restore asks who was erased since.
  expect(await runIn(folder, ['backup', 'all.tar', '--data', 'practice'])).toMatchObject({ code: 0 });
  const restore = (...words: string[]) => runIn(folder, ['restore', 'all.tar', '--data', 'copy', ...words]);
  const asked = await restore();
  expect([asked.code, asked.err.replace(/\s+/g, ' ')]).toEqual([
    4,
    expect.stringContaining(
      `no list of those that were erased since: ${join(folder, 'copy', 'keys.json.erased')}`,
    ),
  ]);
  expect(await restore('--without-erased')).toMatchObject({ code: 0 });

  // What others have put there stays.
  writeFileSync(join(data, 'notes.txt'), 'x');
  const again = await exercise('reset');
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('begins anew')]);
  expect(existsSync(join(data, 'notes.txt'))).toBe(true);
  expect(JSON.parse((await exercise('forward', '1', '--json')).out).day).toBe('2021-12-07');
});

it('leaves what is real as it is, and says what it takes', async () => {
  const folder = temporaryFolder();
  const settings = readSettings({}, { PORT: '0', SAHAKARYA_DATA: join(folder, 'data') });
  const log = logTo(() => undefined, 'silent');
  const server = await startServer({ settings, reference: REFERENCE_TABLES, log });
  const exercise = (...words: string[]) => runIn(folder, ['exercise', ...words, '--data', 'data']);
  try {
    for (const deed of [['forward', '3'], ['new']])
      expect(await exercise(...deed)).toMatchObject({
        code: 4,
        err: expect.stringContaining('is real, and stays so'),
      });
  } finally {
    await server.stop();
  }
  for (const deed of [['open'], ['reset']])
    expect(await exercise(...deed)).toMatchObject({
      code: 4,
      err: expect.stringContaining('is real, and stays so'),
    });
  const wrong = [
    ['sit'],
    ['forward'],
    ['forward', '0'],
    ['forward', '-1'],
    ['forward', '1.5'],
    ['open', '3'],
  ];
  for (const words of wrong) expect((await exercise(...words)).code, words.join(' ')).toBe(2);
  const opened = await runIn(folder, ['exercise', 'open', '--data', 'new', '--host', '0.0.0.0']);
  expect([opened.code, opened.err]).toEqual([4, expect.stringContaining('HOST is set to 0.0.0.0')]);
});
