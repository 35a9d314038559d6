import { expect, test } from 'vitest';
import { rendered, wordsOf } from '../../figures/testing/rendered.tsx';
import { UNCHANGED } from '../../planning/policy/policy-state.ts';
import { ContextBar } from './context-bar.tsx';
import { OPENED, studioWith } from './testing/small-studio.ts';
import type { Studio } from './use-studio.ts';
import { fileNameOf } from './world/use-scenario-title.ts';

const bar = (changes: Partial<Studio> = {}) => (
  <ContextBar studio={studioWith(changes)} opened={OPENED} onOpen={() => {}} onPolicy={() => {}} />
);
const PLANNING = { run: 1, shown: 1, heldAgainst: 1, opened: OPENED };
const proof = (proof?: 'holds' | 'fails') =>
  rendered(bar({ planning: { ...PLANNING, ...(proof === undefined ? {} : { proof }) } }));

test('the scenario is named with what is in it', () => {
  const words = wordsOf(bar()).replaceAll('\u00a0', ' ');
  for (const part of ['Three places', '3 lots', '2 weeks', '2 August 2021']) expect(words).toContain(part);
});

test('a scenario that was changed here says so, and so do the files made of it', () => {
  const cells = [1, 2, 3].map((row) => ({ table: 'lots', row, column: 'doses', text: '5' }));
  const opened = { ...OPENED, cells };
  const words = wordsOf(
    <ContextBar studio={studioWith()} opened={opened} onOpen={() => {}} onPolicy={() => {}} />,
  );
  expect(words).toContain('Three places (changed here: 3 cells)');
  expect(fileNameOf(opened)).toBe('three-places-changed');
  expect(fileNameOf(OPENED)).toBe('three-places');
  expect(fileNameOf(OPENED, { ...UNCHANGED, supply: { all: 50, of: {} } })).toBe('three-places-changed');
});

test('a plan is called verified when its proof holds, never before, and refused when it fails', () => {
  expect(proof('holds')).toMatch(/chip-done.*Verified to the dose/);
  expect(proof('fails')).toMatch(/chip-refused.*The check found a fault/);
  expect(proof('fails')).not.toContain('Verified to the dose');
  expect(proof()).toMatch(/chip-neutral.*Checking the plan/);
  expect(proof()).not.toContain('Verified to the dose');
});

test('there is nothing to take back or do again until something was changed', () => {
  const disabled = (changes: Partial<Studio>) =>
    rendered(bar(changes)).match(/disabled=""[^>]*>[^<]+/g) ?? [];
  expect(disabled({}).join()).toMatch(/Undo.*Redo/);
  expect(disabled({ canUndo: true }).join()).not.toContain('Undo');
  expect(disabled({ canUndo: true, canRedo: true })).toEqual([]);
});

test('a policy that is pinned says so, and offers to let go', () => {
  expect(rendered(bar())).toContain('aria-pressed="false"');
  expect(rendered(bar({ isPinned: true }))).toContain('aria-pressed="true"');
  expect(wordsOf(bar())).toContain('Pin as baseline');
  expect(wordsOf(bar({ isPinned: true }))).toContain('Unpin baseline');
});

test('a plan is taken away when it is that of the policy at hand, not while one before it is packed', () => {
  const isDisabled = (planning: Studio['planning']) =>
    /<button[^>]*class="button primary"[^>]*disabled=""/.test(rendered(bar({ planning })));
  expect(isDisabled(PLANNING)).toBe(true);
  expect(isDisabled({ ...PLANNING, isAtHand: true })).toBe(false);
});

test('nothing is said to be checked where there is no plan to check', () => {
  for (const why of [{ refused: [] }, { failure: 'out of memory' }])
    expect(wordsOf(bar({ planning: { ...PLANNING, ...why } }))).not.toContain('Checking the plan');
});

test('while a plan is packed it is not asked for again', () => {
  expect(rendered(bar({ isPacking: true }))).toMatch(/<button[^>]*class="button primary"[^>]*disabled=""/);
});
