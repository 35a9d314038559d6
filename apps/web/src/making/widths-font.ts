import subsetFont, { type VariationAxes } from 'subset-font';

/** Where the list of a font's tables begins, and the bytes of an entry: name, checksum, offset, length. */
const TABLES = 12;
const ENTRY = 16;

/** Where the table `head` says how long the entries of `loca` are. */
const LOCA_FORMAT = 50;

/** An outline of one contour, in a box of no size, of one point at 0, 0; one byte fills it up. */
const POINT = [0, 1, ...Array<number>(8).fill(0), 0, 0, 0, 0, 0x31, 0];

/** Outlines at other weights, and what only upright lines need. */
const NOT_OF_WIDTH = ['gvar', 'STAT', 'gasp', 'vhea', 'vmtx', 'VVAR', 'VORG', 'BASE'];

/** Features that choose the letters of a syllable, and that set them apart; those that place marks move no letter. */
const OF_WIDTH = [
  ...['locl', 'nukt', 'akhn', 'rphf', 'rkrf', 'blwf', 'half', 'cjct', 'pres', 'abvs', 'blws', 'psts'],
  ...['dist', 'kern', 'halt', 'chws'],
];

/**
 * A font as wide and as high as `font` letter by letter, that draws nothing, as WOFF2: a twentieth to a fifth of its
 * bytes. Lines set in it break where they will when the font itself has come.
 */
export async function widthsFont(
  font: Buffer,
  letters: string,
  variationAxes: VariationAxes,
): Promise<Buffer> {
  const drawn = await subsetFont(font, letters, {
    targetFormat: 'truetype',
    variationAxes,
    dropTables: NOT_OF_WIDTH,
    keepFeatures: OF_WIDTH,
    noHinting: true,
  });
  return subsetFont(withoutOutlines(drawn), letters, { targetFormat: 'woff2' });
}

/**
 * The bytes of a TrueType font whose letters have no outlines; packing it leaves out the old ones. Browsers refuse a
 * font without any, and packing drops that of letter 0, the box: so letter 1 has a point.
 */
function withoutOutlines(font: Uint8Array): Buffer {
  const bytes = Buffer.from(font);
  bytes.set(POINT, tableOf(bytes, 'glyf').begin);
  const isLong = bytes.readUInt16BE(tableOf(bytes, 'head').begin + LOCA_FORMAT) === 1;
  const { begin, end } = tableOf(bytes, 'loca');
  bytes.fill(0, begin, end);
  // Where each letter's outline begins: all but that of letter 1 begin where they end.
  for (let at = begin + 2 * (isLong ? 4 : 2); at < end; at += isLong ? 4 : 2) {
    if (isLong) bytes.writeUInt32BE(POINT.length, at);
    else bytes.writeUInt16BE(POINT.length / 2, at);
  }
  return bytes;
}

/** Where a table of a TrueType font lies in its bytes. */
export function tableOf(bytes: Buffer, name: string): { readonly begin: number; readonly end: number } {
  for (let table = 0; table < bytes.readUInt16BE(4); table++) {
    const entry = TABLES + table * ENTRY;
    if (bytes.toString('latin1', entry, entry + 4) !== name) continue;
    const begin = bytes.readUInt32BE(entry + 8);
    return { begin, end: begin + bytes.readUInt32BE(entry + 12) };
  }
  throw new Error(`The font has no table ${name}`);
}
