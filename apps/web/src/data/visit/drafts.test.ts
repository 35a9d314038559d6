import { expect, test, vi } from 'vitest';
import { dropDrafts, keepDraft, readDraft } from './drafts.ts';

/** A browser's store, with so much room. */
function storeOf(room: number): Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (text.length > room) throw new Error('QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
  };
}

test('drafts stay until they are dropped, and nothing else goes with them', () => {
  const localStorage = storeOf(100);
  vi.stubGlobal('window', { localStorage });
  localStorage.setItem('sahakarya-theme', 'dark');
  keepDraft('amina/one', 'Dear');
  keepDraft('amina/two', 'colleagues');
  keepDraft('amina/two', undefined);
  expect([readDraft('amina/one'), readDraft('amina/two')]).toEqual(['Dear', undefined]);
  keepDraft('amina/three', 'x');
  dropDrafts();
  expect([readDraft('amina/one'), readDraft('amina/three')]).toEqual([undefined, undefined]);
  expect(localStorage.getItem('sahakarya-theme')).toBe('dark');
});

test('whoever comes in finds their own drafts, and nobody else’s', () => {
  vi.stubGlobal('window', { localStorage: storeOf(100) });
  for (const name of ['amina/one', 'yonas/one', 'amina2/one']) keepDraft(name, 'Dear');
  dropDrafts('amina');
  expect(['amina/one', 'yonas/one', 'amina2/one'].map(readDraft)).toEqual(['Dear', undefined, undefined]);
});

test('a browser without room, or that keeps nothing, costs the draft and not the page', () => {
  vi.stubGlobal('window', { localStorage: storeOf(3) });
  keepDraft('amina/one', 'too long');
  expect(readDraft('amina/one')).toBeUndefined();
  vi.stubGlobal('window', {});
  keepDraft('amina/one', 'x');
  dropDrafts();
  expect(readDraft('amina/one')).toBeUndefined();
});
