import type { Numbers } from './numbers.ts';

/** A large number in every unit that a language may count in; its text takes those of its own. */
export interface Units extends Record<string, string | number> {
  /**
   * Of the number: a million is the least that is written with a word; units change at ten, a hundred and a thousand.
   */
  readonly size: 'ones' | 'millions' | 'tens' | 'hundreds' | 'thousands';
  /**
   * `alone` in a label or after a colon; `counted` before the noun that is counted, in a sentence: a language with
   * cases and a dual writes one and two otherwise there.
   */
  readonly place: 'alone' | 'counted';
  readonly count: string;
  /** 万, 10,000 */
  readonly wan: string;
  /** लाख, 100,000 */
  readonly lakhs: string;
  readonly millions: string;
  /** The number that decides the forms of the word million, whatever its digits. */
  readonly wholeMillions: number;
  /** कोटी, ten million */
  readonly crores: string;
  /** 亿, a hundred million */
  readonly yi: string;
  /** A thousand million: milliard, млрд. */
  readonly milliards: string;
  /** The number that decides the forms of the word milliard: as it is written, with its decimals. */
  readonly writtenMilliards: number;
}

export function unitsOf(
  value: number,
  numbers: Pick<Numbers, 'count' | 'plain' | 'upTo'>,
  place: Units['place'] = 'alone',
): Units {
  return {
    size: sizeOf(value),
    place,
    count: numbers.count(value),
    wan: numbers.count(value / 1e4),
    lakhs: numbers.count(value / 1e5),
    millions: numbers.count(value / 1e6),
    wholeMillions: Math.round(value / 1e6),
    crores: numbers.upTo(value / 1e7, 1),
    yi: numbers.plain(value / 1e8),
    milliards: numbers.plain(value / 1e9),
    writtenMilliards: Math.round(value / 1e7) / 100,
  };
}

/** The number that decides the form of what is counted after one that is written so: a million is a round one. */
export function formAfter(value: number): number {
  return Math.min(value, 1e6);
}

function sizeOf(value: number): Units['size'] {
  if (value < 1e6) return 'ones';
  // What would be written as a hundred lakhs is a crore.
  const written = Math.round(value / 1e5) * 1e5;
  if (written < 1e7) return 'millions';
  if (written < 1e8) return 'tens';
  return written < 1e9 ? 'hundreds' : 'thousands';
}
