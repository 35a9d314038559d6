import { plainText } from '../../language/plain-text.ts';
import type { Entry } from './entries.ts';

/**
 * Entries that have all the words, those first whose own text begins with them. Accents and case don't count. Without
 * words, the first entries.
 */
export function findEntries(entries: readonly Entry[], text: string, most: number): readonly Entry[] {
  const words = plainText(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.slice(0, most);
  const ranked = entries.flatMap((entry) => {
    const own = plainText(entry.text);
    const all = `${own} ${plainText(entry.words)}`;
    if (!words.every((word) => all.includes(word))) return [];
    const first = words[0] ?? '';
    const rank = own.startsWith(first)
      ? 0
      : own.split(/[\s:,]+/).some((part) => part.startsWith(first))
        ? 1
        : 2;
    return [{ entry, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}
