import type { BlankRows, SavedWay } from '@sahakarya/scenario';
import { counted, whole } from '../output/numbers.ts';

/** All that `check` says, to be translated in one place. Faults are told by the scenario room's own table. */
export const CHECK_TEXTS = {
  summary: 'name every fault of a scenario, and what is in it',
  examples: `
Examples:
  sahakarya check my-scenario
  sahakarya check my-scenario --as-saved
  sahakarya check world-2021-08 --policy milestones=2021-10-03,2022-01-02
`,
  title: (name: string) => `The scenario ${name} has no faults`,
  read: (files: readonly string[]) => `Read: ${files.join(', ')}.`,
  passedOver: (files: readonly string[]) =>
    `Passed over, for no scenario has such files: ${files.join(', ')}.`,
  asSaved: 'Read as a spreadsheet saved it:',
  ways: waysOf,
  blank: ({ file, count, rows }: BlankRows) =>
    count === 1
      ? `${file}: row ${rows.join()} is blank and was passed over, though others follow. Is something missing there?`
      : `${file}: ${whole(count)} blank rows were passed over, though others follow: ${rows.join(', ')}` +
        `${count > rows.length ? ', …' : '.'} Is something missing there?`,
  notices: (count: number) =>
    count === 1
      ? 'Right as it stands, and mostly a slip:'
      : `Right as they stand, and mostly slips (${whole(count)}):`,

  unusable: 'No lot can be used by any destination, so a plan gives nobody a dose:',
  whyUnusable: {
    no_taker: (lots: number) =>
      `${lotsOf(lots)}: no destination accepts the product and may have it, by its earmark or its holder.`,
    shelf_life: (lots: number) =>
      `${lotsOf(lots)}: nowhere would it arrive with as many weeks of use left as policy.json asks for.`,
    too_late: (lots: number) =>
      `${lotsOf(lots)}: it expires, or the plan ends, before it can be given anywhere.`,
    capacity: (lots: number) => `${lotsOf(lots)}: no destination can give a dose in any week.`,
  },

  contents: 'What is in it',
  counts: {
    people: 'people',
    given: 'doses given before the start',
    products: 'products',
    lots: 'lots',
    doses: 'doses in lots',
    held: 'doses that destinations hold',
    earmarked: 'doses with an earmark',
  },

  coverage: 'Doses per 100 people at the start',
  income: 'income',
  people: 'people',
  per100: 'doses per 100',

  target: (per100: string) => `The ceiling is ${per100} doses per 100 people.`,
  holderTarget: (per100: string) =>
    `Unless lots are pooled, holders come first with their own, up to ${per100} doses per 100 people.`,
  shelfLife: (weeks: number) =>
    `Lots that travel arrive with ${counted(weeks, 'week', 'weeks')} of use left or more.`,
  milestones: (weeks: readonly number[]) =>
    `Fairness is judged after ${weeks.length === 1 ? 'week' : 'weeks'} ${weeks.join(', ')}. Earlier milestones ` +
    'come first without limit: more of them help sooner; with fewer the end is fairer, and more is given.',
} as const;

const ENCODINGS = { 'utf-16': 'UTF-16', 'windows-1252': 'Windows characters (windows-1252)' } as const;

const ORDERS = { 'day-first': 'day/month/year', 'month-first': 'month/day/year' } as const;

/** How each was read; files that were saved alike on one line. */
function waysOf(ways: readonly SavedWay[]): string[] {
  const filesOf = new Map<string, string[]>();
  for (const way of ways) {
    const text = wayOf(way);
    filesOf.set(text, [...(filesOf.get(text) ?? []), way.file]);
  }
  return [...filesOf].map(([text, files]) => `${files.join(', ')}${text}`);
}

/** How it was read, after the name of the file. */
function wayOf(way: SavedWay): string {
  switch (way.way) {
    case 'columns':
      return way.separator === ','
        ? ': without its line sep=,'
        : `: columns parted by ${way.separator === '\t' ? 'tabs' : way.separator}`;
    case 'utf-16':
    case 'windows-1252':
      return `: ${ENCODINGS[way.way]}`;
    case 'numbers':
      return `, column ${way.column}: ${counted(way.count, 'number', 'numbers')}, ${way.written} as ${way.read}`;
    default:
      return (
        `, column ${way.column}: ${counted(way.count, 'day', 'days')} as ${ORDERS[way.way]}, ` +
        `${way.written} as ${way.read}`
      );
  }
}

function lotsOf(count: number): string {
  return counted(count, 'lot', 'lots');
}
