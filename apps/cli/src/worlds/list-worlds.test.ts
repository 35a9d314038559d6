import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runIn, temporaryFolder } from '../testing/recording-terminal.ts';

it('lists the worlds that come with the program, and they are there', async () => {
  const folder = temporaryFolder();
  const { code, out } = await runIn(folder, ['worlds']);
  expect(code).toBe(0);
  expect(out).toMatch(/^world-2021-08$/m);
  expect(out).toMatch(/^covax-round-1$/m);
  const { worlds } = JSON.parse((await runIn(folder, ['worlds', '--json'])).out);
  expect(worlds.map((world: { name: string }) => world.name)).toEqual(['world-2021-08', 'covax-round-1']);
  for (const world of worlds) expect(existsSync(join(world.folder, 'lots.csv'))).toBe(true);
});
