import type { ChartLine, ChartState } from './chart-state.ts';
import { spreadLabels } from './spread-labels.ts';
import { type MonthTick, monthTicks, type ValueAxis, valueAxis } from './ticks.ts';

/** Least heights of the plot by name, px: labels are spread for these, and in a higher plot stand further apart. */
export const PLOT_HEIGHTS = { low: 118, middle: 176, tall: 256 } as const;

/** Least distance of two labels, and the shift from which a leader shows what is whose, px. */
const LABEL_GAP = 17;
const LEADER_FROM = 12;
/** Lines that are named at their ends; more than these show their names on hover and focus. */
const MOST_NAMED = 5;

export interface EndLabel {
  readonly key: string;
  readonly value: number;
  /** Empty for a baseline, whose line says what it is. */
  readonly name: string;
  readonly isBaseline: boolean;
  /** Where the line ends and where its label stands, per cent from the top. */
  readonly at: number;
  readonly y: number;
  readonly leader: boolean;
  /** Where the line ends, per cent from the left: before the right end where it has no later figure. */
  readonly x: number;
  /** Its value is none of the marked day's: the line goes beyond it, or ends before it, and the day tells another. */
  readonly isOther: boolean;
}

export interface LaidOutLine {
  readonly key: string;
  readonly name: string;
  readonly group: ChartLine['group'];
  /** SVG path in a box of 1000 × 1000. */
  readonly path: string;
  /** The same of its weak parts; empty where there are none. */
  readonly weak: string;
  /** The same of what comes after the marked day. */
  readonly pale: string;
  /** On the marked day, per cent from the top. */
  readonly mark: number | undefined;
  readonly baseline: string | undefined;
  readonly band: string | undefined;
}

/** A day on which lines break. */
export interface BreakRule {
  /** Per cent from the left. */
  readonly x: number;
  /** Of the only line that breaks there; undefined where several do. */
  readonly group: ChartLine['group'] | undefined;
}

export interface ChartLayout {
  /** Per cent from the left, by day. */
  readonly x: readonly number[];
  readonly axis: ValueAxis;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly months: readonly (MonthTick & { readonly x: number })[];
  readonly lines: readonly LaidOutLine[];
  readonly breaks: readonly BreakRule[];
  readonly labels: readonly EndLabel[];
  readonly forecast: number | undefined;
  /** The marked day, per cent from the left. */
  readonly mark: number | undefined;
}

/** Everything of a line chart but ink: positions in per cent of the plot, so that one drawing fits every width. */
export function layOutChart(state: ChartState, height: number): ChartLayout {
  const x = positions(state.days);
  const axis = valueAxis(Math.max(state.leastTop ?? 0, highestOf(state.lines)));
  const y = (value: number) => 100 - (100 * value) / axis.top;
  const first = state.days[0] ?? '';
  const last = state.days.at(-1) ?? '';
  return {
    x,
    axis,
    ticks: axis.ticks.map((value) => ({ value, y: y(value) })),
    months: monthTicks(first, last).map((tick) => ({ ...tick, x: positionOf(tick.day, first, last) })),
    lines: state.lines.map((line) => layOutLine(line, x, y, state.marked)),
    breaks: breakRules(state.lines, x),
    labels: endLabels(state, x, y, height),
    mark: state.marked === undefined ? undefined : x[state.marked],
    forecast: state.forecast === undefined ? undefined : positionOf(state.forecast.from, first, last),
  };
}

/** The highest figure of all lines: what panels beside each other share. */
export function highestOf(lines: readonly ChartLine[]): number {
  let highest = 0;
  for (const { values, baseline = [], band, told } of lines) {
    for (const value of [...values, ...baseline, ...(band?.high ?? []), told?.value])
      highest = Math.max(highest, value ?? 0);
  }
  return highest;
}

function positions(days: readonly string[]): readonly number[] {
  const first = days[0] ?? '';
  const last = days.at(-1) ?? '';
  return days.map((day) => positionOf(day, first, last));
}

function positionOf(day: string, first: string, last: string): number {
  const length = Date.parse(last) - Date.parse(first);
  return length > 0 ? (100 * (Date.parse(day) - Date.parse(first))) / length : 100;
}

type Y = (value: number) => number;

