import { expect, test } from 'vitest';
import { RecentPages } from './recent-pages.ts';

const page = (html: string) => ({ html });

test('what was asked for longest ago is forgotten first', () => {
  const pages = new RecentPages(10);
  pages.set('a', page('aaaa'));
  pages.set('b', page('bbbb'));
  expect(pages.get('a')).toEqual(page('aaaa'));
  pages.set('c', page('cccc'));
  expect(pages.get('b')).toBeUndefined();
  expect(pages.get('a')).toEqual(page('aaaa'));
  expect(pages.get('c')).toEqual(page('cccc'));
});

test('a page that is larger than all that is kept is not kept', () => {
  const pages = new RecentPages(3);
  pages.set('a', page('aaaa'));
  expect(pages.get('a')).toBeUndefined();
  pages.set('b', page('bb'));
  expect(pages.get('b')).toEqual(page('bb'));
});
