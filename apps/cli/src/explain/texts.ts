import { capitalised } from '../output/capitalised.ts';
import { counted } from '../output/numbers.ts';

/** All that `explain` says beside the planner's own sentences, to be translated in one place. */
export const EXPLAIN_TEXTS = {
  summary: 'say what holds a destination back, and what would help',
  destination: 'its key as in destinations.csv, or its name',
  more: 'how many per cent more supply and capacity to try (default: 10)',
  all: 'tell every milestone, not only those at which something else holds it back',
  examples: `
Examples:
  sahakarya explain world-2021-08 out TCD
  sahakarya explain world-2021-08 plans/own Chad --policy sharing=own --more 50

The policy must be the one that the plan was made with.
`,
  notPercent: (value: string) =>
    `--more takes a whole number of per cent from 1 to 1000, such as 10, not ${value}`,
  unknown: (written: string, like: readonly string[]) =>
    `${written} is no destination of the scenario` +
    (like.length === 0 ? '' : `; did you mean ${like.join(', ')}?`),
  title: (name: string, per100: string, weeks: number) =>
    `${capitalised(name)} has ${per100} doses per 100 people after ${counted(weeks, 'week', 'weeks')}`,
  ranked: (less: number, all: number) =>
    less === 0
      ? `Of ${counted(all, 'destination', 'destinations')} none has less.`
      : `${capitalised(counted(less, 'destination', 'destinations'))} of ${all} ${less === 1 ? 'has' : 'have'} less.`,
  milestones: 'At each milestone',
  by: 'by the end of',
  doses: 'doses of the plan',
  per100: 'per 100 people',
  heldBackBy: 'held back by (* would help)',
  helpsMark: '*',
  meaning:
    'Held back by: what stands between it and its next dose, those who are due theirs before it being served. A star: ' +
    'by itself this brings it more in the time since the milestone before, found by planning again. A dose that a ' +
    'change frees may go to others first.',
  week: (week: number, firstDay: string) => `week ${week} from ${firstDay}`,
  doing: 'trying what would help',
  took: { read: 'read', verify: 'checked', explain: 'explained' },
} as const;
