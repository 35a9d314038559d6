import { z } from 'zod';
import { Day, DestinationCode, Measure } from '../codes.ts';
import { listRoute } from '../list-route.ts';
import { oneOf } from '../lists.ts';
import { flag, NONE } from '../parameters.ts';
import type { Route } from '../route.ts';
import { Correction } from './corrections.ts';
import { ImportResult } from './imports.ts';
import { withToldSource } from './told-source.ts';
import { ImportEntry, UndoResult } from './undo.ts';

/** A file of some rows alone takes nothing back: whoever asks for both means one of them. */
function oneOfBoth<Query extends z.ZodObject>(query: Query): Query {
  return query.superRefine((asked: Record<string, unknown>, context) => {
    if (asked.only_new === 'true' && asked.take_back === 'true')
      context.addIssue({
        code: 'custom',
        path: ['take_back'],
        message: 'Leave out take_back or only_new: of a file of some rows alone nothing is taken back',
      });
  });
}

/** Imports of figures, and what they corrected. */
export const IMPORT_ROUTES = {
  corrections: listRoute(
    'figures',
    '/corrections',
    '/corrections',
    'What was told anew with another value or taken back, and when; the newest first',
    Correction,
    { destination: DestinationCode.optional(), measure: Measure.optional(), import: z.uuid().optional() },
  ),
  importFigures: {
    access: 'operator',
    method: 'POST',
    path: '/imports',
    summary:
      "Takes figures in the layout of Our World in Data's vaccinations.csv, the classic one or today's; or says what that would do",
    params: NONE,
    query: oneOfBoth(
      withToldSource({
        dry_run: flag.meta({ description: 'Change nothing, and tell what would change' }),
        partly: flag.meta({
          description: 'Take the rows without faults, where there are any; else none when one has a fault',
        }),
        with_impossible: flag.meta({
          description:
            'Take rows whose figures cannot be true together: flagged, and kept out of every figure',
        }),
        only_new: flag.meta({
          description: 'The file has some rows alone: take nothing back of what it does not have',
        }),
        take_back: flag.meta({
          description: 'Take back all that the file no longer has, however much it is',
        }),
        known_on: Day.optional().meta({
          description: 'The day on which the file was so; today in UTC unless told',
        }),
      }),
    ),
    answer: oneOf(ImportResult),
    body: 'text/csv',
    problems: ['refused-import'],
    example: '/imports?dry_run=true',
  },
  importReport: {
    access: 'operator',
    method: 'GET',
    subject: 'figures',
    path: '/imports/{import}',
    summary: 'What an import did',
    params: z.strictObject({ import: z.uuid() }),
    query: NONE,
    answer: oneOf(z.union([ImportResult, UndoResult])),
    problems: ['not-found'],
    example: '/imports/{import}',
  },
  imports: {
    access: 'operator',
    method: 'GET',
    subject: 'figures',
    path: '/imports',
    summary: 'All imports and what undid them; the newest first',
    params: NONE,
    query: NONE,
    answer: oneOf(z.array(ImportEntry)),
    problems: [],
    example: '/imports',
  },
  undoImport: {
    access: 'operator',
    method: 'POST',
    path: '/imports/{import}/undo',
    summary:
      'Undoes an import: its rows hold no more from today on, but for those that a later import told anew',
    params: z.strictObject({ import: z.uuid() }),
    query: z.strictObject({
      dry_run: flag.meta({ description: 'Change nothing, and tell what would change' }),
    }),
    answer: oneOf(UndoResult),
    // There is nothing to say: none is as good as an empty one.
    body: z.strictObject({}).nullish(),
    problems: ['not-found', 'is-undoing'],
    example: '/imports/{import}/undo?dry_run=true',
  },
} as const satisfies Record<string, Route>;
