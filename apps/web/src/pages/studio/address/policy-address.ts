import type { Sharing } from '@sahakarya/planner';
import {
  type Amounts,
  type Factors,
  ONE,
  type PolicyState,
  type ProducerStop,
  RANGES,
} from '../../../planning/policy/policy-state.ts';

/** Names and values of an address, in the order in which they are written. */
export type Entries = readonly (readonly [name: string, value: string])[];

/** What is read of an address, and the names whose values were not understood. */
export interface Read<State> {
  readonly state: State;
  readonly ignored: readonly string[];
}

/** Short and stable: only what is changed stands in it, always in the same order. */
export function formatPolicy(state: PolicyState): Entries {
  const { sharing, target, holderTarget, boosterPause, shelfLifeWeeks, milestoneEveryWeeks, stop } = state;
  const entry = (name: string, value: string | number | undefined): Entries =>
    value === undefined || value === '' ? [] : [[name, String(value)]];
  return [
    ...entry('sharing', sharing),
    ...entry('target', target),
    ...entry('holders', holderTarget),
    ...entry('pause', boosterPause ? '1' : undefined),
    ...entry('shelf', shelfLifeWeeks),
    ...entry('every', milestoneEveryWeeks),
    ...entry('weights', formatAmounts(state.weights).join()),
    ...entry('capacity', formatFactors(state.capacity)),
    ...entry('supply', formatFactors(state.supply)),
    ...entry('stop', stop && [encodeURIComponent(stop.producer), stop.fromWeek, stop.weeks].join(':')),
  ];
}

/** Never fails: a value that is not understood is passed over and named. */
export function parsePolicy(values: ReadonlyMap<string, string>): Read<PolicyState> {
  const ignored: string[] = [];
  function read<Value>(name: string, parse: (text: string) => Value | undefined): Value | undefined {
    const text = values.get(name);
    if (text === undefined) return undefined;
    const value = parse(text);
    if (value === undefined) ignored.push(name);
    return value;
  }
  const sharing = read('sharing', (text) => SHARINGS.find((word) => word === text));
  const target = read('target', (text) => whole(text, RANGES.target));
  const holderTarget = read('holders', (text) => whole(text, RANGES.target));
  const boosterPause = read('pause', (text) => (text === '1' ? true : undefined)) ?? false;
  const shelfLifeWeeks = read('shelf', (text) => whole(text, RANGES.shelfLifeWeeks));
  const milestoneEveryWeeks = read('every', (text) => whole(text, RANGES.milestoneEveryWeeks));
  const weights = read('weights', (text) => parseAmounts(text.split(','), RANGES.weight)) ?? {};
  const capacity = read('capacity', parseFactors) ?? NO_FACTORS;
  const supply = read('supply', parseFactors) ?? NO_FACTORS;
  const stop = read('stop', parseStop);
  return {
    state: {
      ...(sharing === undefined ? {} : { sharing }),
      ...(target === undefined ? {} : { target }),
      ...(holderTarget === undefined ? {} : { holderTarget }),
      boosterPause,
      ...(shelfLifeWeeks === undefined ? {} : { shelfLifeWeeks }),
      ...(milestoneEveryWeeks === undefined ? {} : { milestoneEveryWeeks }),
      weights,
      capacity,
      supply,
      ...(stop === undefined ? {} : { stop }),
    },
    ignored,
  };
}

/** Names that a policy has in an address. */
export const POLICY_NAMES: readonly string[] = [
  'sharing',
  'target',
  'holders',
  'pause',
  'shelf',
  'every',
  'weights',
  'capacity',
  'supply',
  'stop',
];

const SHARINGS: readonly Sharing[] = ['own', 'surplus', 'pooled'];
const NO_FACTORS: Factors = { all: ONE, of: {} };

interface Range {
  readonly least: number;
  readonly most: number;
}

function within(value: number, { least, most }: Range): number | undefined {
  return value >= least && value <= most ? value : undefined;
}

function whole(text: string, range: Range): number | undefined {
  return /^(0|[1-9][0-9]{0,3})$/.test(text) ? within(Number(text), range) : undefined;
}

/** `1.5` ⇄ 150. */
function hundredths(text: string, range: Range): number | undefined {
  const match = /^(0|[1-9][0-9]{0,2})(?:\.([0-9]{1,2}))?$/.exec(text);
  if (match === null) return undefined;
  return within(Number(match[1]) * ONE + Number((match[2] ?? '').padEnd(2, '0')), range);
}

function decimal(amount: number): string {
  return String(amount / ONE);
}

/** `LIC:2`, by key in the order of their letters. */
function formatAmounts(amounts: Amounts): string[] {
  return Object.keys(amounts)
    .sort()
    .map((key) => `${encodeURIComponent(key)}:${decimal(amounts[key] ?? ONE)}`);
}

function formatFactors({ all, of }: Factors): string {
  return [...(all === ONE ? [] : [decimal(all)]), ...formatAmounts(of)].join();
}

function parseAmounts(parts: readonly string[], range: Range): Amounts | undefined {
  const amounts = new Map<string, number>();
  for (const part of parts) {
    const at = part.lastIndexOf(':');
    const key = at < 0 ? undefined : decoded(part.slice(0, at));
    const amount = hundredths(part.slice(at + 1), range);
    if (key === undefined || amount === undefined) return undefined;
    amounts.set(key, amount);
  }
  return Object.fromEntries(amounts);
}

function parseFactors(text: string): Factors | undefined {
  const [first = '', ...others] = text.split(',');
  const hasAll = !first.includes(':');
  const all = hasAll ? hundredths(first, RANGES.factor) : ONE;
  const of = parseAmounts(hasAll ? others : [first, ...others], RANGES.factor);
  return all === undefined || of === undefined ? undefined : { all, of };
}

function parseStop(text: string): ProducerStop | undefined {
  const [name = '', from = '', length = '', ...others] = text.split(':');
  const producer = decoded(name);
  const fromWeek = whole(from, RANGES.stopFrom);
  const weeks = whole(length, RANGES.stopWeeks);
  if (others.length > 0 || !producer || fromWeek === undefined || weeks === undefined) return undefined;
  return { producer, fromWeek, weeks };
}

/** Undefined where percent signs are not followed by what they should be. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
