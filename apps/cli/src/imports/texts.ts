import { counted } from '../output/numbers.ts';

/** All that `imports` says, to be translated in one place. */
export const IMPORTS_TEXTS = {
  summary: 'list imports of figures, or undo one',
  examples: `
Examples:
  sahakarya imports
  sahakarya imports --undo 0190d0a3-9c37-4a86-9d5f-0d6c1c1f9a53 --dry-run
  sahakarya imports --undo 0190d0a3-9c37-4a86-9d5f-0d6c1c1f9a53

What is undone holds no more from today on, and what was known without it holds
again; what was known on the days before stays as it was. A row stays where a
later import told the day anew: undo that one first. Every figure that changes
stands in the public log of corrections.
`,
  undo: 'undo the import with this id, or this beginning of one',
  dryRun: 'change nothing, and say what would change',
  dryRunOfNothing: '--dry-run goes with --undo.',
  unknown: (id: string) =>
    `There is no import ${id} that could be undone. "sahakarya imports" lists all of them.`,
  several: (beginning: string, ids: readonly string[]) =>
    `Several imports begin with ${beginning}: ${ids.join(', ')}. Say more of the one that is meant.`,
  refused: (id: string, { says, mend }: { readonly says: string; readonly mend: string }) =>
    `${id}: ${says}. ${mend}.`,
  none: 'Nothing was imported here',
  all: 'Imports, the newest first',
  columns: {
    id: 'id',
    at: 'on',
    who: 'by',
    publisher: 'file of',
    knownOn: 'known on',
    rows: 'rows',
    countries: 'countries',
    days: 'days',
    state: 'state',
  },
  states: {
    holds: 'holds',
    undone: 'undone',
    partly: (undone: number) => `undone: ${counted(undone, 'row', 'rows')}`,
    undoing: (id: string) => `undid ${id}`,
  },
  titles: {
    'dry-run': 'Nothing was changed: this is what undoing it would do',
    undone: 'The import is undone',
    unchanged: 'There was nothing to undo',
  },
  rows: 'Its rows',
  counts: {
    reversed: 'reversed: they hold no more',
    kept: 'kept: told anew since',
    not_undone: 'could not be undone',
  },
  keptTitle: 'Kept, since a later report tells the day anew',
  notUndoneTitle: 'Could not be undone',
  rowColumns: { destination: 'destination', day: 'day', by: 'told anew by', why: 'why' },
  reference: 'the reference data',
  why: {
    'undone-before': 'it is undone already',
    'not-kept': 'it may have taken the place of another import of the same day, which is not kept',
  },
  more: (count: number) => `… and ${counted(count, 'more row', 'more rows')}.`,
  corrections: (count: number) => `${counted(count, 'correction', 'corrections')} in the public log.`,
} as const;
