import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ROUND_ABOUT } from './covax-round-1/about.ts';
import { WORLD_ABOUT } from './world-2021-08/about.ts';

const WORLDS = fileURLToPath(new URL('../worlds', import.meta.url));

it('lists every world by the name of its folder and the title of its package', () => {
  const listed: { name: string; title: string }[] = JSON.parse(readFileSync(`${WORLDS}/worlds.json`, 'utf8'));
  const titles = [WORLD_ABOUT, ROUND_ABOUT].map(({ name, title }) => ({ name, title }));
  expect(listed.map(({ name, title }) => ({ name, title }))).toEqual(titles);
  const folders = readdirSync(WORLDS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(listed.map(({ name }) => name).sort());
});
