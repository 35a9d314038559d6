import { expect, test } from 'vitest';
import { withBench } from './readme.ts';

test('text goes between the markers, and again the same way', () => {
  const readme = '# Title\n\n<!-- bench -->\nold\n<!-- /bench -->\n\nMore.\n';
  const filled = '# Title\n\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\n\nMore.\n';
  expect(withBench(readme, 'new')).toBe(filled);
  expect(withBench(filled, 'new')).toBe(filled);
});

test('a README without both markers in order is left alone', () => {
  expect(withBench('# Title\n', 'new')).toBeUndefined();
  expect(withBench('<!-- bench -->\n', 'new')).toBeUndefined();
  expect(withBench('<!-- /bench --><!-- bench -->', 'new')).toBeUndefined();
});
