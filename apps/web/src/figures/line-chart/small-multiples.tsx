import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { ChartState, ChartWords, SmallMultiplesProps } from './chart-state.ts';
import { highestOf, layOutChart, PLOT_HEIGHTS } from './lay-out-chart.ts';
import { endsWidthOf, Panel } from './panel.tsx';
import { figureAt } from './readout.tsx';
import { usePointerDay } from './use-pointer-day.ts';

/** A panel per line, all with one y axis and one pointer, so that they can be read across. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { label, words, height = 'middle', days, lines, forecast, marked, leastTop } = props;
  const panels = useMemo(
    () => panelsOf({ days, lines, forecast, marked, leastTop }, PLOT_HEIGHTS[height]),
    [days, lines, forecast, marked, leastTop, height],
  );
  const endsWidth = endsWidthOf(
    panels.flatMap(({ layout }) => layout.labels),
    words,
  );
  const pointer = usePointerDay(panels[0]?.layout.x ?? []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: panels are no fields of a form
    <div className="small-multiples" role="group" aria-label={label}>
      {panels.map(({ name, group, state: panel, layout }) => (
        <div key={panel.lines[0]?.key} className="small-multiple">
          <p className="small-multiple-name">
            <span className={`chart-swatch group-${group}`} />
            {name}
          </p>
          <Mark state={panel} words={words} />
          <Panel
            label={name}
            words={words}
            height={height}
            state={panel}
            layout={layout}
            pointer={pointer}
            endsWidth={endsWidth}
          />
        </div>
      ))}
    </div>
  );
}

/**
 * What the marked day says, beside the panel's name: in the plot it would lie on lines. Where the line has no value on
 * it, the last one before. A value stands with the day of the report that it rests on; one that was filled in says so.
 */
function Mark({ state, words }: { readonly state: ChartState; readonly words: ChartWords }) {
  const { _ } = useLingui();
  const { marked, days, lines } = state;
  if (marked === undefined) return null;
  const [line] = lines;
  const last = line?.values.slice(0, marked + 1).findLastIndex((value) => value !== null) ?? -1;
  const onDay = line && figureAt(line, marked, marked);
  const at = onDay === undefined ? last : marked;
  const { value = null, origin = null } = onDay ?? (line && figureAt(line, at, marked)) ?? {};
  const shown = words.day(days[at < 0 ? marked : at] ?? '');
  const dated =
    origin === null
      ? shown
      : origin === 'filled'
        ? `${shown}${_('list.comma')}${_('destination.filled')}`
        : words.day(origin.reported);
  return (
    <p className="small-multiple-mark">
      {`${dated}${_('list.colon')}`}
      {value === null ? '–' : <b>{words.value(value)}</b>}
    </p>
  );
}

function panelsOf(state: ChartState, height: number) {
  const leastTop = Math.max(state.leastTop ?? 0, highestOf(state.lines));
  return state.lines.map((line) => {
    const panel: ChartState = { ...state, leastTop, lines: [line] };
    const layout = layOutChart(panel, height);
    // The name stands above the panel; beside the end of its line there is only the value.
    const labels = layout.labels.map((each) => ({ ...each, name: '' }));
    return { name: line.name, group: line.group, state: panel, layout: { ...layout, labels } };
  });
}
