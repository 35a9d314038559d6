import { z } from 'zod';
import { Day, DestinationCode, Instant, Measure, Reading } from '../codes.ts';
import { Break } from '../observatory/coverage.ts';
import { InputFault } from '../problems.ts';

/** Rows of a file, each counted once: `read` is the sum of the others. */
export const ImportRows = z.object({
  read: z.int().nonnegative(),
  /** Of a day for which nothing was known. */
  new: z.int().nonnegative(),
  /** With another value than the one that was known. */
  changed: z.int().nonnegative(),
  /**
   * What another publisher says already, and this one had not said: kept as its own, so that it stands when the other
   * takes it back. Zero in imports of before these were kept: they are among the unchanged there.
   */
  confirmed: z.int().nonnegative().default(0),
  unchanged: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  /** Sums over several destinations, places that are part of another, rows without a figure. */
  skipped: z.int().nonnegative(),
});
export type ImportRows = z.infer<typeof ImportRows>;

/** Where what changed is to be seen. */
export const ImportSeen = z.object({
  /** Destinations of which something changed, in order of their keys: each has a page that opens on its newest day. */
  destinations: z.array(DestinationCode),
  /**
   * Of each of which a figure is new, changed or confirmed, the newest day of such a figure: as revised it is shown on
   * that day. Empty in imports of before it was told.
   */
  newest: z.array(z.object({ destination: DestinationCode, day: Day })).default([]),
  /** The day that the first page opens on now. */
  opening_day: Day,
  /** The newest day of which there are figures enough, and the reading that has it. */
  latest: z.object({ day: Day, reading: Reading }),
});
export type ImportSeen = z.infer<typeof ImportSeen>;

/** What its source told before of a file's destinations, within the file's days for each, and tells no longer. */
export const ImportTakenBack = z.object({
  /** Days of which the file has no row. */
  rows: z.int().nonnegative(),
  /** Figures that are empty now in rows that the file has. */
  cells: z.int().nonnegative(),
  /** All figures of both. Zero in imports of before they were named. */
  figures: z.int().nonnegative().default(0),
  /** The first 100 of these figures, in order of destination and day, each with what the source had told. */
  first: z
    .array(
      z.object({ destination: DestinationCode, day: Day, measure: Measure, before: z.int().nonnegative() }),
    )
    .default([]),
  /** Days that the source had told, of which these are a part. */
  of: z.int().nonnegative(),
  /** Those of which every day is taken back. */
  destinations: z.array(DestinationCode),
  /** Whether it is so much that it is taken back with `take_back` alone. */
  to_be_asked: z.boolean(),
});
export type ImportTakenBack = z.infer<typeof ImportTakenBack>;

/** Whose the file is, as /api/v1/sources has it. */
export const ImportSource = z.object({
  source: z.string(),
  publisher: z.string(),
  title: z.string(),
  licence: z.string(),
  url: z.string().nullable(),
  /** Nobody said whose it is: it is taken for Our World in Data's. */
  assumed: z.boolean(),
});
export type ImportSource = z.infer<typeof ImportSource>;

/** What an import did, or as a dry run would do. */
export const ImportResult = z.object({
  /** Null for a dry run, and where nothing changed: neither leaves a trace. */
  import: z.uuid().nullable(),
  state: z.enum(['dry-run', 'imported', 'unchanged']),
  /** SHA-256 of the file, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  layout: z.enum(['classic', 'catalog']),
  known_on: Day,
  at: Instant,
  /** Null of imports of before it was told: their files were Our World in Data's. */
  source: ImportSource.nullable().default(null),
  rows: ImportRows,
  /** Blank rows between others: passed over, and perhaps not meant. The first five by number, the header being 1. */
  blank: z
    .object({ count: z.int().nonnegative(), rows: z.array(z.int().positive()) })
    .default({ count: 0, rows: [] }),
  /** Columns that were not read, as the header names them. Empty in imports of before they were told. */
  columns_not_read: z.array(z.string()).default([]),
  /** What was skipped, by name, and how many rows of it. */
  skipped: z.record(z.string(), z.int()),
  /**
   * Whether the file is all that its source tells: what it lacks is taken back. `only-new`: it was said to have some
   * rows alone; `not-known`: some rows have no destination or day that could be read, so nothing is taken back.
   */
  whole: z.enum(['whole', 'only-new', 'not-known']),
  taken_back: ImportTakenBack,
  /** Rows that were taken though their figures cannot be true together: kept out of every figure. */
  impossible: z.int().nonnegative(),
  /** The first 100 faults. */
  faults: z.array(InputFault),
  fault_count: z.int().nonnegative(),
  /** Breaks that the series show now and did not before: the first 100. */
  breaks: z.array(Break),
  break_count: z.int().nonnegative(),
  corrections: z.int().nonnegative(),
  /** Null where nothing changed, and of imports of before it was told. */
  seen: ImportSeen.nullable().default(null),
});
export type ImportResult = z.infer<typeof ImportResult>;
