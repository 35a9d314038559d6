import { capitalised } from '../output/capitalised.ts';
import { DOSES_IN_LOTS } from '../output/doses-in-lots.ts';
import type { Gap } from '../output/gap.ts';
import { counted, roundCounted, whole } from '../output/numbers.ts';

/** All that `plan` says, to be translated in one place. */
export const PLAN_TEXTS = {
  summary: 'make the fairest plan and write it into a folder',
  out: 'the folder to write: a new one, an empty one, or an old plan',
  examples: `
Examples:
  sahakarya plan world-2021-08 --out out
  sahakarya plan my-scenario --out plans/surplus --policy sharing=surplus
  sahakarya plan my-scenario --out out --policy weeks=26 --policy milestones=

The folder gets administrations.csv (who gives which doses when), coverage.csv
(what that makes, and what holds each destination back), shipments.csv,
unused.csv, summary.json, and certificate.json, the proof.
`,

  title: ({ low, high }: Gap, weeks: number) =>
    `${capitalised(low.who)} reach ${low.rate} doses per 100 people in ${counted(weeks, 'week', 'weeks')}` +
    (high === undefined ? '' : `, ${high.who} ${high.rate}`),
  cost: (expired: number, kept: number) =>
    expired + kept === 0
      ? 'All doses are used.'
      : `${expired === 0 ? 'No dose expires' : roundCounted(expired, 'dose expires', 'doses expire')} unused; ` +
        `${roundCounted(kept, 'is', 'are')} left at the end, still good.`,
  notices: (count: number) =>
    count === 1
      ? 'One thing in the scenario is right as it stands, and mostly a slip. What it is:'
      : `${whole(count)} things in the scenario are right as they stand, and mostly slips. What they are:`,

  coverage: 'Doses per 100 people, those given before the start included',
  income: 'income',
  people: 'people',
  atStart: 'at the start',
  after: (weeks: number) => `after ${counted(weeks, 'week', 'weeks')}`,
  oneMilestone: 'with one milestone',
  milestones: (milestones: number) =>
    `This plan is as fair as can be at each of its ${counted(milestones, 'milestone', 'milestones')}, the first one first. With one ` +
    'milestone alone, the end may be fairer and more given, but help comes later.',

  destinations: 'Doses by destination',
  destination: 'destination',
  given: 'given before',
  planned: 'in this plan',
  per: (people: string) => `per ${people}`,
  all: 'all',

  doses: 'Doses',
  figures: {
    ...DOSES_IN_LOTS,
    shipped: 'shipped, in whole packs',
    notShipped: 'fewer than planned in places, by whole packs; others may get more',
    leavingHolder: 'used by others than their holder',
    leavingHolderBound: 'at least so many, in any plan with this coverage',
  },

  next: (folder: string) => `The plan lies in ${folder}. To check it:`,
  took: { read: 'read', plan: 'planned', write: 'written' },
} as const;
