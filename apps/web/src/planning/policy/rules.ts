import type { Sharing } from '@sahakarya/planner';
import type { Scenario } from '@sahakarya/scenario';
import { dateText, lowestIncomeFirst } from '@sahakarya/vocabulary';
import { APART, NOTHING_GIVEN, ONE, type PolicyState } from './policy-state.ts';

/** What the controls show of a scenario while nothing is changed, and what they offer. */
export interface Rules {
  readonly sharing: Sharing;
  /** Some lots are a destination's own, so that holding apart is another plan than sharing. */
  readonly hasHolders: boolean;
  /** Doses per 100 people. */
  readonly target: number;
  readonly holderTarget: number;
  readonly shelfLifeWeeks: number;
  /** 0: one at the end; undefined: at dates of the scenario's own. */
  readonly milestoneEveryWeeks: number | undefined;
  readonly weeks: number;
  /** The first day, ISO 8601. */
  readonly start: string;
  /** Income groups, the lowest first, others after them. */
  readonly groups: readonly string[];
  /** Hundredths, one for each of `groups`. */
  readonly weights: readonly number[];
  readonly products: readonly { readonly product: string; readonly name: string }[];
  readonly producers: readonly string[];
}

const MILLIONTHS = 1_000_000;
const MILLIONTHS_PER_HUNDREDTH = 10_000;

export function rulesOf({ policy, destinations, products, lots }: Scenario): Rules {
  const groups = lowestIncomeFirst(destinations.map(({ incomeGroup }) => incomeGroup));
  const own = policy.weights?.by === 'income_group' ? policy.weights.groups : [];
  const weightOf = new Map(own.map(({ group, weight }) => [group, weight / MILLIONTHS_PER_HUNDREDTH]));
  const holders = new Set<string>(destinations.map(({ destination }) => destination));
  const { milestones } = policy;
  const every = { end: 0, every: milestones.kind === 'every' ? milestones.weeks : 0, dates: undefined };
  return {
    sharing: policy.sharing,
    hasHolders: lots.some(({ holder }) => holders.has(holder)),
    target: policy.targetPer100 / MILLIONTHS,
    holderTarget: (policy.holderTargetPer100 ?? policy.targetPer100) / MILLIONTHS,
    shelfLifeWeeks: policy.shelfLifeOnArrivalWeeks ?? 0,
    milestoneEveryWeeks: every[milestones.kind],
    weeks: policy.weeks,
    start: dateText(policy.start),
    groups,
    weights: groups.map((group) => weightOf.get(group) ?? ONE),
    products: products.map(({ product, name }) => ({ product, name })),
    producers: [...new Set(products.map(({ manufacturer }) => manufacturer))].filter(
      (producer) => producer !== '',
    ),
  };
}

/**
 * What a plan is held against: what the reader has pinned, else the same policy with each holder for itself, so that
 * the two differ by the sharing alone. Where a scenario has no such other plan, or is held apart itself, its plans
 * are held against the start.
 *
 * @param pinned `APART` itself where nothing is
 */
export function baselineFor(
  { hasHolders, sharing }: Rules,
  { policy, pinned }: { readonly policy: PolicyState; readonly pinned: PolicyState },
): PolicyState {
  if (pinned !== APART) return pinned;
  return hasHolders && sharing !== 'own' ? { ...policy, sharing: 'own' } : NOTHING_GIVEN;
}

/** A state that fits a scenario: what the scenario has anyway, or lacks altogether, is left out. */
export interface Suited {
  readonly state: PolicyState;
  /** Groups, products and producers that the scenario does not have. */
  readonly unknown: readonly string[];
}

export function suitedTo(rules: Rules, state: PolicyState): Suited {
  const unknown: string[] = [];
  const among = (names: readonly string[]) => (key: string) => {
    if (names.includes(key)) return true;
    unknown.push(key);
    return false;
  };
  const kept = (amounts: Readonly<Record<string, number>>, has: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(amounts).filter(([key]) => has(key)));
  const group = among(rules.groups);
  const product = among(rules.products.map((row) => row.product));
  const producer = among(rules.producers);
  const { stop, sharing, target, holderTarget, shelfLifeWeeks, milestoneEveryWeeks, ...rest } = state;
  const isOwn = (name: 'sharing' | 'target' | 'holderTarget' | 'shelfLifeWeeks' | 'milestoneEveryWeeks') =>
    state[name] === rules[name];
  return {
    state: {
      ...rest,
      ...(sharing === undefined || isOwn('sharing') ? {} : { sharing }),
      ...(target === undefined || isOwn('target') ? {} : { target }),
      ...(holderTarget === undefined || isOwn('holderTarget') ? {} : { holderTarget }),
      ...(shelfLifeWeeks === undefined || isOwn('shelfLifeWeeks') ? {} : { shelfLifeWeeks }),
      ...(milestoneEveryWeeks === undefined || isOwn('milestoneEveryWeeks') ? {} : { milestoneEveryWeeks }),
      weights: kept(state.weights, group),
      capacity: { ...state.capacity, of: kept(state.capacity.of, group) },
      supply: { ...state.supply, of: kept(state.supply.of, product) },
      ...(stop !== undefined && producer(stop.producer) ? { stop } : {}),
    },
    unknown,
  };
}
