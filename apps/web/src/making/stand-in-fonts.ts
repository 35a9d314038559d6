/** Fonts of systems that stand in for the page's own while it has not come: in their names each for one weight. */
interface StandIn {
  readonly family: string;
  readonly regular: readonly string[];
  readonly bold: readonly string[];
  /** As CSS writes it; none: all letters that the font has. */
  readonly range?: string;
  /** Regular and bold: how wide Noto Sans sets the pages' English, French and Spanish, of this font's width. */
  readonly sizeAdjust?: readonly [string, string];
}

/** What Linux shows where nothing else is installed; it is wider than others, and would break titles. */
const LATIN: StandIn = {
  family: 'Noto Sans Stand-in',
  regular: ['DejaVu Sans'],
  bold: ['DejaVu Sans Bold'],
  sizeAdjust: ['93%', '85.5%'],
};

/**
 * Android, Windows, Apple's systems, Linux. Where there is one, the page's own font need not be waited for; where there
 * is none, nothing can be read before it comes.
 */
const DEVANAGARI: StandIn = {
  family: 'Noto Sans Devanagari Stand-in',
  regular: [
    'Noto Sans Devanagari',
    'Nirmala UI',
    'Kohinoor Devanagari',
    'Devanagari Sangam MN',
    'Lohit Devanagari',
    'Mangal',
  ],
  bold: [
    'Noto Sans Devanagari Bold',
    'Nirmala UI Bold',
    'Kohinoor Devanagari Semibold',
    'Devanagari Sangam MN Bold',
    'Lohit Devanagari',
    'Mangal Bold',
  ],
};
const ARABIC: StandIn = {
  family: 'Noto Sans Arabic Stand-in',
  regular: [
    'Noto Sans Arabic',
    'Segoe UI',
    'Geeza Pro',
    'Noto Naskh Arabic',
    'Tahoma',
    'Arial',
    'DejaVu Sans',
  ],
  bold: [
    'Noto Sans Arabic Bold',
    'Segoe UI Bold',
    'Geeza Pro Bold',
    'Noto Naskh Arabic Bold',
    'Tahoma Bold',
    'Arial Bold',
    'DejaVu Sans Bold',
  ],
};

/** Their faces as CSS. */
export function standInFaces(ranges: { readonly devanagari: string; readonly arabic: string }): string[] {
  const all: readonly StandIn[] = [
    LATIN,
    { ...DEVANAGARI, range: ranges.devanagari },
    { ...ARABIC, range: ranges.arabic },
  ];
  return all.flatMap(({ family, regular, bold, range, sizeAdjust }) => [
    face(family, '400 599', regular, range, sizeAdjust?.[0]),
    face(family, '600 700', bold, range, sizeAdjust?.[1]),
  ]);
}

function face(
  family: string,
  weights: string,
  names: readonly string[],
  range: string | undefined,
  sizeAdjust: string | undefined,
): string {
  return [
    '@font-face {',
    `  font-family: '${family}';`,
    `  font-weight: ${weights};`,
    `  src: ${names.map((name) => `local('${name}')`).join(', ')};`,
    ...(range === undefined ? [] : [`  unicode-range: ${range};`]),
    ...(sizeAdjust === undefined ? [] : [`  size-adjust: ${sizeAdjust};`]),
    '}',
    '',
  ].join('\n');
}
