/** Advance widths of Noto Sans in thousandths of the type size, by character. */
const LATIN: Readonly<Record<string, number>> = widths(
  [260, ' \u00a0\u2009\u202f'],
  [268, ".,:;'!|"],
  [572, '0123456789+−–=×<>'],
  [258, 'ijl'],
  [339, 'IJft()[]r-·/'],
  [480, 'csz'],
  [530, 'kvxyELFTZ'],
  [565, 'aeSXY'],
  [618, 'bdghnopquKPRAVCB'],
  [740, 'DGHNOQUw'],
  [830, '%'],
  [930, 'mMW'],
);

function widths(...rows: readonly (readonly [number, string])[]): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])),
  );
}

/** The others by class: thousandths of the type size with the size adjustment of their fonts. */
const OTHERS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/[०-९]/, 551],
  [/[٠-٩]/, 606],
  [/[٫]/, 260],
  [/[\u093e-\u0940\u0949-\u094c]/, 300],
  [/\p{Script=Devanagari}/u, 650],
  [/[اأإآلٱ]/, 300],
  [/[\u0633\u0634\u0635\u0636\u0649]/, 860],
  [/[\u062c-\u062e\u0637-\u063a\u0643\u0645]/, 700],
  [/\p{Script=Arabic}/u, 530],
  [/[жмфшщыюЖМФШЩЫЮДО]/, 830],
  [/[\u0430-\u045f]/, 590],
  [/\p{Script=Cyrillic}/u, 660],
  [/[éèêëàâáôöóûüúñç]/, 618],
  [/[íìîï]/, 258],
  [/[’‘]/, 260],
  [/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u, 1000],
];
const UNKNOWN = 640;
/** A consonant that joins the next one loses its stem. */
const JOINED = 0.62;
const VIRAMA = '\u094d';
/** How much wider the bold weights run. */
const BOLD = 1.06;

/**
 * Width of a text in px, without a browser: from the widths of the letters, on the generous side, so that what is laid
 * out by it on the server fits wherever it is read.
 */
export function textWidth(text: string, size: number, bold = false): number {
  const letters = [...text];
  let thousandths = 0;
  for (const [at, letter] of letters.entries()) {
    thousandths += letterWidth(letter) * (letters[at + 1] === VIRAMA ? JOINED : 1);
  }
  return (thousandths * size * (bold ? BOLD : 1)) / 1000;
}

function letterWidth(letter: string): number {
  return LATIN[letter] ?? OTHERS.find(([letters]) => letters.test(letter))?.[1] ?? UNKNOWN;
}
