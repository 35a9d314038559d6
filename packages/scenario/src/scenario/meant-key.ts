/** The key that a text is another way of writing; undefined where it is none, or that of several. */
export type MeantKey = (text: string) => string | undefined;

/**
 * Finds keys by what people write in their place: in other letters (`fra`), with accents or without, or by the name
 * that stands beside the key (`France`).
 *
 * @param names of a row: its key first
 */
export function meantKeys<Row>(rows: readonly Row[], names: (row: Row) => readonly string[]): MeantKey {
  let keys: Map<string, string | undefined> | undefined;
  return (text) => {
    keys ??= keysByText(rows, names);
    return keys.get(plainText(text));
  };
}

function keysByText<Row>(
  rows: readonly Row[],
  names: (row: Row) => readonly string[],
): Map<string, string | undefined> {
  const keys = new Map<string, string | undefined>();
  for (const row of rows) {
    const [key = '', ...others] = names(row);
    for (const text of [key, ...others].map(plainText)) {
      if (text === '') continue;
      keys.set(text, keys.has(text) && keys.get(text) !== key ? undefined : key);
    }
  }
  return keys;
}

/** Letters and digits alone, small and without accents, with one space between words. */
export function plainText(text: string): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
