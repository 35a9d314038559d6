import type { ChartWords } from '../../../figures/line-chart/chart-state.ts';
import { useNumbers } from '../../../language/reader.tsx';

/** Below so many per 100 people, one decimal would write different ends of lines alike. */
const FINE_BELOW = 1;

/**
 * How line charts of rates write their figures.
 *
 * @param highest of all that the chart shows
 */
export function useChartWords(highest = Number.POSITIVE_INFINITY): ChartWords {
  const numbers = useNumbers();
  const isFine = highest < FINE_BELOW;
  return {
    value: isFine ? (value) => numbers.decimal(value, 2) : numbers.rate,
    tick: isFine ? (value) => numbers.decimal(value, value === 0 ? 0 : 2) : numbers.plain,
    day: numbers.day,
    month: numbers.axisMonth,
  };
}
