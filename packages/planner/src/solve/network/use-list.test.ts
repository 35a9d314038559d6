import { expect, it } from 'vitest';
import { random } from '../../judge/tiny-models.ts';
import { finish } from '../../steps.ts';
import { UseList } from './use-list.ts';

// More rows than a new list has room for, so that it grows; few enough places that many rows are of one.
it.each([0, 1, 40, 5000])(
  'sorts %i uses by lot, destination and week, and adds up those of one place',
  (count) => {
    const r = random(count);
    const use = new UseList();
    const expected = new Map<number, number>();
    for (let i = 0; i < count; i++) {
      const [lot, destination, week, doses] = [r.whole(0, 9), r.whole(0, 7), r.whole(0, 11), r.whole(1, 50)];
      use.add(lot, destination, week, doses);
      const place = (lot * 8 + destination) * 12 + week;
      expected.set(place, (expected.get(place) ?? 0) + doses);
    }
    const rows = finish(use.sorting(10, 8, 12));
    const places = [...expected.keys()].sort((a, b) => a - b);
    expect(rows.count).toBe(places.length);
    expect([...rows.lot]).toEqual(places.map((place) => Math.floor(place / 96)));
    expect([...rows.destination]).toEqual(places.map((place) => Math.floor(place / 12) % 8));
    expect([...rows.week]).toEqual(places.map((place) => place % 12));
    expect([...rows.doses]).toEqual(places.map((place) => expected.get(place)));
  },
);
