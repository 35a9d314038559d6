import { plainText } from '../../language/plain-text.ts';
import type { Entry } from './entries.ts';

/**
 * Entries that have all the words. First those that are called just so, then those whose own text begins with the first
 * word, those that have a word which does, those that are called otherwise, and all others. Accents, apostrophes and
 * case don't count. Without words, the first entries.
 */
export function findEntries(entries: readonly Entry[], text: string, most: number): readonly Entry[] {
  const asked = plainText(text).split(/\s+/).filter(Boolean);
  if (asked.length === 0) return entries.slice(0, most);
  const ranked = entries.flatMap((entry) => {
    const own = plainText(entry.text);
    const names = [own, ...entry.words.map(plainText)];
    const all = names.join(' ');
    return asked.every((word) => all.includes(word)) ? [{ entry, rank: rankOf(own, names, asked) }] : [];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry);
}

function rankOf(own: string, names: readonly string[], asked: readonly string[]): number {
  const first = asked[0] ?? '';
  if (names.includes(asked.join(' '))) return 0;
  if (own.startsWith(first)) return 1;
  if (own.split(/[\s:,]+/).some((part) => part.startsWith(first))) return 2;
  return names.some((name) => name.startsWith(first)) ? 3 : 4;
}
