import { expect, test } from 'vitest';
import { textWidth } from '../text-width.ts';
import { endsOf, layOutBar, roomForValues } from './lay-out-bars.ts';

test('bars begin at 0, and those below it lead to the other side', () => {
  const ends = endsOf([-62, -8, 16, null]);
  expect(ends).toEqual({ least: -62, most: 16 });
  const fell = layOutBar(-8, ends);
  const rose = layOutBar(16, ends);
  expect(fell.from + fell.width).toBeCloseTo(rose.from, 9);
  expect(layOutBar(-62, ends).from).toBe(0);
  expect(rose.from + rose.width).toBeCloseTo(100, 9);
  expect(fell.width / rose.width).toBeCloseTo(0.5, 9);
});

test('without values below 0 all bars begin at the start, and the longest is whole', () => {
  expect(layOutBar(50, endsOf([50, 25]))).toEqual({ from: 0, width: 100 });
  expect(layOutBar(25, endsOf([50, 25]))).toEqual({ from: 0, width: 50 });
  expect(layOutBar(0, endsOf([50])).width).toBeGreaterThan(0);
  expect(layOutBar(0, endsOf([0]))).toEqual({ from: 0, width: 0 });
});

test('the room for values is that of the longest bar’s, not that of a long value beside a short bar', () => {
  const [short, long] = ['5,000 million', '800 million to 1,000 million'];
  const room = roomForValues([
    { end: 100, text: short },
    { end: 20, text: long },
  ]);
  expect(room).toBeLessThan(textWidth(long, 14, true));
  expect(room).toBeGreaterThanOrEqual(textWidth(short, 14, true));
  // It fits beside its bar in a list with 120 px for bars, and in all wider ones.
  expect(0.2 * 120 + textWidth(long, 14, true)).toBeLessThanOrEqual(120 + room);
});
