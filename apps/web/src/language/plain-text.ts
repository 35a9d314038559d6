/** A text without accents, apostrophes and case, so that "cote d'ivoire" finds "Côte d’Ivoire". */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase();
}
