/**
 * What tells no names apart, after letters have been taken from their marks: accents, the vowel marks and hamzas of
 * Arabic, the nukta of Devanagari and its joiners, apostrophes. Signs of vowels are letters: Marathi has others for
 * Peru and Portugal.
 */
const UNHEARD = /[\u0300-\u036f\u064b-\u0655\u0670\u093c\u200c-\u200d'’‘ʼ`´]/gu;

/** Signs of Devanagari that are written for one another in names: the two nasals, long and short i and u. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['\u0901', '\u0902'],
  ['\u0908', '\u0907'],
  ['\u090a', '\u0909'],
  ['\u0940', '\u093f'],
  ['\u0942', '\u0941'],
]);

/** A text without accents, apostrophes and case, so that "cote d'ivoire" finds "Côte d’Ivoire". */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(UNHEARD, '')
    .replace(/[\u0900-\u097f]/gu, (sign) => ALIKE.get(sign) ?? sign)
    .toLowerCase();
}
