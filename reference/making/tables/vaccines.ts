import type { Day } from '@sahakarya/vocabulary';
import { dateOrUnknown, text, whole, wholeOrUnknown } from './cell.ts';
import { readCsv } from './csv.ts';

/** A vaccine of products.csv. */
export interface Vaccine {
  readonly code: string;
  readonly name: string;
  readonly manufacturer: string;
  /** How it works: `mRNA`, `viral_vector`, `inactivated`, `protein_subunit` or `conjugate`. */
  readonly platform: string;
  readonly dosesPerCourse: number;
  /** Days between two doses; undefined for a single dose. */
  readonly intervalDays: number | undefined;
  readonly storage: string;
  readonly shelfLifeMonths: number | undefined;
  /** The day of WHO's emergency use listing; undefined for none. */
  readonly listedByWho: Day | undefined;
  /** What of the row was read on a page, and what is general knowledge. */
  readonly confidence: string;
  /** The pages; an empty text where none was read. */
  readonly source: string;
}

export const VACCINE_COLUMNS: readonly string[] = [
  'product_code',
  'name',
  'manufacturer',
  'platform',
  'doses_per_course',
  'interval_days',
  'storage_class',
  'shelf_life_months',
  'who_eul_date',
  'confidence',
  'source',
];

/** The vaccines by code, in the order of the table. */
export async function readVaccines(sources: string): Promise<Map<string, Vaccine>> {
  const rows = await readCsv(sources, 'products.csv', VACCINE_COLUMNS);
  const vaccines = rows.map((row) => ({
    code: text(row, 'product_code'),
    name: text(row, 'name'),
    manufacturer: text(row, 'manufacturer'),
    platform: text(row, 'platform'),
    dosesPerCourse: whole(row, 'doses_per_course'),
    intervalDays: wholeOrUnknown(row, 'interval_days'),
    storage: text(row, 'storage_class'),
    shelfLifeMonths: wholeOrUnknown(row, 'shelf_life_months'),
    listedByWho: dateOrUnknown(row, 'who_eul_date'),
    confidence: text(row, 'confidence'),
    source: text(row, 'source'),
  }));
  return new Map(vaccines.map((vaccine) => [vaccine.code, vaccine]));
}
