/** Words that begin most lists of passwords that were found, and the rows of keyboards. */
const GUESSED_FIRST = [
  'password',
  'passwort',
  'motdepasse',
  'contrasena',
  'qwertyuiop',
  'qwerty',
  'azerty',
  'asdfghjkl',
  'zxcvbnm',
  'letmein',
  'iloveyou',
  'welcome',
  'admin',
  'administrator',
  'changeme',
  'secret',
  'vaccine',
  'sahakarya',
  'abc123',
  'monkey',
  'dragon',
  'football',
  'baseball',
  'princess',
  'sunshine',
  'superman',
] as const;

/** Letters that have to be left without what is guessed first. */
const LEAST_LEFT = 6;

/** Different letters that it has to have. */
const LEAST_DIFFERENT = 5;

/** Shorter pieces of a name are in too many words. */
const LEAST_OF_PIECE = 4;

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['@', 'a'],
  ['$', 's'],
]);

/**
 * Whether a password is among those that are tried first: of few letters, in the order of the alphabet or of numbers,
 * or made of words that everybody uses and of the person's own name and address.
 */
export function isEasilyGuessed(password: string, own: readonly string[]): boolean {
  const lower = password.normalize('NFKC').toLowerCase();
  if (new Set(lower).size < LEAST_DIFFERENT) return true;
  const pieces = own.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const words = [...GUESSED_FIRST, ...pieces.filter((piece) => piece.length >= LEAST_OF_PIECE)];
  const spelt = [...lower].map((letter) => SIGNS.get(letter) ?? letter).join('');
  return [lower, spelt].some((text) => lengthWithout(text, words) < LEAST_LEFT);
}

/** Letters that are left without such words, and without letters that follow the one before. */
function lengthWithout(text: string, words: readonly string[]): number {
  const without = words.reduce((left, word) => left.replaceAll(word, ''), text);
  const letters = [...without];
  return letters.filter((letter, at) => {
    const step = (letter.codePointAt(0) ?? 0) - (letters[at - 1]?.codePointAt(0) ?? -9);
    return at === 0 || Math.abs(step) > 1;
  }).length;
}
