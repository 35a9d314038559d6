import type { Entry } from './entries.ts';

/**
 * Entries that have all the words, those first whose own text begins with them. Accents and case don't count. Without
 * words, the first entries.
 */
export function findEntries(entries: readonly Entry[], text: string, most: number): readonly Entry[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.slice(0, most);
  const ranked = entries.flatMap((entry) => {
    const own = plain(entry.text);
    const all = `${own} ${plain(entry.words)}`;
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

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
