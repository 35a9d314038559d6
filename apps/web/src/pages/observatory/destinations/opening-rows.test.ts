import { expect, test } from 'vitest';
import { PICTURE } from '../../../testing/pictures.ts';
import { FIRST_STATE } from '../address/observatory-address.ts';
import { largeBelow } from '../findings/coverage.ts';
import { openingRows } from './opening-rows.ts';

const { destinations } = PICTURE;
const large = largeBelow(PICTURE)?.standings ?? [];
const opened = (state: Partial<typeof FIRST_STATE>, isFew = false) =>
  openingRows(PICTURE, { ...FIRST_STATE, ...state }, destinations, isFew);

test('the large countries come first until rows or an order are asked for', () => {
  expect(opened({}, true)).toMatchObject({ rows: large, isPart: true, told: { standings: large } });
  const all = opened({});
  expect(all.rows.slice(0, large.length)).toEqual(large);
  expect(all.rows).toHaveLength(destinations.length);
  expect(all).toMatchObject({ order: undefined, told: { standings: large } });
});

test.each([{ allRows: true }, { find: 'ind' }, { order: { column: 'name', descending: false } }] as const)(
  'under %j nothing is said of them',
  (asked) => {
    expect(opened(asked)).toMatchObject({ rows: destinations, isPart: false, told: undefined });
  },
);
