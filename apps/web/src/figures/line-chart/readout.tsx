import type { ChartLine, ChartState, ChartWords, ValueOrigin } from './chart-state.ts';

export interface ReadoutProps {
  readonly state: ChartState;
  readonly words: ChartWords;
  readonly at: number;
  /** Per cent from the left. */
  readonly x: number;
  readonly baselineName: string;
  /** Said of a value that is no report: "filled in". */
  readonly filledText: string;
}

/** The box beside the pointer: the day and all values, highest first. What it says is spoken as the chart's value. */
export function Readout({ state, words, at, x, baselineName, filledText }: ReadoutProps) {
  const side = x > 55 ? { right: `${100 - x}%` } : { left: `${x}%` };
  return (
    <div className="chart-readout" aria-hidden="true" style={side}>
      <p>{words.day(state.days[at] ?? '')}</p>
      <ul>
        {valuesAt(state, at).map(({ key, name, group, value, baseline, origin }) => (
          <li key={key}>
            <span className={`chart-swatch group-${group}`} />
            <b>{words.value(value)}</b> {name}
            {origin === null ? null : (
              <span className="chart-readout-more">{textOf(origin, words, filledText)}</span>
            )}
            {baseline === null ? null : (
              <span className="chart-readout-more">
                {baselineName} {words.value(baseline)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stands between words in the reader's language. */
export interface Marks {
  readonly colon: string;
  readonly separator: string;
  readonly comma: string;
}

/** "4 August 2021: High income 101.4; Low income 1.6": what a screen reader says at a day. */
export function spokenAt(
  { state, words, at, baselineName, filledText }: Omit<ReadoutProps, 'x'>,
  { colon, separator, comma }: Marks,
): string {
  const values = valuesAt(state, at).map(({ name, value, baseline, origin }) =>
    [
      `${name} ${words.value(value)}`,
      ...(origin === null ? [] : [textOf(origin, words, filledText)]),
      ...(baseline === null ? [] : [`${baselineName} ${words.value(baseline)}`]),
    ].join(comma),
  );
  return `${words.day(state.days[at] ?? '')}${colon}${values.join(separator)}`;
}

function textOf(origin: ValueOrigin, words: ChartWords, filledText: string): string {
  return origin === 'filled' ? filledText : words.day(origin.reported);
}

/** A line's figure of a day, with what it rests on. */
export function figureAt({ values, origins, told }: ChartLine, at: number, marked: number | undefined) {
  const value = values[at] ?? null;
  if (value !== null) return { value, origin: origins?.[at] ?? null };
  return at === marked ? told : undefined;
}

function valuesAt(state: ChartState, at: number) {
  return state.lines
    .flatMap((line) => {
      const { key, name, group, baseline } = line;
      const figure = figureAt(line, at, state.marked);
      return figure === undefined ? [] : [{ key, name, group, baseline: baseline?.[at] ?? null, ...figure }];
    })
    .sort((one, other) => other.value - one.value);
}
