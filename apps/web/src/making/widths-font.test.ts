import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { tableOf, widthsFont } from './widths-font.ts';

const require = createRequire(import.meta.url);
const CASES = [
  ['noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2', 'लसीकरणत्रक्षि'],
  ['noto-sans-sc/files/noto-sans-sc-119-wght-normal.woff2', '的一是不'],
] as const;
const WEIGHTS = { wght: { min: 400, max: 700, default: 400 } };

test.for(CASES)('%s: as wide and as high as the font, and nothing drawn', async ([file, letters]) => {
  const font = readFileSync(require.resolve(`@fontsource-variable/${file}`));
  const asTrueType = async (packed: Buffer) =>
    Buffer.from(await subsetFont(packed, letters, { targetFormat: 'truetype', noHinting: true }));
  const [drawn, widths] = await Promise.all([
    subsetFont(font, letters, { targetFormat: 'woff2', variationAxes: WEIGHTS }).then(asTrueType),
    widthsFont(font, letters, WEIGHTS).then(asTrueType),
  ]);
  const advances = (bytes: Buffer) => {
    const count = bytes.readUInt16BE(tableOf(bytes, 'maxp').begin + 4);
    const own = bytes.readUInt16BE(tableOf(bytes, 'hhea').begin + 34);
    return Array.from({ length: count }, (_, i) =>
      bytes.readUInt16BE(tableOf(bytes, 'hmtx').begin + 4 * Math.min(i, own - 1)),
    );
  };
  const heights = (bytes: Buffer) => {
    const { begin } = tableOf(bytes, 'hhea');
    return [bytes.readInt16BE(begin + 4), bytes.readInt16BE(begin + 6), bytes.readInt16BE(begin + 8)];
  };
  const outlines = ({ begin, end }: ReturnType<typeof tableOf>) => end - begin;
  expect(advances(widths)).toEqual(advances(drawn));
  expect(heights(widths)).toEqual(heights(drawn));
  expect(outlines(tableOf(drawn, 'glyf'))).toBeGreaterThan(200);
  expect(outlines(tableOf(widths, 'glyf'))).toBeLessThanOrEqual(16);
});
