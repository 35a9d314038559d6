import type { Limit } from '../plan.ts';
import type { Excusable } from './excused.ts';
import type { Explanation, MilestoneExplanation } from './explain.ts';
import type { Changeable, Gain, WhatIf } from './what-if.ts';
import { whomItHelps } from './whom-it-helps.ts';

/** How numbers of the model are written. */
export interface Names {
  destination(destination: number): string;
  lot(lot: number): string;
  /** The day on which so many weeks are over, as "29 August 2021". */
  weeksOver(weeks: number): string;
  /** A week, as "week 3" or by its dates. */
  week(week: number): string;
  /** A whole number with its thousands apart. */
  count(count: number): string;
  /** A destination's coverage with so many doses of the plan, as "12.34". */
  per100(destination: number, doses: number): string;
}

/** As many lots, weeks or destinations are named; of more, the others are counted. */
const NAMED = 3;

/**
 * An explanation in English, one list of sentences for each milestone. That a change would help is said only where
 * solving again with it gave the destination more.
 *
 * @param changes what a change would bring, or nothing where it wasn't tried; `percent` as it was.
 */
export function sentences(
  explanation: Explanation,
  changes: readonly WhatIf[],
  percent: number,
  names: Names,
): string[][] {
  const { destination, milestones } = explanation;
  return milestones.map((milestone, k) => [
    standing(destination, milestone, names),
    ...milestone.limits.map((limit) => limitSentence(limit, milestone, names)),
    ...bottleneck(destination, milestone, names),
    ...milestone.limits.flatMap((limit) =>
      changes
        .filter((change) => change.limit === limit)
        .map((change) => gainSentence(change, k, milestones[k - 1], percent, names)),
    ),
  ]);
}

function standing(destination: number, { weeks, doses }: MilestoneExplanation, names: Names): string {
  const coverage = names.per100(destination, doses);
  return `By ${names.weeksOver(weeks)} ${names.destination(destination)} has ${some(doses, 'dose', names)} of the plan and stands at ${coverage} doses per 100 people.`;
}

function limitSentence(limit: Limit, milestone: MilestoneExplanation, names: Names): string {
  switch (limit) {
    case 'ceiling':
      return 'It has reached its target: it may not have more by then.';
    case 'supply':
      return supplySentence(milestone, names);
    case 'capacity':
      return `Its weekly capacity is used up: ${listed(milestone.fullWeeks, names.week, 'week', names)} ${milestone.fullWeeks.length === 1 ? 'is' : 'are'} full.`;
    case 'several':
      if (milestone.notBefore !== undefined)
        return `No lot that it may use can be there by then: the first one can in ${names.week(milestone.notBefore)}.`;
      return 'In the weeks of this milestone alone, no single change would give it a dose more; more than one would have to come together.';
    default:
      return keptOutSentence(limit, milestone, names);
  }
}

function supplySentence({ usedUp }: MilestoneExplanation, names: Names): string {
  const { lots, users } = usedUp;
  if (lots.length === 0 || users.length === 0)
    return 'All doses of the lots that it could still use are given.';
  const most = users.slice(0, NAMED).map((user) => withDoses(user, names));
  return `All doses of the lots that it could still use are given (${listed(lots, names.lot, 'lot', names)}), most of them in ${joined(most)}.`;
}

const RULES: Record<Excusable, string> = {
  shelf_life: 'Shelf life is asked on arrival',
  acceptance: 'It does not accept every product',
  earmark: 'Some lots are earmarked for others',
  holder: 'Holders keep lots to themselves',
};

function keptOutSentence(rule: Excusable, { keptOut }: MilestoneExplanation, names: Names): string {
  const found = keptOut.find((kept) => kept.rule === rule);
  if (found === undefined || found.lots.length === 0) return `${RULES[rule]}.`;
  const lots = listed(found.lots, names.lot, 'lot', names);
  const left =
    found.left === 0 ? 'all of whose doses are taken' : `with ${some(found.left, 'dose', names)} left`;
  return `${RULES[rule]}: this alone keeps out ${lots}, ${left}.`;
}

function bottleneck(destination: number, { cut, notBefore }: MilestoneExplanation, names: Names): string[] {
  if (cut === undefined || notBefore !== undefined || cut.destinations.length < 2) return [];
  const others = cut.destinations.filter((d) => d !== destination);
  const parts = [
    ...(cut.lots.length > 0
      ? [
          `${some(cut.lotDoses, 'dose', names)} of ${some(cut.lots.length, 'lot', names)}, those that holders use themselves included`,
        ]
      : []),
    ...(cut.fullWeeks > 0
      ? [`room for ${some(cut.capacity, 'dose', names)} in ${some(cut.fullWeeks, 'full week', names)}`]
      : []),
  ];
  const shared = parts.length > 0 ? `: all that can reach them is taken (${parts.join('; ')})` : '';
  return [
    `It shares one bottleneck with ${listed(others, names.destination, 'destination', names)}${shared}, so that none can have a dose more but from another.`,
  ];
}

/** @param before the milestone before, from whose gains those since are told apart. */
function gainSentence(
  change: WhatIf,
  k: number,
  before: MilestoneExplanation | undefined,
  percent: number,
  names: Names,
): string {
  const { limit, gained, gainedByAll, others } = change;
  const helped = whomItHelps(change, k);
  const changed = CHANGES[limit](percent);
  if (helped === 'nobody') return `${changed} nobody would have a dose more by then.`;
  const own = (at: number) => difference(gained[at], names);
  const all = (at: number) => `all together ${difference(gainedByAll[at], names)}`;
  const isOld = before !== undefined && (gained[k - 1] !== 0 || gainedByAll[k - 1] !== 0);
  const already = isOld ? ` (by ${names.weeksOver(before.weeks)}: ${own(k - 1)}, and ${all(k - 1)})` : '';
  const verdict = {
    itself: 'That would help it.',
    earlier: `That would help it earlier, but bring it no more after ${names.weeksOver(before?.weeks ?? 0)}.`,
    others: `That would help others first: ${listed(others[k], (gain) => withDoses(gain, names), 'destination', names)}.`,
  }[helped];
  return `${changed} it would have ${own(k)} by then, and ${all(k)}${already}. ${verdict}`;
}

function withDoses({ destination, doses }: Gain, names: Names): string {
  return `${names.destination(destination)} (${names.count(doses)})`;
}

function difference(doses: number, names: Names): string {
  if (doses === 0) return 'just as many doses';
  return `${some(Math.abs(doses), 'dose', names)} ${doses > 0 ? 'more' : 'fewer'}`;
}

const CHANGES: Record<Changeable, (percent: number) => string> = {
  supply: (percent) => `With ${percent} % more doses in every lot that it may use`,
  capacity: (percent) => `With ${percent} % more capacity in every week`,
  shelf_life: () => 'If nobody asked for shelf life on arrival',
  acceptance: () => 'If it accepted every product',
  earmark: () => 'If every earmark named it too',
  holder: () => 'If holders came first and shared what they cannot use',
};

function some(count: number, what: string, names: Names): string {
  return `${names.count(count)} ${what}${count === 1 ? '' : 's'}`;
}

function listed<Item>(
  items: readonly Item[],
  name: (item: Item) => string,
  what: string,
  names: Names,
): string {
  const named = items.slice(0, items.length > NAMED + 1 ? NAMED : items.length).map(name);
  if (named.length === items.length) return joined(named);
  return `${named.join(', ')} and ${some(items.length - named.length, `more ${what}`, names)}`;
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join() : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
