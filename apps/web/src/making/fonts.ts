import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont, { type VariationAxes } from 'subset-font';
import { LANGUAGE_CODES, LANGUAGES } from '../language/languages.ts';
import { standInFaces } from './stand-in-fonts.ts';
import { widthsFont } from './widths-font.ts';

const require = createRequire(import.meta.url);

/** Weights that the pages use; the fonts have 100 to 900. */
const WEIGHTS = { wght: { min: 400, max: 700, default: 400 } };

/**
 * Families that keep the room of a language's letters, by language, where a system has none of its script: they draw
 * nothing, and stand in a sheet of their own: see entry/room-for-letters.ts.
 */
export const WIDTHS = { mr: 'Noto Sans Devanagari Widths', zh: 'Noto Sans SC Widths' } as const;

/** The wordmark. Like the languages' own names it stands on every page, in a script that the page may not load. */
const WORDMARK = 'सहकार्य';

interface Cut {
  readonly file: string;
  readonly family: string;
  /** The file of the npm package. */
  readonly from: string;
  /** The letters to keep. */
  readonly letters: string;
  /** What the family is asked for, as CSS writes it. */
  readonly range: string;
  readonly sizeAdjust?: string;
  /**
   * Shown where it is there when the page is painted first, and else from the next page on: come later, it would move
   * what is being read. Others are shown when they come: their letters are few, or nothing else may have them.
   */
  readonly isFirstOrNever?: boolean;
}

const NOTO = '@fontsource-variable/noto-sans/files/noto-sans';
const DEVANAGARI =
  '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2';
const ARABIC = '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2';

/** Letters of Hindi and Marathi, and what joins and parts them. */
const DEVANAGARI_LETTERS = `${letters(0x0900, 0x0963)}${letters(0x0964, 0x0970)}\u0972\u200c\u200d\u25cc`;
/** Letters, signs and digits of Arabic itself; those of Persian, Urdu and others are left to the system. */
const ARABIC_LETTERS = `${letters(0x060c, 0x061f)}${letters(0x0621, 0x065f)}${letters(0x0660, 0x066d)}\u0670\u0671\u061c\u200c\u200d\u200e\u200f`;

const DEVANAGARI_RANGE = 'U+900-97F, U+200C-200D, U+25CC';
const ARABIC_RANGE = 'U+600-6FF, U+200C-200F';

const CUTS: readonly Cut[] = [
  {
    file: 'latin',
    family: 'Noto Sans',
    from: `${NOTO}-latin-wght-normal.woff2`,
    letters: `${letters(0x20, 0x7e)}${letters(0xa0, 0xff)}ıŒœ\u2002\u2003\u2009\u200a\u202f\u2007\u2011–—‘’‚“”„•…‹›€™−←→↑↓×`,
    range: 'U+20-7E, U+A0-FF, U+131, U+152-153, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212',
    isFirstOrNever: true,
  },
  {
    file: 'latin-ext',
    family: 'Noto Sans',
    from: `${NOTO}-latin-ext-wght-normal.woff2`,
    letters: letters(0x100, 0x17f),
    range: 'U+100-130, U+132-151, U+154-17F',
  },
  {
    file: 'cyrillic',
    family: 'Noto Sans',
    from: `${NOTO}-cyrillic-wght-normal.woff2`,
    letters: `${letters(0x400, 0x45f)}№`,
    range: 'U+400-45F, U+2116',
    isFirstOrNever: true,
  },
  {
    file: 'devanagari',
    family: 'Noto Sans Devanagari',
    from: DEVANAGARI,
    letters: DEVANAGARI_LETTERS,
    range: DEVANAGARI_RANGE,
    sizeAdjust: '106%',
    isFirstOrNever: true,
  },
  {
    file: 'arabic',
    family: 'Noto Sans Arabic',
    from: ARABIC,
    letters: ARABIC_LETTERS,
    range: ARABIC_RANGE,
    sizeAdjust: '106%',
    isFirstOrNever: true,
  },
  ...marks(),
];

/**
 * Where a system has no letters of the script, the pages' own are shown whenever they come. Arabic ones every system
 * has.
 */
const LATE: readonly Cut[] = CUTS.filter(({ file }) => file === 'devanagari').map((cut) => ({
  ...cut,
  family: `${cut.family} Late`,
  isFirstOrNever: false,
}));

