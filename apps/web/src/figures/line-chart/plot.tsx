import type { ChartState } from './chart-state.ts';
import type { ChartLayout } from './lay-out-chart.ts';
import type { MonthLabel } from './month-labels.ts';

export interface PlotProps {
  readonly layout: ChartLayout;
  readonly months: readonly MonthLabel[];
  readonly state: ChartState;
  /** Position of the day that is pointed at. */
  readonly at: number | undefined;
  readonly month: (day: string, withYear: boolean) => string;
}

/** The drawing between the axes. Heights and widths are per cent; strokes, dots and letters keep their size in px. */
export function Plot({ layout, months, state, at, month }: PlotProps) {
  return (
    <>
      {layout.ticks.map(({ value, y }) => (
        <line
          key={value}
          className={value === 0 ? 'base-line' : 'grid-line'}
          x1="0"
          x2="100%"
          y1={`${y}%`}
          y2={`${y}%`}
        />
      ))}
      {layout.forecast === undefined ? null : (
        <Forecast x={layout.forecast} label={state.forecast?.label ?? ''} />
      )}
      <Breaks layout={layout} />
      <Lines layout={layout} />
      <Marked layout={layout} />
      <Ends layout={layout} />
      {at === undefined ? null : <Pointed layout={layout} state={state} at={at} />}
      {months.map(({ day, x, withYear, widths, from }) => (
        <svg
          key={`${day} ${widths.join(' ')}`}
          x={`${x}%`}
          y="100%"
          className={['month-tick', ...widths, ...(from === undefined ? [] : [`named-from-${from}`])].join(
            ' ',
          )}
          aria-hidden="true"
        >
          <line className="tick-line" y2="4" />
          <text className="axis-text" y="18" textAnchor="middle">
            {month(day, withYear)}
          </text>
        </svg>
      ))}
    </>
  );
}

/** Where the plan begins; its words stand on the side that has room. */
function Forecast({ x, label }: { readonly x: number; readonly label: string }) {
  const onLeft = x > 50;
  return (
    <>
      <line className="forecast-rule" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
      <text
        className="axis-text"
        x={`${x}%`}
        dx={onLeft ? -5 : 5}
        y="3"
        dy="0.35em"
        textAnchor={onLeft ? 'end' : 'start'}
      >
        {label}
      </text>
    </>
  );
}

/**
 * Where there are no colours, dashes tell groups apart. Not where a dash says something already (a baseline, a line on
 * few reports), nor where there is one group alone.
 */
function areToldByDash(lines: ChartLayout['lines']): boolean {
  const groups = new Set(lines.map(({ group }) => group));
  return groups.size > 1 && lines.every(({ weak, baseline }) => weak === '' && baseline === undefined);
}

/** A dot's radius, px. */
const DOT = 3.5;

/** The days on which series break: a thin rule, in the colour of the one line that does. */
function Breaks({ layout: { breaks } }: Pick<PlotProps, 'layout'>) {
  return breaks.map(({ x, group }) => (
    <line
      key={x}
      className={group === undefined ? 'chart-break' : `chart-break group-${group}`}
      x1={`${x}%`}
      x2={`${x}%`}
      y1="0"
      y2="100%"
    />
  ));
}

/** Bands, baselines and lines, stretched over the plot. */
function Lines({ layout: { lines } }: Pick<PlotProps, 'layout'>) {
  return (
    <svg
      width="100%"
      height="100%"
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      className={areToldByDash(lines) ? 'chart-lines told-by-dash' : 'chart-lines'}
      aria-hidden="true"
    >
      {lines.map(({ key, group, path, weak, pale, baseline, band }) => (
        <g key={key} className={`group-${group}`}>
          {band === undefined ? null : <path className="chart-band" d={band} />}
          {baseline === undefined ? null : <path className="chart-baseline" d={baseline} />}
          <path className="chart-line" d={path} />
          {pale === '' ? null : <path className="chart-pale" d={pale} />}
          {weak === '' ? null : <path className="chart-weak" d={weak} />}
        </g>
      ))}
    </svg>
  );
}

/** The day that is told of: a rule over the plot, and a dot on every line. */
function Marked({ layout: { mark, lines } }: Pick<PlotProps, 'layout'>) {
  if (mark === undefined) return null;
  return (
    <g className="chart-mark">
      <line x1={`${mark}%`} x2={`${mark}%`} y1="0" y2="100%" />
      {lines.map(({ key, group, mark: y }) =>
        y === undefined ? null : <Dot key={key} group={group} x={mark} y={y} />,
      )}
    </g>
  );
}

/** A dot at each line's last figure, pale where the line is. */
function Ends({ layout: { labels, lines, mark } }: Pick<PlotProps, 'layout'>) {
  const groupOf = (key: string) => lines.find((line) => line.key === key)?.group ?? 'other';
  return labels.map(({ key, x, at, isBaseline }) =>
    isBaseline ? null : (
      <g key={key} className={mark !== undefined && x > mark ? 'chart-pale-end' : undefined}>
        <Dot group={groupOf(key)} x={x} y={at} />
      </g>
    ),
  );
}

/** The day that is pointed at: a line over the plot, and a dot on every line that has a figure there. */
function Pointed(props: Pick<PlotProps, 'layout' | 'state'> & { readonly at: number }) {
  const { layout, state, at } = props;
  const x = layout.x[at];
  if (x === undefined) return null;
  return (
    <g className="chart-pointer">
      <line x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
      {state.lines.map(({ key, group, values }) => {
        const value = values[at] ?? null;
        return value === null ? null : (
          <Dot key={key} group={group} x={x} y={100 - (100 * value) / layout.axis.top} />
        );
      })}
    </g>
  );
}

/** Places are per cent of the plot. */
function Dot({ group, x, y }: { readonly group: string; readonly x: number; readonly y: number }) {
  return <circle className={`chart-dot group-${group}`} cx={`${x}%`} cy={`${y}%`} r={DOT} />;
}
