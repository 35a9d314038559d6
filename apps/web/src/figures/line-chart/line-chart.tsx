import { useMemo } from 'react';
import type { LineChartProps } from './chart-state.ts';
import { layOutChart, PLOT_HEIGHTS } from './lay-out-chart.ts';
import { endsWidthOf, Panel } from './panel.tsx';
import { usePointerDay } from './use-pointer-day.ts';

/** Lines by week from 0, named at their ends, left to right in every language. */
export function LineChart(props: LineChartProps) {
  const { label, words, height = 'middle', days, lines, forecast, leastTop } = props;
  const state = useMemo(() => ({ days, lines, forecast, leastTop }), [days, lines, forecast, leastTop]);
  const layout = useMemo(() => layOutChart(state, PLOT_HEIGHTS[height]), [state, height]);
  const pointer = usePointerDay(layout.x);
  return (
    <Panel
      label={label}
      words={words}
      height={height}
      state={state}
      layout={layout}
      pointer={pointer}
      endsWidth={endsWidthOf(layout.labels, words)}
    />
  );
}
