import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../../../figures/testing/rendered.tsx';
import { WORLDS } from '../world/worlds.ts';
import { Foot, INPUTS } from './foot.tsx';

const SOURCES = ['Codes (names, island states)', 'A census'];

test('titles of inputs keep their own direction, and are said to be English where they are', () => {
  const world = rendered(<Foot opened={{ name: 'world-2021-08', isOwn: false, sources: SOURCES }} />, 'ar');
  expect(world).toContain('<bdi lang="en" dir="ltr">Codes (names, island states)</bdi>');
  const own = rendered(<Foot opened={{ name: 'mine', isOwn: true, sources: SOURCES }} />, 'ar');
  expect(own).toContain('<bdi>Codes (names, island states)</bdi>');
});

test('inputs of the reference worlds are named in the reader’s language, each of them', () => {
  const titles = WORLDS.flatMap((name) => {
    const file = new URL(`../../../../../../reference/worlds/${name}/datapackage.json`, import.meta.url);
    const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: { title: string }[] };
    return sources.map(({ title }) => title);
  });
  expect([...new Set(titles)].sort()).toEqual([...INPUTS.keys()].sort());
  const arabic = rendered(<Foot opened={{ name: 'world-2021-08', isOwn: false, sources: titles }} />, 'ar');
  expect(arabic).not.toContain('lang="en"');
  expect(arabic).toContain('البنك الدولي');
});

test('a scenario that names no inputs claims none', () => {
  expect(wordsOf(<Foot opened={{ name: 'mine', isOwn: true, sources: SOURCES }} />)).toMatch(
    /^Inputs: Codes \(names, island states\) ?; A census /,
  );
  expect(wordsOf(<Foot opened={{ name: 'mine', isOwn: true, sources: [] }} />)).not.toContain('Inputs');
});
