import type { Finding } from '@sahakarya/server';
import { counted } from '../output/numbers.ts';

const MARKS: Record<Finding['verdict'], string> = { good: 'good', note: 'note', bad: 'BAD' };

const DIFFERENCES = {
  hash: 'the event is not what its hash stands for',
  gap: 'the version before it is missing',
  state: 'the thing is not what its events make of it',
  'no-events': 'it has no events',
  'no-thing': 'its events have no thing',
} as const;

/** All that `doctor` says of its own, to be translated in one place. */
export const DOCTOR_TEXTS = {
  summary: 'look for what keeps the platform from running, and say the mend',
  examples: `
Examples:
  sahakarya doctor
  sahakarya doctor --events

It changes nothing. The exit code is 4 when something has to be mended.
`,
  events: 'make what parties have done anew from its events, and compare',
  eventsAbout: 'events',
  noEvents: 'no party has done anything yet',
  eventsGood: (things: number, events: number) =>
    `${counted(things, 'thing is', 'things are')} what ${counted(events, 'event makes', 'events make')} of them, and so are their tables`,
  thingDiffers: (kind: string, id: string, what: keyof typeof DIFFERENCES, version: number) =>
    `${kind} ${id}, version ${version}: ${DIFFERENCES[what]}`,
  tableDiffers: (table: string, missing: number, extra: number) =>
    `table ${table}: ${counted(missing, 'row is', 'rows are')} missing, ${counted(extra, 'row has', 'rows have')} no event`,
  more: (count: number) => `and ${count} more`,
  eventsMend: 'Somebody has changed the database by another way: restore a backup of before',
  line: ({ verdict, about, says }: Finding) => `${MARKS[verdict]}  ${about}: ${says}`,
  mend: (mend: string) => `      ${mend}.`,
  allGood: 'Nothing keeps the platform from running.',
  toMend: (count: number) => `${counted(count, 'thing has', 'things have')} to be mended.`,
  settings: 'settings',
  settingsRead: 'all are known and can be',
  pages: 'pages',
  pagesBuilt: 'they have been built',
  figures: 'reference figures',
  figuresThere: 'they are there',
  figuresMissing: (folder: string) => `They are not in ${folder}`,
  installAgain: 'Install the program again',
} as const;
