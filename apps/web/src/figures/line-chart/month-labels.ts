import { textWidth } from '../text-width.ts';
import type { MonthTick, TickWidth } from './ticks.ts';

/** Type size of both axes, px. */
export const AXIS_SIZE = 12;
/** Least distance of two names, px. */
const GAP = 5;

/**
 * Widths of a chart from which names may have room, px, by the ticks that it shows; the first is the least that does.
 * The same stand in line-chart.css.
 */
const STEPS: Readonly<Record<TickWidth, readonly number[]>> = {
  least: [200, 240],
  narrow: [280, 310],
  middle: [340, 400, 460],
  wide: [520, 600, 700, 820],
};

type Placed = MonthTick & { readonly x: number };

export interface MonthLabel extends Placed {
  /** Width of the chart from which it is shown; undefined: in all that show its ticks. */
  readonly from: number | undefined;
}

/**
 * Where the names of months stand apart. Of two that would touch, one with a year stays, else the earlier one.
 *
 * @param month how a tick is written
 * @param beside what stands beside the plot, px
 */
export function monthLabels(
  months: readonly Placed[],
  month: (day: string, withYear: boolean) => string,
  beside: number,
): readonly MonthLabel[] {
  const widthOf = ({ day, withYear }: Placed) => textWidth(month(day, withYear), AXIS_SIZE);
  return months.flatMap((tick) => {
    const widthsFrom = new Map<number | undefined, TickWidth[]>();
    for (const width of tick.widths) {
      const there = months.filter(({ widths }) => widths.includes(width));
      const apart = STEPS[width].filter((step) => apartIn(there, widthOf, step - beside).has(tick));
      const from = apart[0];
      if (from === undefined) continue;
      const key = from === STEPS[width][0] ? undefined : from;
      widthsFrom.set(key, [...(widthsFrom.get(key) ?? []), width]);
    }
    return [...widthsFrom].map(([from, widths]) => ({ ...tick, widths, from }));
  });
}

/** The ticks that keep their names in a plot of a width. */
function apartIn(
  ticks: readonly Placed[],
  widthOf: (tick: Placed) => number,
  plot: number,
): ReadonlySet<Placed> {
  const touch = (one: Placed, other: Placed) =>
    (Math.abs(one.x - other.x) * plot) / 100 < (widthOf(one) + widthOf(other)) / 2 + GAP;
  const kept = new Set<Placed>();
  const byYear = [...ticks.filter(({ withYear }) => withYear), ...ticks.filter(({ withYear }) => !withYear)];
  for (const tick of byYear) if (![...kept].some((other) => touch(tick, other))) kept.add(tick);
  return kept;
}
