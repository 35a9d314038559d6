import { expect, test } from 'vitest';
import { escaped } from './escaped.ts';

test('a text stays a text, between elements and in an attribute', () => {
  expect(escaped('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
  expect(escaped('&lt;')).toBe('&amp;lt;');
});
