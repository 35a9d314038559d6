import { plainText } from '../../language/plain-text.ts';

/** Whether texts have every word that is asked for, whatever its accents and case; where no word is, all have it. */
export function finds(asked: string, texts: readonly string[]): boolean {
  const words = plainText(asked).split(/\s+/).filter(Boolean);
  // A list shows all that it has, mostly: its texts are not made plain for that.
  if (words.length === 0) return true;
  const text = plainText(texts.join(' '));
  return words.every((word) => text.includes(word));
}
