import { DestinationCode, IncomeGroup, Measure, Reading } from '@sahakarya/contract';
import { parseWhole } from '@sahakarya/vocabulary';
import type { PageAddress } from '../../../page/page-module.ts';

export const VIEWS = ['map', 'chart', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** The figures of the observatory, each with its views; the first is shown unless the address names another. */
export const FIGURE_VIEWS = {
  coverage: ['map', 'chart', 'table'],
  groups: ['chart', 'table'],
  shares: ['chart', 'table'],
  kinds: ['chart', 'table'],
  destinations: ['table', 'chart', 'map'],
  production: ['chart', 'table'],
  trade: ['chart', 'table'],
} as const satisfies Record<string, readonly View[]>;
export type FigureName = keyof typeof FIGURE_VIEWS;
export const FIGURE_NAMES = Object.keys(FIGURE_VIEWS).filter(isFigureName);

export function isFigureName(text: string): text is FigureName {
  return Object.hasOwn(FIGURE_VIEWS, text);
}

export const SORT_COLUMNS = ['name', 'group', 'people', 'given', 'rate', 'reported'] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** How the table of destinations is ordered. */
export interface DestinationOrder {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** All that an address says of what the observatory shows. */
export interface ObservatoryState {
  /** Undefined: the one that the server opens on. */
  readonly day: string | undefined;
  readonly reading: Reading;
  /** What the map and the table of destinations count. */
  readonly measure: Measure;
  /** Views that aren't the figure's first. */
  readonly views: Readonly<Partial<Record<FigureName, View>>>;
  readonly order: DestinationOrder;
  /** Whether the table has all rows from the start, not those of its finding alone. */
  readonly allRows: boolean;
  /** Of the table, from 1. */
  readonly page: number;
  /** Words that names of destinations must have. */
  readonly find: string;
  /** Income group; undefined: all. */
  readonly group: IncomeGroup | undefined;
  /** Keys of destinations that the chart of coverage shows as lines. */
  readonly countries: readonly string[];
}

export const FIRST_STATE: ObservatoryState = {
  day: undefined,
  reading: 'known',
  measure: 'doses',
  views: {},
  order: { column: 'people', descending: true },
  allRows: false,
  page: 1,
  find: '',
  group: undefined,
  countries: [],
};

/** Lines that can be told apart, each named at its end. */
export const MOST_COUNTRIES = 5;

/** Longer than any country's name in any language. */
const LONGEST_FIND = 60;

/** Reads the state from a query. What it doesn't know, or can't be, is left at its first value. */
export function parseObservatory(query: URLSearchParams): ObservatoryState {
  const measure = Measure.safeParse(query.get('measure'));
  const reading = Reading.safeParse(query.get('reading'));
  const group = IncomeGroup.safeParse(query.get('group'));
  const page = parseWhole(query.get('page') ?? '1');
  const views: Partial<Record<FigureName, View>> = {};
  for (const name of FIGURE_NAMES) {
    const known: readonly View[] = FIGURE_VIEWS[name];
    const view = known.find((candidate) => candidate === query.get(name));
    if (view !== undefined && view !== known[0]) views[name] = view;
  }
  return {
    day: parseDay(query.get('day')),
    reading: reading.data ?? FIRST_STATE.reading,
    measure: measure.data ?? FIRST_STATE.measure,
    views,
    order: parseOrder(query.get('sort')),
    allRows: query.get('rows') === 'all',
    page: typeof page === 'number' && page >= 1 && page <= 1000 ? page : 1,
    find: (query.get('find') ?? '').slice(0, LONGEST_FIND),
    group: group.data,
    countries: parseCountries(query.get('countries')),
  };
}

/** The query of a state: names only what differs from the first state, in one order. */
export function formatObservatory(state: ObservatoryState): URLSearchParams {
  const query = new URLSearchParams();
  if (state.day !== undefined) query.set('day', state.day);
  if (state.reading !== FIRST_STATE.reading) query.set('reading', state.reading);
  if (state.measure !== FIRST_STATE.measure) query.set('measure', state.measure);
  for (const name of FIGURE_NAMES) {
    const view = state.views[name];
    if (view !== undefined && view !== FIGURE_VIEWS[name][0]) query.set(name, view);
  }
  const sort = formatOrder(state.order);
  if (sort !== formatOrder(FIRST_STATE.order)) query.set('sort', sort);
  if (state.allRows) query.set('rows', 'all');
  if (state.page !== 1) query.set('page', String(state.page));
  if (state.find !== '') query.set('find', state.find);
  if (state.group !== undefined) query.set('group', state.group);
  if (state.countries.length > 0) query.set('countries', state.countries.join('.'));
  return query;
}

/** A path with a state's query: `/?day=2021-08-01`. */
export function addressOfState(path: string, state: ObservatoryState): string {
  const query = formatObservatory(state);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** What is shown of a page that shows a day: the reader takes both along to other pages. */
export type Shown = Pick<ObservatoryState, 'day' | 'reading'>;

/** Another page on the day and by the reading that are shown: `/destinations/IND?day=2021-08-04`. */
export function addressOn(path: string, { day, reading }: Shown): string {
  return addressOfState(path, { ...FIRST_STATE, day, reading });
}

export function viewOf(state: ObservatoryState, figure: FigureName): View {
  return state.views[figure] ?? FIGURE_VIEWS[figure][0];
}

export function formatOrder({ column, descending }: DestinationOrder): string {
  return descending ? `-${column}` : column;
}

function parseOrder(text: string | null): DestinationOrder {
  const descending = text?.startsWith('-') === true;
  const column = SORT_COLUMNS.find((candidate) => candidate === text?.replace('-', ''));
  return column === undefined ? FIRST_STATE.order : { column, descending };
}

function parseCountries(text: string | null): string[] {
  const keys = (text ?? '').split('.').filter((key) => DestinationCode.safeParse(key).success);
  return [...new Set(keys)].slice(0, MOST_COUNTRIES);
}

function parseDay(text: string | null): string | undefined {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
  return isDay ? text : undefined;
}

/** The same address, on the day that is shown, by the other reading. */
export function readingHref({ path, query }: PageAddress, day: string | undefined): string {
  const state = parseObservatory(query);
  const reading: Reading = state.reading === 'known' ? 'revised' : 'known';
  return addressOfState(path, { ...state, day, reading });
}
