import { textWidth } from '../text-width.ts';

/** Where a bar stands, per cent of the room for bars from its start. */
export interface LaidOutBar {
  readonly from: number;
  readonly width: number;
}

/** Type size of values, px: `--t-cell` of tokens.css. */
const SIZE = 14;
/** Between a bar's end and its value, px: `--s-2`. */
const GAP = 8;
/** The bars of the narrowest list have so much room, px. */
const LEAST_ROOM = 120;
/** A bar that can be seen, per cent. */
const LEAST = 0.5;

/** Lengths that lists share, so that their bars can be compared: the values furthest below and above 0. */
export interface BarEnds {
  readonly least: number;
  readonly most: number;
}

export function endsOf(values: readonly (number | null)[]): BarEnds {
  return {
    least: Math.min(0, ...values.map((value) => value ?? 0)),
    most: Math.max(0, ...values.map((value) => value ?? 0)),
  };
}

/** From 0, to the end for values above it and to the start for those below it. */
export function layOutBar(value: number, { least, most }: BarEnds): LaidOutBar {
  const whole = most - least;
  if (whole <= 0) return { from: 0, width: 0 };
  const width = Math.max(LEAST, (100 * Math.abs(value)) / whole);
  const zero = (100 * (0 - least)) / whole;
  return { from: value < 0 ? Math.max(0, zero - width) : Math.min(zero, 100 - width), width };
}

/**
 * Room after the bars in which their values end, px: no more than the ones beside long bars need. A long value beside a
 * short bar stands where the bar leaves room.
 */
export function roomForValues(rows: readonly { readonly end: number; readonly text: string }[]): number {
  const needed = rows.map(
    ({ end, text }) => GAP + textWidth(text, SIZE, true) - (LEAST_ROOM * (100 - end)) / 100,
  );
  return Math.ceil(Math.max(0, ...needed));
}
