import type { ChartWords } from '../../../figures/line-chart/chart-state.ts';
import { isBelowLeast } from '../../../language/numbers.ts';
import { useNumbers } from '../../../language/reader.tsx';

/** Below so many per 100 people, one decimal would write different ends of lines alike. */
const FINE_BELOW = 1;

/** How figures of a measure are written, in its chart and in its table alike, by the highest that the chart shows. */
export function useValueWords(): (highest: number) => (value: number) => string {
  const numbers = useNumbers();
  return (highest) =>
    highest < FINE_BELOW
      ? (value) => (isBelowLeast(value) ? numbers.rate(value) : numbers.decimal(value, 2))
      : numbers.rate;
}

/**
 * How line charts of rates write their figures.
 *
 * @param highest of all that the chart shows
 */
export function useChartWords(highest = Number.POSITIVE_INFINITY): ChartWords {
  const numbers = useNumbers();
  const isFine = highest < FINE_BELOW;
  return {
    value: useValueWords()(highest),
    tick: isFine ? (value) => numbers.decimal(value, value === 0 ? 0 : 2) : numbers.plain,
    day: numbers.day,
    month: numbers.axisMonth,
  };
}
