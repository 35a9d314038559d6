/** A text without accents and case, so that "cote" finds "Côte". */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
