import type { ListedTalk } from '@sahakarya/contract';
import { expect, test } from 'vitest';
import { inShownOrder, orderOf } from './shown-order.ts';

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

test('rows stay where they are seen, whatever is written; what came is counted', () => {
  const order = orderOf([talk('a', 3), talk('b', 2), talk('c', 0)]);
  const now = [talk('new', 9), talk('c', 8), talk('a', 3), talk('b', 2)];
  const { rows, came } = inShownOrder(now, order);
  expect(rows.map((row) => [row.talk, row.newest_at?.slice(11, 13)])).toEqual([
    ['a', '03'],
    ['b', '02'],
    ['c', '08'],
  ]);
  expect(came).toBe(2);
  expect(inShownOrder(now, orderOf(now))).toEqual({ rows: now, came: 0 });
});

test('one that is not seen any more goes', () => {
  expect(inShownOrder([talk('a', 3)], orderOf([talk('a', 3), talk('b', 2)]))).toEqual({
    rows: [talk('a', 3)],
    came: 0,
  });
});
