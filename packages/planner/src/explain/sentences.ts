import type { Limit } from '../plan.ts';
import type { Excusable } from './excused.ts';
import type { Explanation, MilestoneExplanation } from './explain.ts';
import type { Changeable, WhatIf } from './what-if.ts';

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
 * An explanation in English, one list of sentences for each milestone.
 * @param changes what a change would bring, or nothing where it wasn't tried; `percent` as it was.
 */
export function sentences(
  explanation: Explanation,
  changes: readonly WhatIf[],
  percent: number,
  names: Names,
): string[][] {
  const { destination } = explanation;
  return explanation.milestones.map((milestone) => [
    standing(destination, milestone, names),
    ...milestone.limits.map((limit) => limitSentence(limit, milestone, names)),
    ...bottleneck(destination, milestone, names),
    ...changes
      .filter(({ limit }) => milestone.limits.includes(limit))
      .map((change) => gainSentence(change, milestone, percent, names)),
  ]);
}

function standing(destination: number, { weeks, doses }: MilestoneExplanation, names: Names): string {
  const coverage = names.per100(destination, doses);
  return `By ${names.weeksOver(weeks)} ${names.destination(destination)} has ${some(doses, 'dose', names)} of the plan and stands at ${coverage} doses per 100 people.`;
}

function limitSentence(limit: Limit, milestone: MilestoneExplanation, names: Names): string {
  switch (limit) {
    case 'ceiling':
      return 'It is at its ceiling: it may not have more by then.';
    case 'supply':
      return supplySentence(milestone, names);
    case 'capacity':
      return `More capacity to administer would help: ${listed(milestone.fullWeeks, names.week, 'week', names)} ${milestone.fullWeeks.length === 1 ? 'is' : 'are'} full.`;
    case 'several':
      return 'No single change would give it a dose more; more than one would have to come together.';
    default:
      return keptOutSentence(limit, milestone, names);
  }
}

function supplySentence({ usedUp }: MilestoneExplanation, names: Names): string {
  const { lots, users } = usedUp;
  const start = 'More supply would help: all doses of the lots that it could still use are given';
  if (lots.length === 0 || users.length === 0) return 'More supply would help.';
  const most = users
    .slice(0, NAMED)
    .map((user) => `${names.destination(user.destination)} (${names.count(user.doses)})`);
  return `${start} (${listed(lots, names.lot, 'lot', names)}), most of them in ${joined(most)}.`;
}

const REMEDIES: Record<Excusable, string> = {
  shelf_life: 'A shorter shelf life on arrival would help',
  acceptance: 'Accepting more products would help',
  earmark: 'Fewer earmarks would help',
  holder: 'Lots that holders keep to themselves would help',
};

function keptOutSentence(rule: Excusable, { keptOut }: MilestoneExplanation, names: Names): string {
  const found = keptOut.find((kept) => kept.rule === rule);
  if (found === undefined || found.lots.length === 0) return `${REMEDIES[rule]}.`;
  const lots = listed(found.lots, names.lot, 'lot', names);
  return `${REMEDIES[rule]}: this alone keeps out ${lots}, with ${some(found.left, 'dose', names)} left.`;
}

function bottleneck(destination: number, { cut }: MilestoneExplanation, names: Names): string[] {
  if (cut === undefined || cut.destinations.length < 2) return [];
  const others = cut.destinations.filter((d) => d !== destination);
  const parts = [
    ...(cut.lots.length > 0
      ? [`${some(cut.lots.length, 'lot', names)} with ${some(cut.lotDoses, 'dose', names)}`]
      : []),
    ...(cut.fullWeeks > 0
      ? [`${some(cut.fullWeeks, 'full week', names)} with room for ${some(cut.capacity, 'dose', names)}`]
      : []),
  ];
  const shared = parts.length > 0 ? `: ${parts.join(' and ')} are all that can reach them` : '';
  return [
    `It shares one bottleneck with ${listed(others, names.destination, 'destination', names)}${shared}, so that none can have a dose more but from another.`,
  ];
}

function gainSentence(
  { limit, gained, gainedByAll }: WhatIf,
  milestone: MilestoneExplanation,
  percent: number,
  names: Names,
): string {
  const own = difference(gained[milestone.milestone], names);
  const all = difference(gainedByAll[milestone.milestone], names);
  return `${CHANGES[limit](percent)} it would have ${own} by then, and all together ${all}.`;
}

function difference(doses: number, names: Names): string {
  if (doses === 0) return 'no more doses';
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

function listed(
  items: readonly number[],
  name: (item: number) => string,
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