/** The wordmark and the names of languages, each from the font of its script. */
function marks(): Cut[] {
  const sources: readonly (readonly [string, string, RegExp])[] = [
    ['marks-devanagari', DEVANAGARI, /\p{Script=Devanagari}/u],
    ['marks-arabic', ARABIC, /\p{Script=Arabic}/u],
    ['marks-cyrillic', `${NOTO}-cyrillic-wght-normal.woff2`, /\p{Script=Cyrillic}/u],
  ];
  const text = WORDMARK + LANGUAGE_CODES.map((code) => LANGUAGES[code].name).join('');
  return sources.map(([file, from, script]) => {
    const kept = [...text].filter((letter) => script.test(letter)).join('');
    return { file, family: 'Noto Sans Marks', from, letters: kept, range: rangeOf(kept) };
  });
}

/**
 * Writes the fonts and `fonts.css`, which names them, into a folder: only the letters that the pages can show, and
 * only the weights that they use. Chinese has tens of thousands of letters: of those it ships the ones in
 * `chinese`, and readers' systems have the rest.
 */
export async function writeFonts(folder: string, chinese: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const names = LANGUAGES.zh.name;
  const chineseLetters = chineseCuts(chinese, 'Noto Sans SC Shipped', 'chinese');
  const cuts = [...CUTS, ...chineseCuts(names, 'Noto Sans Marks', 'marks-chinese'), ...chineseLetters];
  const faces = await Promise.all(
    cuts.map(async (cut) => {
      const font = readFileSync(require.resolve(cut.from));
      const cutFont = await subsetFont(font, cut.letters, { targetFormat: 'woff2', variationAxes: WEIGHTS });
      writeFileSync(join(folder, `${cut.file}.woff2`), cutFont);
      return faceOf(cut);
    }),
  );
  const widths = await Promise.all([
    ...LATE.map((cut) => widthsFaceOf(cut, WIDTHS.mr, WEIGHTS)),
    // All of their letters are as wide in every weight.
    ...chineseLetters.map((cut) => widthsFaceOf(cut, WIDTHS.zh, { wght: 400 })),
  ]);
  writeFileSync(
    join(folder, 'fonts.css'),
    [
      ...faces,
      ...LATE.map(faceOf),
      ...widths,
      ...standInFaces({ devanagari: DEVANAGARI_RANGE, arabic: ARABIC_RANGE }),
    ].join('\n'),
  );
}

function faceOf(cut: Cut): string {
  return face(cut, cut.isFirstOrNever ? 'optional' : 'swap', `./${cut.file}.woff2`);
}

async function widthsFaceOf(cut: Cut, family: string, axes: VariationAxes): Promise<string> {
  const font = await widthsFont(readFileSync(require.resolve(cut.from)), cut.letters, axes);
  return face({ ...cut, family }, 'block', `data:font/woff2;base64,${font.toString('base64')}`);
}

function face({ family, range, sizeAdjust }: Cut, display: string, address: string): string {
  return [
    '@font-face {',
    `  font-family: '${family}';`,
    '  font-style: normal;',
    '  font-weight: 400 700;',
    `  font-display: ${display};`,
    `  src: url('${address}') format('woff2');`,
    `  unicode-range: ${range};`,
    ...(sizeAdjust === undefined ? [] : [`  size-adjust: ${sizeAdjust};`]),
    '}',
    '',
  ].join('\n');
}

/** The package comes in about a hundred slices; each gives the letters of it that are asked for. */
function chineseCuts(text: string, family: string, prefix: string): Cut[] {
  const css = readFileSync(require.resolve('@fontsource-variable/noto-sans-sc/wght.css'), 'utf8');
  const wanted = new Set(
    [...text].filter((letter) => /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(letter)),
  );
  return [...css.matchAll(/url\(\.\/files\/([^)]+)\)[^;]*;\s*unicode-range: ([^;]+);/g)].flatMap(
    ([, name = '', range = '']) => {
      const inRange = rangeTest(range);
      const kept = [...wanted].filter((letter) => inRange(letter.codePointAt(0) ?? 0)).join('');
      if (kept === '') return [];
      return [
        {
          file: `${prefix}-${/-(\w+)-wght/.exec(name)?.[1] ?? name}`,
          family,
          from: `@fontsource-variable/noto-sans-sc/files/${name}`,
          letters: kept,
          range: rangeOf(kept),
        },
      ];
    },
  );
}

function rangeTest(range: string): (code: number) => boolean {
  const parts = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (code) => parts.some(([from, to]) => from <= code && code <= to);
}

function rangeOf(text: string): string {
  const codes = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b);
  return codes.map((code) => `U+${code.toString(16)}`).join(', ');
}

function letters(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}
