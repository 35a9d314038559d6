import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../../../figures/testing/rendered.tsx';
import { Foot } from './foot.tsx';

const SOURCES = ['Codes (names, island states)', 'A census'];

test('titles of inputs keep their own direction, and are said to be English where they are', () => {
  const world = rendered(<Foot opened={{ name: 'world-2021-08', isOwn: false, sources: SOURCES }} />, 'ar');
  expect(world).toContain('<bdi lang="en" dir="ltr">Codes (names, island states)</bdi>');
  const own = rendered(<Foot opened={{ name: 'mine', isOwn: true, sources: SOURCES }} />, 'ar');
  expect(own).toContain('<bdi>Codes (names, island states)</bdi>');
});

test('a scenario that names no inputs claims none', () => {
  expect(wordsOf(<Foot opened={{ name: 'mine', isOwn: true, sources: SOURCES }} />)).toMatch(
    /^Inputs: Codes \(names, island states\) ?; A census /,
  );
  expect(wordsOf(<Foot opened={{ name: 'mine', isOwn: true, sources: [] }} />)).not.toContain('Inputs');
});
