import type { ChartWords } from '../../../figures/line-chart/chart-state.ts';
import { useNumbers } from '../../../language/reader.tsx';

/** How line charts of rates write their figures. */
export function useChartWords(): ChartWords {
  const numbers = useNumbers();
  return {
    value: numbers.rate,
    tick: numbers.plain,
    day: numbers.day,
    month: numbers.axisMonth,
  };
}
