import { expect, test } from 'vitest';
import { embedCode } from './embed-code.ts';
import { isNeeded } from './font-faces.ts';

test('the code for another page holds any title and address', () => {
  expect(embedCode('https://x.org/embed/gap?day=2021-08-04&view=map', 'A "title" <b>')).toContain(
    'src="https://x.org/embed/gap?day=2021-08-04&amp;view=map" title="A &quot;title&quot; &lt;b&gt;"',
  );
});

test('a picture takes the fonts that its letters need', () => {
  const letters = new Set([...'मात्रा 4'].map((letter) => letter.codePointAt(0) ?? 0));
  expect(isNeeded('U+900-97F, U+200C-200D', letters)).toBe(true);
  expect(isNeeded('U+20-7E', letters)).toBe(true);
  expect(isNeeded('U+4??', letters)).toBe(false);
  expect(isNeeded('', letters)).toBe(true);
});
