import { z } from 'zod';
import { Day, DestinationCode, Instant } from '../codes.ts';

/** Why a row of an import is not undone. */
export const WhyNotUndone = z.enum([
  /** It is undone already. */
  'undone-before',
  /** It may have taken the place of another import's row, which is not kept: of before imports were kept apart. */
  'not-kept',
]);
export type WhyNotUndone = z.infer<typeof WhyNotUndone>;

/** What undoing an import did, or as a dry run would do. Every row of the import is counted once. */
export const UndoResult = z.object({
  /** Its own id; null for a dry run, and where nothing changed: neither leaves a trace. */
  import: z.uuid().nullable(),
  state: z.enum(['dry-run', 'undone', 'unchanged']),
  /** The import that is undone. */
  undoes: z.uuid(),
  /** The day from which its rows hold no more. */
  known_on: Day,
  at: Instant,
  rows: z.object({
    /** They hold no more: what was known of these days without them holds again. */
    reversed: z.int().nonnegative(),
    /** They hold, since a later report of their source tells the day anew. */
    kept: z.int().nonnegative(),
    not_undone: z.int().nonnegative(),
  }),
  /** The first 100 rows that are kept, and the import that told each anew; null: the reference data. */
  kept: z.array(z.object({ destination: DestinationCode, day: Day, by: z.uuid().nullable() })),
  /** The first 100 rows that could not be undone, each with the reason. */
  not_undone: z.array(z.object({ destination: DestinationCode, day: Day, why: WhyNotUndone })),
  corrections: z.int().nonnegative(),
});
export type UndoResult = z.infer<typeof UndoResult>;

/** An import, or the undoing of one, in the list of all. */
export const ImportEntry = z.object({
  import: z.uuid(),
  at: Instant,
  /** The name of a token, or the command line. */
  who: z.string(),
  /** Whose file it was; null where it brought nothing. */
  publisher: z.string().nullable(),
  known_on: Day,
  /** SHA-256 of the file, in hexadecimal. */
  sha256: z.string(),
  /** The import that this one undid; null for an import. */
  undoes: z.uuid().nullable(),
  /** Rows that it brought, and those of them that hold no more since it was undone. */
  rows: z.int().nonnegative(),
  undone: z.int().nonnegative(),
  /** Countries and territories that its rows are about, and their first and last day; null where it brought none. */
  destinations: z.int().nonnegative(),
  first_day: Day.nullable(),
  last_day: Day.nullable(),
});
export type ImportEntry = z.infer<typeof ImportEntry>;
