import { useLingui } from '@lingui/react';
import { textWidth } from '../text-width.ts';
import type { ChartState, ChartWords } from './chart-state.ts';
import type { ChartLayout, EndLabel, PLOT_HEIGHTS } from './lay-out-chart.ts';
import '../data-colours.css';
import './line-chart.css';
import { AXIS_SIZE, monthLabels } from './month-labels.ts';
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

const LABEL_SIZE = 13;
/** From the plot's edge to a label, px. */
const LABEL_INSET = 10;
/** Between a value and the name after it, px. */
const VALUE_GAP = 5;

function valueWidth(value: string, isBold: boolean): number {
  return textWidth(value, LABEL_SIZE, isBold);
}

/** Room that end labels need beside the plot, px. */
export function endsWidthOf(labels: readonly EndLabel[], words: ChartWords): number {
  const widths = labels.map(({ name, value, isBaseline }) => {
    const written = valueWidth(words.value(value), !isBaseline);
    return name === '' ? written : written + VALUE_GAP + textWidth(name, LABEL_SIZE);
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
  const months = monthLabels(layout.months, words.month, axisWidth + endsWidth);
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
          <Plot layout={layout} months={months} state={state} at={pointer.at} month={words.month} />
        </svg>
        {pointer.at === undefined ? null : (
          <Readout state={state} words={words} at={pointer.at} x={layout.x[pointer.at] ?? 0} {...names} />
        )}
      </div>
      <svg className="chart-ends" width={endsWidth} aria-hidden="true">
        {layout.labels.map(({ key, name, value, isBaseline, isOther, at: from, y, leader }) => (
          <g key={`${key}${isBaseline ? ' baseline' : ''}`}>
            {leader ? (
              <line className="chart-leader" x1="4" x2={LABEL_INSET - 2} y1={`${from}%`} y2={`${y}%`} />
            ) : null}
            <EndText
              look={isBaseline ? 'of-baseline' : isOther ? 'of-other' : undefined}
              value={words.value(value)}
              name={name}
              y={y}
            />
          </g>
        ))}
      </svg>
    </div>
  );
}

/**
 * The value and the name at a line's end. Each is a text of its own: a figure in Arabic digits and an Arabic name in
 * one would be a run from right to left, in which the name is drawn over the figure.
 */
function EndText({ look, value, name, y }: EndTextProps) {
  const className = look === undefined ? 'end-label' : `end-label ${look}`;
  const at = { y: `${y}%`, dy: '0.35em' };
  return (
    <>
      <text className={className} x={LABEL_INSET} {...at}>
        <tspan className="end-value">{value}</tspan>
      </text>
      {name === '' ? null : (
        <text
          className={className}
          x={LABEL_INSET + Math.ceil(valueWidth(value, look !== 'of-baseline')) + VALUE_GAP}
          {...at}
        >
          {name}
        </text>
      )}
    </>
  );
}

interface EndTextProps {
  readonly look: 'of-baseline' | 'of-other' | undefined;
  readonly value: string;
  readonly name: string;
  readonly y: number;
}
