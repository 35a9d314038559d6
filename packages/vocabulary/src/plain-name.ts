/** Signs over and under Arabic letters for vowels and doubling. A name is mostly written without. */
const ARABIC_VOWELS = /[\u064b-\u0652\u0670]/g;

/**
 * A name as it is compared. Through the years one country was written with accents and without, composed and
 * decomposed, with this apostrophe and that, with a space at its end. In Devanagari vowels are signs of their own, and
 * stay: टोगो is Togo, and टोंगा is Tonga. There dot and joiners tell no names apart, nor do the two signs of nasals.
 */
export function plainName(name: string): string {
  return vowelledName(name).replaceAll(ARABIC_VOWELS, '');
}

/** The same with the vowels of Arabic. */
export function vowelledName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f\u0653-\u0655\u093c\u200c\u200d]/g, '')
    .replaceAll('\u0901', '\u0902')
    .replaceAll(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
