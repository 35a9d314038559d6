import { DOSES_IN_LOTS } from '../output/doses-in-lots.ts';
import type { Gap } from '../output/gap.ts';
import { counted, roundCounted, whole } from '../output/numbers.ts';

/** All that `tour` says, to be translated in one place. */
export const TOUR_TEXTS = {
  summary: 'plan the world of August 2021: what happened, what could have',
  examples: `
Example:
  sahakarya tour

It writes the plans into plans/own and plans/pooled below the current folder.
`,
  /** Doses are those known on this day, two days after the start of the plan. */
  asKnownOn: '4 August 2021',
  gap: (day: string, { low, high }: Gap) =>
    `On ${day} there were ${high?.rate} doses per 100 people in ${high?.who}, ${low.rate} in low-income ones`,
  outcome: (own: string, pooled: string) =>
    `A year later low-income countries stood at ${own}. Had the doses of that year been shared by one rule for all, ` +
    `they could have stood at ${pooled}.`,
  cost: (used: number, expired: number, kept: number) =>
    `That plan uses ${roundCounted(used, 'dose', 'doses')}; ${roundCounted(expired, 'expires', 'expire')} unused, and ` +
    `${roundCounted(kept, 'is', 'are')} left, still good.`,

  coverage: 'Doses per 100 people, by income group',
  endOf: 'by the end of',
  now: 'now',
  own: 'own',
  pooled: 'pooled',
  rules:
    'own: every dose stays with the country that gave it: close to what happened. pooled: all doses serve all countries.',
  leftOut: (destinations: number, people: number) =>
    `${counted(destinations, 'territory', 'territories')} without an income group, ${roundCounted(people, 'person', 'people')} in all, ` +
    'are in the plans and not in this table.',

  doses: 'Doses',
  figures: DOSES_IN_LOTS,

  /** The range was found once, by a minimum-cost flow: decisions/0005-lots-that-expire-first-serve-first.md. */
  courses:
    'By the choice of lots alone, low-income countries may have anything from 48.3 to 66.7 courses per 100 people when ' +
    'the pooled plan ends; the weeks above are those of one such choice.',

  lowest: (count: number, weeks: number) =>
    `The ${count} lowest when pooled, in doses per 100 people after ${counted(weeks, 'week', 'weeks')}`,
  destination: 'destination',
  heldBackBy: 'held back, when pooled, by',
  limits:
    'What holds a place back stands between it and its next dose, those who are due theirs before it being served; of ' +
    'two things named either one does. A dose that more of it frees may go to others first: explain plans again and ' +
    'says whom it would help.',

  notAmongLowest: (small: number, fewest: number, unreported: number) =>
    `Not among these: ${counted(small, 'place', 'places')} with fewer than ${whole(fewest)} people, and ` +
    `${counted(unreported, 'place', 'places')} that reported no dose of their own; doses given in some of them stand in ` +
    `another country's figures.`,

  folders: (own: string, pooled: string) => `The plans lie in ${own} and ${pooled}.`,
  next: {
    compare: 'Who gains and who loses:',
    explain: (name: string) => `What holds ${name} back:`,
    verify: 'Whether the plan holds, believing nobody:',
    new: 'A scenario of your own:',
  },
  took: { read: 'read', plan: 'planned', write: 'written' },
} as const;
