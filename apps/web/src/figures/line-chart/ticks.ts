/** Between grid lines; the others where with these the highest line would be far below the highest value. */
const STEPS = [1, 2, 2.5, 5, 10];
const OTHER_STEPS = [1.5, 3, 4, 6];
/** The highest line has at least so much of the highest value below it. */
const LEAST_COVERED = 0.75;
/** Grid lines above 0 at most. */
const MOST_LINES = 4;
/** Room above the highest value, as a part of it. */
const HEADROOM = 0.06;

export interface ValueAxis {
  /** The value at the upper edge. */
  readonly top: number;
  /** From 0, evenly spaced. */
  readonly ticks: readonly number[];
}

/** A y axis from 0 for values up to `highest`: five grid lines at most, at round numbers. */
export function valueAxis(highest: number): ValueAxis {
  const top = highest > 0 ? highest * (1 + HEADROOM) : 1;
  const magnitude = 10 ** Math.floor(Math.log10(top / MOST_LINES));
  const stepOf = (steps: readonly number[]) =>
    (steps.find((each) => Math.floor(top / (each * magnitude)) <= MOST_LINES) ?? 10) * magnitude;
  const isCovered = (step: number) => step * Math.floor(top / step) >= LEAST_COVERED * highest;
  const round = stepOf(STEPS);
  const step = isCovered(round) ? round : stepOf(OTHER_STEPS);
  const count = Math.floor(top / step);
  return { top, ticks: Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12))) };
}

/** Charts from narrow to wide, and how many ticks each has at most. */
export const TICK_WIDTHS = { least: 2, narrow: 3, middle: 5, wide: 8 } as const;
export type TickWidth = keyof typeof TICK_WIDTHS;

export interface MonthTick {
  /** First day of a month. */
  readonly day: string;
  readonly withYear: boolean;
  /** Widths of chart that show it, with the year or without. */
  readonly widths: readonly TickWidth[];
}

const MONTH_STEPS = [1, 2, 3, 6, 12, 24];
const WIDTHS: readonly TickWidth[] = ['least', 'narrow', 'middle', 'wide'];

/**
 * Ticks at the first days of months, in step with January. The year stands at each January, and at the first tick of
 * each width unless a January is next: two years side by side have no room where the chart is narrow. A month that is
 * first in one width alone is there twice: with its year for that one, without it for the others.
 */
export function monthTicks(first: string, last: string): readonly MonthTick[] {
  const months = monthsBetween(first, last);
  const shown = new Map(
    WIDTHS.map((width) => {
      const step = MONTH_STEPS.find((each) => Math.ceil(months.length / each) <= TICK_WIDTHS[width]) ?? 24;
      return [width, months.filter(({ month }) => month % step === 0)];
    }),
  );
  return months.flatMap((tick) => {
    const widths = WIDTHS.filter((width) => shown.get(width)?.includes(tick));
    const hasYear = (width: TickWidth) => {
      const [first, next] = shown.get(width) ?? [];
      return isJanuary(tick) || (first === tick && (next === undefined || !isJanuary(next)));
    };
    return [true, false].flatMap((withYear) => {
      const those = widths.filter((width) => hasYear(width) === withYear);
      return those.length === 0 ? [] : [{ day: tick.day, withYear, widths: those }];
    });
  });
}

/** Months that begin within the two days; `month` counts from January of year 0. */
function monthsBetween(first: string, last: string): { day: string; month: number }[] {
  const months: { day: string; month: number }[] = [];
  const start = monthOf(first);
  for (let month = start; ; month++) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (day > last) return months;
    if (day >= first) months.push({ day, month });
  }
}

function isJanuary({ month }: { readonly month: number }): boolean {
  return month % 12 === 0;
}

function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
