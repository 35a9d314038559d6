import { useLingui } from '@lingui/react';
import { textWidth } from '../text-width.ts';
import type { ChartState, ChartWords } from './chart-state.ts';
import type { ChartLayout, EndLabel, PLOT_HEIGHTS } from './lay-out-chart.ts';
import '../data-colours.css';
import './line-chart.css';
import { Plot } from './plot.tsx';
import { Readout, spokenAt } from './readout.tsx';
import type { PointerDay } from './use-pointer-day.ts';

export interface PanelProps {
  readonly label: string;
  readonly words: ChartWords;
  readonly height: keyof typeof PLOT_HEIGHTS;
  readonly state: ChartState;
  readonly layout: ChartLayout;
  readonly pointer: PointerDay;
  /** Room for the end labels, px: the same in panels that stand together. */
  readonly endsWidth: number;
}

const AXIS_SIZE = 12;
const LABEL_SIZE = 13;
/** From the plot's edge to a label, px. */
const LABEL_INSET = 10;

/** Room that end labels need beside the plot, px. */
export function endsWidthOf(labels: readonly EndLabel[], words: ChartWords): number {
  const widths = labels.map(({ name, value, isBaseline }) => {
    const written = textWidth(words.value(value), LABEL_SIZE, !isBaseline);
    return name === '' ? written : written + textWidth(` ${name}`, LABEL_SIZE) + 2;
  });
  return Math.ceil(Math.max(0, ...widths) + LABEL_INSET);
}

/**
 * One plot with its axes and end labels. It is a slider over the weeks: arrow keys move it, and its values are spoken.
 */
export function Panel({ label, words, height, state, layout, pointer, endsWidth }: PanelProps) {
  const { _ } = useLingui();
  const names = { baselineName: _('figure.chart.baseline'), filledText: _('destination.filled') };
  const marks = { colon: _('list.colon'), separator: _('list.separator'), comma: _('list.comma') };
  const last = Math.max(0, state.days.length - 1);
  const at = pointer.at ?? state.marked ?? last;
  const ticks = layout.ticks.map(({ value, y }) => ({ value, y, text: words.tick(value) }));
  const axisWidth = Math.ceil(Math.max(...ticks.map(({ text }) => textWidth(text, AXIS_SIZE))) + 8);
  return (
    <div className={`line-chart line-chart-${height}`} dir="ltr">
      <svg className="chart-axis" width={axisWidth} aria-hidden="true">
        {ticks.map(({ value, y, text }) => (
          <text key={value} className="axis-text" x={axisWidth - 8} y={`${y}%`} dy="0.35em" textAnchor="end">
            {text}
          </text>
        ))}
      </svg>
      <div
        className="chart-plot"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={spokenAt({ state, words, at, ...names }, marks)}
        {...pointer.handlers}
      >
        <svg className="chart-drawing" width="100%" height="100%" aria-hidden="true">
          <Plot layout={layout} state={state} at={pointer.at} month={words.month} />
        </svg>
        {pointer.at === undefined ? null : (
          <Readout state={state} words={words} at={pointer.at} x={layout.x[pointer.at] ?? 0} {...names} />
        )}
      </div>
      <svg className="chart-ends" width={endsWidth} aria-hidden="true">
        {layout.labels.map(({ key, name, value, isBaseline, at: from, y, leader }) => (
          <g key={`${key}${isBaseline ? ' baseline' : ''}`}>
            {leader ? (
              <line className="chart-leader" x1="4" x2={LABEL_INSET - 2} y1={`${from}%`} y2={`${y}%`} />
            ) : null}
            <text
              className={isBaseline ? 'end-label of-baseline' : 'end-label'}
              x={LABEL_INSET}
              y={`${y}%`}
              dy="0.35em"
            >
              <tspan className="end-value">{words.value(value)}</tspan>
              {name === '' ? null : <tspan dx="5">{name}</tspan>}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
