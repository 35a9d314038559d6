import type { Sharing } from '@sahakarya/planner';

/**
 * What the studio changes of a scenario. What is undefined or empty stays as the scenario has it, so that the empty
 * state is the scenario's own policy.
 */
export interface PolicyState {
  readonly sharing?: Sharing;
  /** Doses per 100 people, whole. */
  readonly target?: number;
  /** Doses per 100 people that holders may keep of their own lots first, whole. */
  readonly holderTarget?: number;
  /** Holders keep no more of their own lots than {@link PRIMARY_SERIES_PER_100}. */
  readonly boosterPause: boolean;
  readonly shelfLifeWeeks?: number;
  /** 0: one milestone, at the end. */
  readonly milestoneEveryWeeks?: number;
  /** By income group, in hundredths; 100 is weight 1. */
  readonly weights: Amounts;
  /** By income group. */
  readonly capacity: Factors;
  /** By product. */
  readonly supply: Factors;
  readonly stop?: ProducerStop;
}

/** Whole hundredths by key. */
export type Amounts = Readonly<Record<string, number>>;

/** What amounts are multiplied by, in whole hundredths: of all, and of some in place of it. */
export interface Factors {
  readonly all: number;
  readonly of: Amounts;
}

/**
 * A producer makes nothing for some weeks: its lots that would become available in these weeks do so only after
 * them, and expire as before.
 */
export interface ProducerStop {
  /** As in the column `manufacturer` of products.csv. */
  readonly producer: string;
  /** The first week without, from 0. */
  readonly fromWeek: number;
  readonly weeks: number;
}

/**
 * The primary series of everyone: two doses per person, as most products take. Rules know doses and no persons, so
 * this is what keeps boosters back; products of one dose or three are counted alike.
 */
export const PRIMARY_SERIES_PER_100 = 200;

/** Hundredths that change nothing. */
export const ONE = 100;

/** Least and most that a control takes; what an address has beyond falls to the default. */
export const RANGES = {
  target: { least: 0, most: 500 },
  shelfLifeWeeks: { least: 0, most: 52 },
  milestoneEveryWeeks: { least: 0, most: 52 },
  /** Hundredths. */
  weight: { least: 10, most: 1000 },
  /** Hundredths. */
  factor: { least: 0, most: 400 },
  stopFrom: { least: 0, most: 520 },
  stopWeeks: { least: 1, most: 104 },
} as const;

export const UNCHANGED: PolicyState = {
  boosterPause: false,
  weights: {},
  capacity: { all: ONE, of: {} },
  supply: { all: ONE, of: {} },
};

/** Stands for what plans are held against until another one is pinned: each keeps its own (`baselineFor`). */
export const APART: PolicyState = { ...UNCHANGED, sharing: 'own' };

/** Nothing of the plan is given: what holds a plan against its start. */
export const NOTHING_GIVEN: PolicyState = { ...UNCHANGED, supply: { all: 0, of: {} } };

/** Whether a state gives nothing, so that every destination stays at its start. */
export function givesNothing({ supply }: PolicyState): boolean {
  return supply.all === 0 && Object.keys(supply.of).length === 0;
}

/** An amount set for a key; `fallback` takes it away again. */
export function withAmount(amounts: Amounts, key: string, amount: number, fallback: number): Amounts {
  const { [key]: _, ...others } = amounts;
  return amount === fallback ? others : { ...others, [key]: amount };
}
