import { z } from 'zod';
import { About } from './about.ts';
import { wholeParameter } from './whole-parameter.ts';

/** A part of a list. `next` is an opaque cursor: hand it back as `cursor` for the next part; null at the end. */
export const listOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ rows: z.array(row), next: z.string().nullable(), about: About });

/** One thing with its day and sources. */
export const oneOf = <Thing extends z.ZodType>(thing: Thing) => z.object({ data: thing, about: About });

/** How many rows a part has when nobody says: in JSON, and in CSV, where people want the whole. */
export const ROWS_IN_JSON = 250;
export const ROWS_IN_CSV = 10_000;

export const PartQuery = z.strictObject({
  cursor: z.string().min(1).max(500).optional().meta({ description: '"next" of the part before' }),
  limit: wholeParameter(
    1,
    ROWS_IN_CSV,
    `Rows in this part; ${ROWS_IN_JSON} in JSON and ${ROWS_IN_CSV} in CSV unless told`,
  ).optional(),
});

/** Which form the answer takes; wins over the header "Accept". */
export const FormatQuery = z.strictObject({ format: z.enum(['json', 'csv']).optional() });
