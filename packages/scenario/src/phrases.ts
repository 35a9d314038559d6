import { fillText, type PlacesIn, type Values } from './fill-text.ts';

/**
 * What a fault says in words inside its own text, in English. A page in another language has a text of its own for
 * each. What files have to the letter fills the places: names, examples, numbers.
 */
export const PHRASES = {
  // As it stands in a file, in every language alike.
  'as-written': '{text}',
  either: '{first} or {second}',
  range: '{first} to {last}',
  'nothing-more': 'nothing more',

  // What parts columns in place of commas.
  tabs: 'tabs',

  // Where a text stops being JSON.
  'end-of-file': 'the end of the file',
  'any-value': 'a value',
  'name-in-quotes': 'a name in double quotes',
  'closing-quote': 'a closing quote',
  'valid-escapes': 'a text with valid escapes',
  'comma-or': ', or {end}',
  'most-levels': 'at most {most} levels',

  // Values of policy.json.
  'date-like': 'a date in quotes, such as {example}',
  'dates-like': 'a list of dates in quotes, such as {example}',
  'weeks-like': 'a whole number of weeks, such as {example}',
  'doses-like': 'a whole number of doses, such as {example}',
  'per-100-like': 'a number of doses per 100 people, such as {example}',
  'one-of': 'one of {words}',
  'object-like': 'an object like {example}',
  'above-zero': 'a number above 0',
  'column-of-destinations': 'a column of destinations.csv in quotes',

  // Values of summary.json and certificate.json.
  'object-with': 'an object with {names}',
  weeks: 'a whole number of weeks',
  doses: 'a whole number of doses',
  people: 'a whole number of people',
  'four-places': 'a number with at most four places',
  'income-group': 'an income group in quotes',
  destination: 'a destination in quotes',
  'total-doses': 'an object of doses in total',
  'list-by-milestone-and-group': 'a list with an object per milestone and income group',
  'list-by-group': 'a list with an object per income group',
  'list-by-destination': 'a list with an object per destination',
  'list-by-milestone': 'a list with an object per milestone',
  'list-of-milestones': 'a list with an object per milestone, {count} in all',
  'list-of-destinations': 'a list of destinations',
  labels: 'an object of labels',
  'labels-by-name': 'an object of objects of labels',
  level: 'a position in levels',

  // Sums.
  'all-people': 'all people',
  'all-doses': 'doses given and doses of lots',
  'all-capacities': 'weekly capacities of all weeks',
} as const;

export type PhraseKey = keyof typeof PHRASES;

/** A phrase with what fills it; see {@link phrase}. */
export interface Phrase {
  readonly key: PhraseKey;
  readonly parameters: Values;
}

type ParametersOf<Key extends PhraseKey> = [PlacesIn<(typeof PHRASES)[Key]>] extends [never]
  ? readonly []
  : readonly [parameters: Readonly<Record<PlacesIn<(typeof PHRASES)[Key]>, string | number>>];

export function phrase<Key extends PhraseKey>(key: Key, ...rest: ParametersOf<Key>): Phrase {
  return { key, parameters: rest[0] ?? {} };
}

/** The phrase in English. */
export function phraseText({ key, parameters }: Phrase): string {
  return fillText(PHRASES[key], parameters);
}
