import { expect, test } from 'vitest';
import { referenceBubbles } from '../testing/reference-bubbles.ts';
import { radiusOf } from './map-size.ts';
import { bubbleAt, keyboardOrder, standOnMap } from './stand.ts';
import { stepFrom } from './step-from.ts';

const bubbles = referenceBubbles((value) => value.toFixed(1));
const { standing, without } = standOnMap(bubbles);

test('every destination of the reference world stands on the map; what it does not know is named', () => {
  expect(without).toEqual([]);
  expect(standing).toHaveLength(228);
  const unknown = { key: 'DISTRICT-7', name: 'District 7', people: 10_000, value: 1, text: '1' };
  expect(standOnMap([unknown])).toEqual({ standing: [], without: ['District 7'], growth: 1 });
  const perak = { ...unknown, key: 'PER', name: 'Perak', isElsewhere: true };
  expect(standOnMap([perak])).toEqual({ standing: [], without: ['Perak'], growth: 1 });
});

test('area is people: ten times the people, ten times the area; China has 43 px', () => {
  expect(radiusOf(1_444_216_102)).toBe(43);
  expect(radiusOf(500_000_000) ** 2 / radiusOf(50_000_000) ** 2).toBeCloseTo(10, 9);
  expect(radiusOf(800)).toBe(1.6);
});

test('the largest are drawn first, so that no small bubble lies under a large one', () => {
  const radii = standing.map(({ radius }) => radius);
  expect(radii).toEqual(radii.toSorted((one, other) => other - one));
});

test('keys go from the least value to the greatest, then through the places without a report', () => {
  const order = keyboardOrder(bubbles);
  const values = order.map((key) => bubbles.find((bubble) => bubble.key === key)?.value ?? null);
  const told = values.filter((value) => value !== null);
  expect(values.slice(0, told.length)).toEqual(told.toSorted((one, other) => one - other));
  expect(values.slice(told.length)).toEqual(Array.from({ length: 12 }, () => null));
});

test('arrow keys step, and stop at the ends', () => {
  const order = ['A', 'B', 'C'];
  expect(stepFrom(order, 'A', 'ArrowRight')).toBe('B');
  expect(stepFrom(order, 'C', 'ArrowDown')).toBe('C');
  expect(stepFrom(order, 'B', 'ArrowLeft')).toBe('A');
  expect(stepFrom(order, 'B', 'Home')).toBe('A');
  expect(stepFrom(order, 'B', 'End')).toBe('C');
  expect(stepFrom(order, 'B', 'Tab')).toBeUndefined();
});

test('a pointer finds the nearest bubble within reach', () => {
  const china = standing.find(({ key }) => key === 'CHN');
  expect(bubbleAt(standing, { x: china?.x ?? 0, y: (china?.y ?? 0) - 10 }, 14)?.key).toBe('CHN');
  expect(bubbleAt(standing, { x: 60, y: 300 }, 14)).toBeUndefined();
});
