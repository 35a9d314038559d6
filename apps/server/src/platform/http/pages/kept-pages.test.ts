import { beforeEach, expect, it } from 'vitest';
import type { Turn } from '../caches/version-cache.ts';
import { KeptPages } from './kept-pages.ts';
import type { Page } from './pages.ts';

let version = 'one';
let figure = 1;
const drawn: string[] = [];
const pages = new KeptPages({ ask: async (subjects) => ({ subject: subjects.join('+'), version }) });

beforeEach(() => {
  drawn.length = 0;
});

/** A page of one figure. */
const page = (
  key: string,
  more: Partial<{ subjects: readonly string[]; isWorthKeeping: boolean }> = {},
): Page => ({
  key,
  subjects: more.subjects ?? ['figures'],
  read: async (read) => {
    const told = await read('/api/v1/figure');
    return async () => {
      drawn.push(key);
      return {
        status: 200,
        html: `${key} ${told}`,
        language: 'en',
        styleHashes: [],
        cache: 'public',
        embeddable: false,
        isWorthKeeping: more.isWorthKeeping ?? true,
      };
    };
  },
});

const ask = async (asked: Page, tagged = true) => {
  const turn: Turn = { address: '192.0.2.1', take: (work) => work() };
  const read = async () => ({ text: String(figure), tag: tagged ? `"${figure}"` : undefined });
  return String(await (await pages.answer(asked, turn, read)).body.bytes('identity'));
};

it('are drawn once for a version of the data, and by their keys', async () => {
  expect([await ask(page('a')), await ask(page('a')), await ask(page('b'))]).toEqual(['a 1', 'a 1', 'b 1']);
  expect(drawn).toEqual(['a', 'b']);
});

it('are drawn again in a new version when their figures differ, and not when they are the same', async () => {
  await ask(page('a'));
  version = 'two';
  expect(await ask(page('a'))).toBe('a 1');
  expect(drawn).toEqual([]);
  version = 'three';
  figure = 2;
  expect([await ask(page('a')), await ask(page('a'))]).toEqual(['a 2', 'a 2']);
  expect(drawn).toEqual(['a']);
  version = 'four';
  figure = 1;
  expect(await ask(page('a'))).toBe('a 1');
  expect(drawn).toEqual(['a']);
});

it('are drawn again where nothing tells that the figures are the same', async () => {
  await ask(page('untold'), false);
  version = 'five';
  await ask(page('untold'), false);
  expect(drawn).toEqual(['untold', 'untold']);
});

it('stay through all versions where they show no figures, and are not kept where that is of no use', async () => {
  await ask(page('help', { subjects: [] }));
  version = 'six';
  await ask(page('help', { subjects: [] }));
  await ask(page('failed', { isWorthKeeping: false }));
  await ask(page('failed', { isWorthKeeping: false }));
  expect(drawn).toEqual(['help', 'failed', 'failed']);
});
