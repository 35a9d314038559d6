/** Letters of a name that a title has room for: names of countries and districts have fewer. */
const MOST_LETTERS = 60;

/**
 * A name as a title says it: tables have the whole one. What is longer ends in dots, at a word's end where there is
 * one.
 */
export function shortName(name: string): string {
  const letters = [...name];
  if (letters.length <= MOST_LETTERS) return name;
  const kept = letters.slice(0, MOST_LETTERS - 1).join('');
  const atWord = kept.replace(/\s+\S*$/u, '');
  return `${atWord.length * 2 > kept.length ? atWord : kept}…`;
}
