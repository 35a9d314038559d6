import { textWidth } from '../text-width.ts';

export interface ShareSegment {
  /** Per cent of the row from its start. */
  readonly start: number;
  readonly width: number;
  /** Null where it is not known. */
  readonly percent: number | null;
  /** The least width of the figure's frame in which the part holds its figure. */
  readonly figureFrom: FrameWidth;
}

/**
 * Widths of the frame from which something is shown, px, as classes in the style sheet; `never` where it fits in none.
 */
export const FRAME_WIDTHS = [240, 260, 280, 300, 320, 340, 360, 380, 400, 440, 500, 600] as const;
export type FrameWidth = (typeof FRAME_WIDTHS)[number] | 'never';

const SIZE = 12;
/** Least space about a figure in its part, between two names, and between a row's name and its bar, px. */
const ABOUT_FIGURE = 3;
const BETWEEN = 8;
const NAME_GAP = 12;

/** Width that the names of the rows take beside the bars, px. */
export function rowNameWidth(names: readonly string[]): number {
  return Math.ceil(Math.max(0, ...names.map((name) => textWidth(name, 13, true)))) + NAME_GAP;
}

/** Parts of a row one after another; their sum is the whole row. `beside` px of the frame belong to the rows' names. */
export function layOutShares(
  percents: readonly (number | null)[],
  percent: (value: number | null) => string,
  beside: number,
): readonly ShareSegment[] {
  const whole = percents.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  let start = 0;
  return percents.map((value) => {
    const width = whole > 0 ? (100 * (value ?? 0)) / whole : 0;
    const needed = textWidth(percent(value), SIZE, true) + 2 * ABOUT_FIGURE;
    const figureFrom: FrameWidth =
      FRAME_WIDTHS.find((frame) => ((frame - beside) * width) / 100 >= needed) ?? 'never';
    const segment = { start, width, percent: value, figureFrom };
    start += width;
    return segment;
  });
}

/**
 * The least frame in which no name touches the next. The last name ends with the row, the others start with their part.
 */
export function namesFrom(
  names: readonly string[],
  segments: readonly ShareSegment[],
  beside: number,
): FrameWidth {
  return FRAME_WIDTHS.find((frame) => namesFit(names, segments, frame - beside)) ?? 'never';
}

/** Whether no name touches the next in a row `width` px wide. */
export function namesFit(
  names: readonly string[],
  segments: readonly ShareSegment[],
  width: number,
): boolean {
  const spans = names.map((name, at) => {
    const { start = 0, width: part = 0 } = segments[at] ?? {};
    const length = textWidth(name, SIZE);
    const end = ((start + part) * width) / 100;
    const from = (start * width) / 100;
    return at === names.length - 1 ? { from: end - length, to: end } : { from, to: from + length };
  });
  return spans.every(({ to }, at) => {
    const next = spans[at + 1];
    return next === undefined || to + BETWEEN <= next.from;
  });
}
