import { expect, test } from 'vitest';
import { isFollowed } from './follow-links.ts';

const followed = (to: string, base = '/mr', here = '/mr/sources') =>
  isFollowed(new URL(to, 'https://example.org'), new URL(here, 'https://example.org'), base);

test.each([
  ['/mr', true],
  ['/mr/', true],
  ['/mr/studio?target=120', true],
  ['/mr/destinations/IND#series', true],
  ['/en/studio', false],
  ['/studio', false],
  ['/mrs/studio', false],
  ['/mr/nowhere', false],
  ['/mr/embed/shares', false],
  ['/api/docs', false],
  ['https://elsewhere.org/mr/studio', false],
  ['/mr/sources#owid', false],
  ['/mr/sources?x=1#owid', true],
  ['/mr/sources', true],
])('in Marathi, %s is followed within the page: %s', (to, isOurs) => {
  expect(followed(to)).toBe(isOurs);
});

test('where the address names no language, pages without one are followed', () => {
  expect(followed('/studio', '', '/')).toBe(true);
  expect(followed('/fr/studio', '', '/')).toBe(false);
});
