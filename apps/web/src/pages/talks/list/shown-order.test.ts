import type { ListedTalk } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { inShownOrder, orderOf, withMore } from './shown-order.ts';

const talk = (id: string, hour: number): ListedTalk => ({
  talk: id,
  state: 'open',
  subject: { language: 'en', direction: 'ltr', text: id },
  begun_at: '2021-08-04T00:00:00.000Z',
  version: 1,
  parties: ['ETH', 'SWE'],
  newest_at: hour === 0 ? null : `2021-08-04T0${hour}:00:00.000Z`,
  unread: 0,
});

const whole = (talks: readonly ListedTalk[]) => ({ talks, isWhole: true });

test('rows stay where they are seen, whatever is written; what came is counted', () => {
  const order = orderOf([talk('a', 3), talk('b', 2), talk('c', 0)]);
  const now = [talk('new', 9), talk('c', 8), talk('a', 3), talk('b', 2)];
  const { rows, came } = inShownOrder(whole(now), order);
  expect(rows.map((row) => [row.talk, row.newest_at?.slice(11, 13)])).toEqual([
    ['a', '03'],
    ['b', '02'],
    ['c', '08'],
  ]);
  expect(came).toBe(2);
  expect(inShownOrder(whole(now), orderOf(now))).toEqual({ rows: now, came: 0 });
});

test('one that is not seen any more goes', () => {
  expect(inShownOrder(whole([talk('a', 3)]), orderOf([talk('a', 3), talk('b', 2)]))).toEqual({
    rows: [talk('a', 3)],
    came: 0,
  });
});

test('what newer ones have pushed out of the part stays as it was seen; what is gone from it goes', () => {
  const order = orderOf([talk('a', 5), talk('b', 4), talk('c', 2)]);
  const top = { talks: [talk('new', 9), talk('a', 5), talk('d', 3)], isWhole: false };
  const { rows, came } = inShownOrder(top, order);
  // b would stand in it; c stands below.
  expect(rows).toEqual([talk('a', 5), talk('c', 2)]);
  expect(came).toBe(2);
});

test('more stands behind what is shown, and what came since comes in by a press alone', () => {
  const order = orderOf([talk('a', 5), talk('b', 4)]);
  const more = withMore(order, [talk('new', 9), talk('a', 8), talk('b', 4), talk('c', 3), talk('d', 0)]);
  expect([...more.keys()]).toEqual(['a', 'b', 'c', 'd']);
  expect(withMore(order, [talk('new', 9), talk('a', 5)])).toBe(order);
  expect([...withMore(new Map(), [talk('a', 5)]).keys()]).toEqual(['a']);
});
