import { expect, test } from 'vitest';
import { segmentAfterKey } from './segments.tsx';

const SEGMENTS = [
  { value: 'map', text: 'Map' },
  { value: 'chart', text: 'Chart' },
  { value: 'table', text: 'Table' },
] as const;

test('arrow keys go round, in the direction of reading', () => {
  expect(segmentAfterKey('ArrowRight', SEGMENTS, 'map', false)).toBe('chart');
  expect(segmentAfterKey('ArrowRight', SEGMENTS, 'map', true)).toBe('table');
  expect(segmentAfterKey('ArrowDown', SEGMENTS, 'table', true)).toBe('map');
  expect(segmentAfterKey('ArrowLeft', SEGMENTS, 'map', false)).toBe('table');
  expect(segmentAfterKey('Enter', SEGMENTS, 'map', false)).toBeUndefined();
});
