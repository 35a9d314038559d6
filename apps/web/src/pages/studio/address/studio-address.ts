import { APART, type PolicyState } from '../../../planning/policy/policy-state.ts';
import { formatPolicy, POLICY_NAMES, parsePolicy, type Read } from './policy-address.ts';

/** All that a link to the studio says. */
export interface StudioState {
  /** Name of the scenario of the reader's own that the policy is for; left out: the reference world. */
  readonly scenario?: string;
  readonly policy: PolicyState;
  /** The pinned policy that the other is held against. */
  readonly baseline: PolicyState;
  readonly view: View;
}

/** What is looked at: no part of the plan. */
export interface View {
  readonly coverage: 'chart' | 'table';
  readonly gains: 'map' | 'table';
  /** Key of the destination whose sheet is open. */
  readonly destination?: string;
  readonly sort: TableSort;
  /** Words that names of destinations must have. */
  readonly find: string;
  /** Income group; empty: all. */
  readonly group: string;
  /** Limit; empty: all. */
  readonly limit: string;
  /** All rows of the table, not only those that its title is about. */
  readonly allRows: boolean;
  /** Page of the table, from 1. */
  readonly page: number;
}

export const SORTS = ['gain', 'plan', 'baseline', 'start', 'doses', 'people', 'name'] as const;
export interface TableSort {
  readonly by: (typeof SORTS)[number];
  readonly descending: boolean;
}

export const FIRST_VIEW: View = {
  coverage: 'chart',
  gains: 'map',
  sort: { by: 'gain', descending: true },
  find: '',
  group: '',
  limit: '',
  allRows: false,
  page: 1,
};

/** Names the reader's own scenario. */
const OWN = 'scenario';
/** Stands before the names of the baseline. */
const BASELINE = 'b-';
/** The baseline is the scenario's own policy, as far as the other names don't say otherwise. */
const SCENARIO = 'base';

const VIEW_NAMES: readonly string[] = [
  'coverage',
  'gains',
  'destination',
  'sort',
  'find',
  'group',
  'limit',
  'all',
  'page',
];
const OWN_NAMES: ReadonlySet<string> = new Set([
  OWN,
  SCENARIO,
  ...POLICY_NAMES,
  ...POLICY_NAMES.map((name) => BASELINE + name),
  ...VIEW_NAMES,
]);

/** What an address says of the studio's state, understood or not, in the order of names. */
export function knownNames(query: URLSearchParams): URLSearchParams {
  const known = new Map([...query].filter(([name]) => OWN_NAMES.has(name)));
  return new URLSearchParams([...known].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What an address says beside the studio's state, such as the reader's digits, with a state's query behind it. */
export function withOthers(address: string, query: string): string {
  const others = [...new URLSearchParams(address)].filter(([name]) => !OWN_NAMES.has(name));
  const kept = new URLSearchParams(others).toString();
  return [kept, query].filter((part) => part !== '').join('&');
}

/** The query of a state, with no question mark; empty for the first one. */
export function formatStudio({ scenario, policy, baseline, view }: StudioState): string {
  const query = new URLSearchParams();
  if (scenario !== undefined) query.set(OWN, scenario);
  for (const [name, value] of formatPolicy(policy)) query.set(name, value);
  const pinned = formatPolicy(baseline);
  if (String(pinned) !== String(formatPolicy(APART))) {
    query.set(SCENARIO, 'pinned');
    for (const [name, value] of pinned) query.set(`${BASELINE}${name}`, value);
  }
  if (view.coverage !== FIRST_VIEW.coverage) query.set('coverage', view.coverage);
  if (view.gains !== FIRST_VIEW.gains) query.set('gains', view.gains);
  if (view.destination !== undefined) query.set('destination', view.destination);
  const sort = formatSort(view.sort);
  if (sort !== formatSort(FIRST_VIEW.sort)) query.set('sort', sort);
  for (const name of ['find', 'group', 'limit'] as const) if (view[name] !== '') query.set(name, view[name]);
  if (view.allRows) query.set('all', '1');
  if (view.page !== 1) query.set('page', String(view.page));
  return query.toString();
}

/** Reads a query. What is not understood falls to the first state and is named; other names are left alone. */
export function parseStudio(search: string): Read<StudioState> {
  const query = new Map(new URLSearchParams(search));
  const policy = parsePolicy(query);
  const pinned = new Map(POLICY_NAMES.map((name) => [name, query.get(BASELINE + name)] as const));
  const baseline = parsePolicy(
    new Map([...pinned].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  );
  const ignored = [...policy.ignored, ...baseline.ignored.map((name) => BASELINE + name)];
  function read<Value>(name: string, first: Value, parse: (text: string) => Value | undefined): Value {
    const text = query.get(name);
    const value = text === undefined ? first : parse(text);
    if (value === undefined) ignored.push(name);
    return value ?? first;
  }
  const isPinned = read(SCENARIO, false, (text) => (text === 'pinned' ? true : undefined));
  const destination = query.get('destination');
  const scenario = query.get(OWN);
  return {
    state: {
      ...(scenario === undefined || scenario === '' ? {} : { scenario }),
      policy: policy.state,
      baseline: isPinned ? baseline.state : APART,
      view: {
        coverage: read('coverage', FIRST_VIEW.coverage, (text) => word(['chart', 'table'], text)),
        gains: read('gains', FIRST_VIEW.gains, (text) => word(['map', 'table'], text)),
        ...(destination === undefined || destination === '' ? {} : { destination }),
        sort: read('sort', FIRST_VIEW.sort, parseSort),
        find: query.get('find') ?? '',
        group: query.get('group') ?? '',
        limit: query.get('limit') ?? '',
        allRows: read('all', false, (text) => (text === '1' ? true : undefined)),
        page: read('page', 1, (text) => (/^[1-9][0-9]{0,3}$/.test(text) ? Number(text) : undefined)),
      },
    },
    ignored,
  };
}

function word<Word extends string>(words: readonly Word[], text: string): Word | undefined {
  return words.find((one) => one === text);
}

/** Whether nothing was asked of the table: it begins with what its title is about. */
export function isFirstLook({ find, group, limit, sort, page, allRows }: View): boolean {
  const isFiltered = find !== '' || group !== '' || limit !== '';
  return !allRows && !isFiltered && page === 1 && formatSort(sort) === formatSort(FIRST_VIEW.sort);
}

/** `gain` is from the greatest down, `gain.up` the other way. */
function formatSort({ by, descending }: TableSort): string {
  return descending ? by : `${by}.up`;
}

function parseSort(text: string): TableSort | undefined {
  const [name, direction, ...others] = text.split('.');
  const by = word(SORTS, name ?? '');
  const isKnown = direction === undefined || direction === 'up';
  return by === undefined || !isKnown || others.length > 0
    ? undefined
    : { by, descending: direction === undefined };
}

/** A query in the one form of the state that it says; what the page doesn't understand stays, for the page names it. */
export function oneForm(query: URLSearchParams): URLSearchParams {
  const { state, ignored } = parseStudio(query.toString());
  return ignored.length === 0 ? new URLSearchParams(formatStudio(state)) : knownNames(query);
}