function layOutLine(line: ChartLine, x: readonly number[], y: Y, marked: number | undefined): LaidOutLine {
  const { key, name, group, values, baseline, band, told, breaks = [], weak = [] } = line;
  const isWeak = (at: number) => weak.includes(at);
  const isAfter = (at: number) => marked !== undefined && at > marked;
  const apart = told?.isApart === true ? told.value : null;
  const onMark = marked === undefined ? null : (values[marked] ?? apart);
  return {
    key,
    name,
    group,
    path: pathOf(values, x, y, breaks, (at) => !isWeak(at) && !isAfter(at)),
    weak: weak.length === 0 ? '' : pathOf(values, x, y, breaks, (at) => isWeak(at) && !isAfter(at)),
    pale: marked === undefined ? '' : pathOf(values, x, y, breaks, isAfter),
    mark: onMark === null ? undefined : y(onMark),
    baseline: baseline && pathOf(baseline, x, y, [], () => true),
    band: band && bandOf(band.low, band.high, x, y),
  };
}

/** @param isDrawn whether the way to a day's point belongs to this path */
function pathOf(
  values: readonly (number | null)[],
  x: readonly number[],
  y: Y,
  breaks: readonly number[],
  isDrawn: (at: number) => boolean,
): string {
  let path = '';
  /** Where the line came from, and where this path ends. */
  let before: number | undefined;
  let end: number | undefined;
  // A line's round ends make a dot of a way of no length, and nothing of none.
  const isAlone = (at: number) => (values[at + 1] ?? null) === null || breaks.includes(at + 1);
  const point = (at: number) => `${box(x[at] ?? 0)} ${box(y(values[at] ?? 0))}`;
  for (const [at, value] of values.entries()) {
    if (value === null || breaks.includes(at)) before = undefined;
    if (value === null) continue;
    if (isDrawn(at)) {
      if (before === undefined) path += `M${point(at)}${isAlone(at) ? 'h0' : ''}`;
      else path += end === before ? `L${point(at)}` : `M${point(before)}L${point(at)}`;
      end = at;
    }
    before = at;
  }
  return path;
}

function bandOf(
  low: readonly (number | null)[],
  high: readonly (number | null)[],
  x: readonly number[],
  y: Y,
): string {
  const there = low.flatMap((value, at) => (value === null || (high[at] ?? null) === null ? [] : [at]));
  const upper = there.map((at) => `${box(x[at] ?? 0)} ${box(y(high[at] ?? 0))}`);
  const lower = there.toReversed().map((at) => `${box(x[at] ?? 0)} ${box(y(low[at] ?? 0))}`);
  return there.length < 2 ? '' : `M${[...upper, ...lower].join('L')}Z`;
}

/** One rule a day, however many lines break on it: a mark at each line would be taken for a figure. */
function breakRules(lines: readonly ChartLine[], x: readonly number[]): readonly BreakRule[] {
  const days = new Set(
    lines.flatMap(({ values, breaks = [] }) => breaks.filter((at) => isDrawn(values, at))),
  );
  return [...days]
    .sort((one, other) => one - other)
    .map((at) => {
      const [first, ...others] = lines.filter(({ breaks = [] }) => breaks.includes(at));
      return { x: x[at] ?? 0, group: others.length === 0 ? first?.group : undefined };
    });
}

/** Whether a line has a figure on the day on which it breaks. */
function isDrawn(values: ChartLine['values'], at: number): boolean {
  return (values[at] ?? null) !== null;
}

function endLabels(
  { lines, marked }: ChartState,
  x: readonly number[],
  y: Y,
  height: number,
): readonly EndLabel[] {
  const named = lines.length > MOST_NAMED ? lines.filter(({ group }) => group !== 'other') : lines;
  const ends = named.flatMap(({ key, name, values, baseline, told }) => {
    const isOther = (at: number) =>
      marked !== undefined && (at > marked || (at < marked && told?.origin === 'filled'));
    return [
      ...endOf(key, name, values, x, isOther),
      ...(baseline === undefined ? [] : endOf(key, '', baseline, x)),
    ];
  });
  const wanted = ends.map(({ value }) => (y(value) * height) / 100);
  const places = spreadLabels(wanted, LABEL_GAP, 0, height);
  return ends.map((end, at) => {
    const place = places[at] ?? 0;
    return {
      ...end,
      at: y(end.value),
      y: (100 * place) / height,
      leader: Math.abs(place - (wanted[at] ?? 0)) > LEADER_FROM,
    };
  });
}

function endOf(
  key: string,
  name: string,
  values: readonly (number | null)[],
  x: readonly number[],
  isOther?: (at: number) => boolean,
) {
  const at = values.findLastIndex((value) => value !== null);
  const value = values[at];
  if (value === undefined || value === null) return [];
  return [
    { key, name, value, isBaseline: isOther === undefined, x: x[at] ?? 100, isOther: isOther?.(at) ?? false },
  ];
}

/** Into the path's box, to a tenth of a thousandth of the plot. */
function box(percent: number): number {
  return Math.round(percent * 100) / 10;
}
