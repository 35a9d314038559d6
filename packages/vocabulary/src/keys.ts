declare const kind: unique symbol;

/** A text that names one row of a table: not empty, no comma, quote or line break, no space at either end. */
export type Key<Kind extends string> = string & { readonly [kind]: Kind };

/** ISO 3166-1 alpha-3 for countries, any key otherwise. */
export type DestinationKey = Key<'destination'>;
export type ProductKey = Key<'product'>;
export type LotKey = Key<'lot'>;
/** A country's is its destination key. */
export type PartyKey = Key<'party'>;

export interface KeyKind<Kind extends string> {
  readonly is: (text: string) => text is Key<Kind>;
  /** The text as that key; throws RangeError when it is none. */
  readonly of: (text: string) => Key<Kind>;
}

export const destinationKey: KeyKind<'destination'> = keyKind('destination');
export const productKey: KeyKind<'product'> = keyKind('product');
export const lotKey: KeyKind<'lot'> = keyKind('lot');
export const partyKey: KeyKind<'party'> = keyKind('party');

function keyKind<Kind extends string>(name: Kind): KeyKind<Kind> {
  const is = (text: string): text is Key<Kind> =>
    text !== '' && !/[,"\r\n]/.test(text) && text.trim() === text;
  const of = (text: string): Key<Kind> => {
    if (!is(text)) throw new RangeError(`${JSON.stringify(text)} is no key of a ${name}`);
    return text;
  };
  return { is, of };
}
