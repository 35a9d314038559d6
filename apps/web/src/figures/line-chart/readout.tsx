import type { ChartState, ChartWords } from './chart-state.ts';

export interface ReadoutProps {
  readonly state: ChartState;
  readonly words: ChartWords;
  readonly at: number;
  /** Per cent from the left. */
  readonly x: number;
  readonly baselineName: string;
}

/** The box beside the pointer: the day and all values, highest first. What it says is spoken as the chart's value. */
export function Readout({ state, words, at, x, baselineName }: ReadoutProps) {
  const side = x > 55 ? { right: `${100 - x}%` } : { left: `${x}%` };
  return (
    <div className="chart-readout" aria-hidden="true" style={side}>
      <p>{words.day(state.days[at] ?? '')}</p>
      <ul>
        {valuesAt(state, at).map(({ key, name, group, value, baseline }) => (
          <li key={key}>
            <span className={`chart-swatch group-${group}`} />
            <b>{words.value(value)}</b> {name}
            {baseline === null ? null : (
              <span className="chart-readout-baseline">
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
  { state, words, at, baselineName }: Omit<ReadoutProps, 'x'>,
  { colon, separator, comma }: Marks,
): string {
  const values = valuesAt(state, at).map(({ name, value, baseline }) =>
    baseline === null
      ? `${name} ${words.value(value)}`
      : `${name} ${words.value(value)}${comma}${baselineName} ${words.value(baseline)}`,
  );
  return `${words.day(state.days[at] ?? '')}${colon}${values.join(separator)}`;
}

function valuesAt(state: ChartState, at: number) {
  return state.lines
    .flatMap(({ key, name, group, values, baseline }) => {
      const value = values[at] ?? null;
      return value === null ? [] : [{ key, name, group, value, baseline: baseline?.[at] ?? null }];
    })
    .sort((one, other) => other.value - one.value);
}
