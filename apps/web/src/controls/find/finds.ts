import { plainText } from '../../language/plain-text.ts';

/** Whether texts have every word that is asked for among them, whatever its accents and case. */
export function finds(asked: string, texts: readonly string[]): boolean {
  const text = plainText(texts.join(' '));
  return plainText(asked)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
