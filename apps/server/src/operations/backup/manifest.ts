import { z } from 'zod';

/** Raised when an older program can't read what a newer one writes. */
export const FORMAT = 2;

const Sum = z.string().regex(/^[0-9a-f]{64}$/);
const Name = z.string().min(1);

/** Backups of form 1 have the schema `public` alone, and don't name it. */
const Schema = Name.default('public');

/** What the first file of every backup says, whichever its form. */
export const Format = z.object({ kind: z.literal('sahakarya backup'), format: z.int().min(1) });

/** Where a sequence stands. */
const Stand = z.object({ last: z.string().regex(/^-?\d+$/), is_called: z.boolean() });

/** The first file of a backup: what is in it, in which order. */
export const Head = z.object({
  ...Format.shape,
  /** The program that made it. */
  program: z.string(),
  /** The PostgreSQL that it was made from. */
  postgresql: z.string(),
  made_at: z.iso.datetime(),
  /** Those that the database had, in the order in which they run. */
  migrations: z.array(z.object({ name: Name, sha256: Sum })),
  tables: z.array(z.object({ schema: Schema, table: Name, columns: z.array(Name).min(1) })),
  /** Sequences that number the rows of a column, and where they stand. */
  sequences: z.array(z.object({ schema: Schema, table: Name, column: Name, ...Stand.shape })),
  /** Sequences that belong to no column. */
  free_sequences: z.array(z.object({ schema: Name, sequence: Name, ...Stand.shape })).default([]),
});
export type Head = z.infer<typeof Head>;

/** What a whole table comes to. */
export const TableSum = z.object({
  schema: Schema,
  table: Name,
  rows: z.int().nonnegative(),
  /** Of the text of COPY, before it is packed. */
  bytes: z.int().nonnegative(),
  sha256: Sum,
  parts: z.int().nonnegative(),
});
export type TableSum = z.infer<typeof TableSum>;

/** The last file of a backup: what the files before it come to. */
export const Manifest = z.object({
  /** Of the first file. */
  head: Sum,
  tables: z.array(TableSum),
});
export type Manifest = z.infer<typeof Manifest>;
