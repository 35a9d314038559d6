import { text } from '../tables/cell.ts';
import { COUNTRY_COLUMNS } from '../tables/countries.ts';
import { PARTICIPANT_COLUMNS } from '../tables/covax-round-1.ts';
import type { Row } from '../tables/csv.ts';
import { date } from '../tables/date.ts';
import { MANUFACTURER_COLUMNS } from '../tables/manufacturer-totals.ts';
import { SNAPSHOT_COLUMNS } from '../tables/snapshot.ts';
import { VACCINE_COLUMNS } from '../tables/vaccines.ts';
import { WEEKLY_COLUMNS } from '../tables/weekly-totals.ts';
import { LAST_SUNDAY } from '../world-2021-08/capacity.ts';
import { endsOfMix } from './ends-of-mix.ts';

/** What the project keeps of one table. */
export interface Cut {
  readonly file: string;
  /** What the builds read, and what says where a row is from. Columns without an open licence stay out. */
  readonly columns: readonly string[];
  /** The rows that the builds need, in their order; every row where this is missing. */
  readonly rows?: (rows: readonly Row[]) => readonly Row[];
}

export const CUTS: readonly Cut[] = [
  { file: 'countries.csv', columns: [...COUNTRY_COLUMNS, 'population_source'] },
  { file: 'snapshot-2021-08-04.csv', columns: [...SNAPSHOT_COLUMNS, 'last_report'] },
  {
    file: 'vaccinations-weekly.csv',
    columns: [...WEEKLY_COLUMNS, 'source'],
    rows: (rows) => rows.filter((row) => date(text(row, 'week_ending')) <= LAST_SUNDAY && row.total !== ''),
  },
  { file: 'manufacturer-weekly.csv', columns: MANUFACTURER_COLUMNS, rows: endsOfMix },
  { file: 'products.csv', columns: [...VACCINE_COLUMNS, 'confidence', 'source'] },
  { file: 'validation-covax-round1.csv', columns: PARTICIPANT_COLUMNS },
];
