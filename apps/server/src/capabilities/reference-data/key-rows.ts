import Papa from 'papaparse';
import { z } from 'zod';

const filled = z.string().min(1);
const orNull = z.string().transform((cell) => (cell === '' ? null : cell));
const degrees = z.string().transform((cell) => (cell === '' ? null : Number(cell)));

/** A row of sources.csv. */
export const SourceRow = z.strictObject({
  source: filled,
  title: filled,
  publisher: filled,
  licence: filled,
  url: orNull,
  vintage: orNull,
  snapshot: orNull,
  note: z.string(),
});

/** A row of destinations.csv. */
export const DestinationRow = z.strictObject({
  destination: filled,
  iso2: orNull,
  name: filled,
  un_name: filled,
  region: filled,
  income_group: z.enum(['HIC', 'UMIC', 'LMIC', 'LIC', 'none']),
  income_group_year: z.coerce.number().int(),
  population: z.coerce.number().int().positive(),
  population_source: filled,
  latitude: degrees,
  longitude: degrees,
});

/**
 * The rows of a table that others point at. They are kept when they are gone from the file, for imports may name them.
 */
export function readRows<Row>(text: string, row: z.ZodType<Row>): Row[] {
  const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
  const [error] = errors;
  if (error !== undefined) throw new Error(`row ${error.row}: ${error.message}`);
  return z.array(row).parse(data);
}
