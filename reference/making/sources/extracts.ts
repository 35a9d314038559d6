import { text } from '../tables/cell.ts';
import { CAPACITY_COLUMNS, TRADE_COLUMNS } from '../tables/cited-figures.ts';
import { COUNTRY_COLUMNS } from '../tables/countries.ts';
import { PARTICIPANT_COLUMNS } from '../tables/covax-round-1.ts';
import type { Row } from '../tables/csv.ts';
import { FORUM_COLUMNS, isProducersCapacity } from '../tables/forum.ts';
import { MANUFACTURER_COLUMNS } from '../tables/manufacturer-totals.ts';
import { SNAPSHOT_COLUMNS } from '../tables/snapshot.ts';
import { VACCINE_COLUMNS } from '../tables/vaccines.ts';
import { WEEKLY_REPORT_COLUMNS } from '../tables/weekly-reports.ts';

/** What the project keeps of one table. */
export interface SourceExtract {
  readonly file: string;
  /** What the builds read, and what says where a row is from. Columns without an open licence stay out. */
  readonly columns: readonly string[];
  /** The rows that the builds need, in their order; every row where this is missing. */
  readonly rows?: (rows: readonly Row[]) => readonly Row[];
}

export const EXTRACTS: readonly SourceExtract[] = [
  { file: 'countries.csv', columns: COUNTRY_COLUMNS },
  { file: 'snapshot-2021-08-04.csv', columns: SNAPSHOT_COLUMNS },
  {
    file: 'vaccinations-weekly.csv',
    columns: WEEKLY_REPORT_COLUMNS,
    rows: (rows) => rows.filter((row) => text(row, 'total') !== ''),
  },
  { file: 'manufacturer-weekly.csv', columns: MANUFACTURER_COLUMNS },
  { file: 'products.csv', columns: VACCINE_COLUMNS },
  { file: 'validation-covax-round1.csv', columns: PARTICIPANT_COLUMNS },
  { file: 'capacity.csv', columns: CAPACITY_COLUMNS },
  { file: 'trade.csv', columns: TRADE_COLUMNS },
  {
    file: 'forum-2021-08-05.csv',
    columns: FORUM_COLUMNS,
    rows: (rows) => rows.filter(isProducersCapacity),
  },
];
