import { expect, test } from 'vitest';
import { Chip } from './chip/chip.tsx';
import { clamp } from './clamp.ts';
import { EmptyState } from './empty-state/empty-state.tsx';
import { KeyNumbers } from './key-numbers/key-numbers.tsx';
import { Skeleton } from './skeleton/skeleton.tsx';
import { rendered, wordsOf } from './testing/rendered.tsx';

test('a state is told by its word, and by a mark where it is more than neutral', () => {
  expect(rendered(<Chip look="done">Verified</Chip>)).toMatch(/chip-done"><svg.*<\/svg>Verified/);
  const mark = (look: 'done' | 'waits' | 'refused') =>
    / d="([^"]+)"/.exec(rendered(<Chip look={look}>x</Chip>))?.[1];
  expect(new Set([mark('done'), mark('waits'), mark('refused')]).size).toBe(3);
  expect(rendered(<Chip look="neutral">Checking</Chip>)).toBe(
    '<span class="chip chip-neutral">Checking</span>',
  );
});

test('numbers are defined by their words, which come first for those who listen', () => {
  const numbers = [{ key: 'a', number: '2 M', words: 'people gain' }];
  expect(rendered(<KeyNumbers numbers={numbers} />)).toContain('<dt>people gain</dt><dd>2 M</dd>');
});

test('what holds a place is as high as what will stand there, and not heard', () => {
  expect(rendered(<Skeleton shape="map" />)).toBe(
    '<div class="skeleton skeleton-map" aria-hidden="true"></div>',
  );
  expect(rendered(<Skeleton shape="line" lines={3} />).match(/skeleton-line"/g)).toHaveLength(3);
});

test('an empty place says what would be there, why, and offers one action', () => {
  const empty = (
    <EmptyState title="No corrections" text="They come with imports">
      <button type="button">Import</button>
    </EmptyState>
  );
  expect(wordsOf(empty)).toBe('No corrections They come with imports Import');
  expect(rendered(<EmptyState title="None" />)).not.toMatch(/<p><\/p>/);
});

test.each([
  [5, 5],
  [-1, 0],
  [11, 10],
])('%d within 0 to 10 is %d', (value, within) => {
  expect(clamp(value, 0, 10)).toBe(within);
});
