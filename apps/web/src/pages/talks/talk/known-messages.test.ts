import type { Message } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { beforeThat, IN_A_PART, NOTHING_KNOWN, withEarlier, withNewest, withOne } from './known-messages.ts';

const said = (n: number, text = `${n}`, at = n): Message => ({
  message: String(n).padStart(6, '0'),
  talk: 'talk',
  party: 'ETH',
  person: 'person',
  at: new Date(at * 1000).toISOString(),
  words: { language: 'en', direction: 'ltr', text },
  files: [],
  earlier: [],
  version: 1,
  can: [],
});

/** The newest part of a talk of `all` messages, or of those before a moment, as the API tells it. */
const part = (all: readonly Message[], before?: string) =>
  all
    .filter(({ at }) => before === undefined || at < before)
    .reverse()
    .slice(0, IN_A_PART);

const many = (count: number) => Array.from({ length: count }, (_, n) => said(n));
const textsOf = ({ messages }: { readonly messages: readonly Message[] }) =>
  messages.map(({ words }) => words.text);

test('a short talk is known whole, oldest first; a long one part by part, however many are of one moment', () => {
  expect(withNewest(NOTHING_KNOWN, part(many(3)))).toMatchObject({ isWhole: true });
  expect(textsOf(withNewest(NOTHING_KNOWN, part(many(3))))).toEqual(['0', '1', '2']);
  const all = Array.from({ length: 120 }, (_, n) => said(n, `${n}`, Math.floor(n / 7)));
  let known = withNewest(NOTHING_KNOWN, part(all));
  for (let parts = 1; !known.isWhole; parts++) {
    expect(parts).toBeLessThan(5);
    known = withEarlier(known, part(all, beforeThat(known)));
  }
  expect(known.messages).toEqual(all);
});

test('what is written joins what is known; earlier parts stay', () => {
  const all = many(110);
  const first = withNewest(NOTHING_KNOWN, part(all.slice(0, 100)));
  const half = withEarlier(first, part(all.slice(0, 100), beforeThat(first)));
  const whole = withEarlier(half, part(all.slice(0, 100), beforeThat(half)));
  const known = withNewest(whole, part(all));
  expect(textsOf(known)).toEqual(textsOf({ messages: all }));
  expect(known.isWhole).toBe(true);
  expect(withEarlier(first, part(all.slice(0, 20)))).toBe(first);
});

test('where more came than a part holds, nothing is missing in between', () => {
  const known = withNewest(withNewest(NOTHING_KNOWN, part(many(60))), part(many(200)));
  expect(textsOf(known)).toEqual(textsOf({ messages: many(200).slice(150) }));
  expect(known.isWhole).toBe(false);
});

test('a correction takes the place of what stood there, and a message that came twice is there once', () => {
  const known = withNewest(NOTHING_KNOWN, part(many(3)));
  const corrected = withOne(known, said(1, 'corrected'));
  expect(textsOf(corrected)).toEqual(['0', 'corrected', '2']);
  expect(textsOf(withNewest(withOne(corrected, said(3)), part(many(4))))).toEqual(['0', '1', '2', '3']);
});
