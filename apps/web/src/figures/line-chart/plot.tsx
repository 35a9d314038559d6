import type { ChartState } from './chart-state.ts';
import type { ChartLayout } from './lay-out-chart.ts';

export interface PlotProps {
  readonly layout: ChartLayout;
  readonly state: ChartState;
  /** Position of the day that is pointed at. */
  readonly at: number | undefined;
  readonly month: (day: string, withYear: boolean) => string;
}

/** The drawing between the axes. Heights and widths are per cent; strokes, dots and letters keep their size in px. */
export function Plot({ layout, state, at, month }: PlotProps) {
  const pointed = at === undefined ? undefined : layout.x[at];
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
        <>
          <line
            className="forecast-rule"
            x1={`${layout.forecast}%`}
            x2={`${layout.forecast}%`}
            y1="0"
            y2="100%"
          />
          <text
            className="axis-text"
            x={`${layout.forecast}%`}
            dx={layout.forecast > 50 ? -5 : 5}
            y="3"
            dy="0.35em"
            textAnchor={layout.forecast > 50 ? 'end' : 'start'}
          >
            {state.forecast?.label}
          </text>
        </>
      )}
      <svg
        width="100%"
        height="100%"
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        className="chart-lines"
        aria-hidden="true"
      >
        {layout.lines.map(({ key, group, path, baseline, band }) => (
          <g key={key} className={`group-${group}`}>
            {band === undefined ? null : <path className="chart-band" d={band} />}
            {baseline === undefined ? null : <path className="chart-baseline" d={baseline} />}
            <path className="chart-line" d={path} />
          </g>
        ))}
      </svg>
      {layout.lines.flatMap(({ key, group, notches }) =>
        notches.map(({ x, y }) => (
          <svg
            key={`${key} ${x}`}
            x={`${x}%`}
            y={`${y}%`}
            className={`chart-notch group-${group}`}
            aria-hidden="true"
          >
            <line y1="-3" y2="3" />
          </svg>
        )),
      )}
      {layout.labels.map(({ key, x, at: y, isBaseline }) =>
        isBaseline ? null : (
          <circle
            key={key}
            className={`chart-dot group-${groupOf(layout, key)}`}
            cx={`${x}%`}
            cy={`${y}%`}
            r="3.5"
          />
        ),
      )}
      {pointed === undefined || at === undefined ? null : (
        <g className="chart-pointer">
          <line x1={`${pointed}%`} x2={`${pointed}%`} y1="0" y2="100%" />
          {state.lines.map(({ key, group, values }) => {
            const value = values[at];
            if (value === null || value === undefined) return null;
            return (
              <circle
                key={key}
                className={`chart-dot group-${group}`}
                cx={`${pointed}%`}
                cy={`${100 - (100 * value) / layout.axis.top}%`}
                r="3.5"
              />
            );
          })}
        </g>
      )}
      {layout.months.map(({ day, x, withYear, widths }) => (
        <svg key={day} x={`${x}%`} y="100%" className={`month-tick ${widths.join(' ')}`} aria-hidden="true">
          <line className="tick-line" y2="4" />
          <text className="axis-text" y="18" textAnchor="middle">
            {month(day, withYear)}
          </text>
        </svg>
      ))}
    </>
  );
}

function groupOf(layout: ChartLayout, key: string): string {
  return layout.lines.find((line) => line.key === key)?.group ?? 'other';
}
