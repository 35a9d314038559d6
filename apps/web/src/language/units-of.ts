import type { Numbers } from '../numbers/numbers.ts';

/** A large number in every unit that a language may count in; its text takes those of its own. */
export interface Units extends Record<string, string> {
  /** Of the number: a million is the least that is written with a word, and units change at ten and at a hundred. */
  readonly size: 'ones' | 'millions' | 'tens' | 'hundreds';
  readonly count: string;
  /** 万, 10,000 */
  readonly wan: string;
  /** लाख, 100,000 */
  readonly lakhs: string;
  readonly millions: string;
  /** कोटी, ten million */
  readonly crores: string;
  /** 亿, a hundred million */
  readonly yi: string;
}

export function unitsOf(value: number, numbers: Pick<Numbers, 'count' | 'decimal'>): Units {
  return {
    size: sizeOf(value),
    count: numbers.count(value),
    wan: numbers.count(value / 1e4),
    lakhs: numbers.count(value / 1e5),
    millions: numbers.count(value / 1e6),
    crores: numbers.decimal(value / 1e7, 1),
    yi: numbers.decimal(value / 1e8, 2),
  };
}

function sizeOf(value: number): Units['size'] {
  if (value > 0 && value < 1e6) return 'ones';
  if (value < 1e7) return 'millions';
  return value < 1e8 ? 'tens' : 'hundreds';
}
