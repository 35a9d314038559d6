import type { Finding } from '@sahakarya/server';
import { counted } from '../output/numbers.ts';

const MARKS: Record<Finding['verdict'], string> = { good: 'good', note: 'note', bad: 'BAD' };

/** All that `doctor` says of its own, to be translated in one place. */
export const DOCTOR_TEXTS = {
  summary: 'look for what keeps the platform from running, and say the mend',
  examples: `
Example:
  sahakarya doctor

It changes nothing. The exit code is 4 when something has to be mended.
`,
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
