import type { Day } from '@sahakarya/vocabulary';
import { dateOrUnknown, text, wholeOrUnknown } from './cell.ts';
import { readCsv } from './csv.ts';
import { date } from './date.ts';

/** The day whose knowledge the snapshot holds. */
export const SNAPSHOT_DAY: Day = date('2021-08-04');

/** What was known of a country on 4 August 2021. */
export interface KnownOnTheDay {
  /** Doses given in all by the last report, where there was one. */
  readonly doses: number | undefined;
  /** People with a first dose, and with a full course, by that report. */
  readonly people: number | undefined;
  readonly full: number | undefined;
  /** The day of that report. */
  readonly reported: Day | undefined;
  /** Codes of the vaccines in use, as far as products.csv could name them. */
  readonly inUse: readonly string[];
}

export const SNAPSHOT_COLUMNS: readonly string[] = [
  'iso3',
  'total',
  'people',
  'full',
  'last_report',
  'vaccines_in_use_by_oct_2021',
];

/**
 * Our World in Data's names of the vaccines in use, by product code. Sinopharm's two vaccines count as one.
 * EpiVacCorona, COVIran Barekat, QazVac and Medigen have no product here: they count for nothing, and the
 * country's doses are split over its other vaccines.
 */
const PRODUCT_OF_NAME: ReadonlyMap<string, string> = new Map([
  ['Abdala', 'ABDALA'],
  ['CanSino', 'CANSINO'],
  ['Covaxin', 'COVAXIN'],
  ['Johnson&Johnson', 'JANSSEN'],
  ['Moderna', 'MODERNA'],
  ['Oxford/AstraZeneca', 'AZ'],
  ['Pfizer/BioNTech', 'PFIZER'],
  ['Sinopharm/Beijing', 'SINOPHARM'],
  ['Sinopharm/Wuhan', 'SINOPHARM'],
  ['Sinovac', 'SINOVAC'],
  ['Soberana02', 'SOBERANA2'],
  ['Sputnik Light', 'SPUTNIKLIGHT'],
  ['Sputnik V', 'SPUTNIKV'],
  ['ZF2001', 'ZIFIVAX'],
]);

/** The snapshot by country code. */
export async function readSnapshot(sources: string): Promise<Map<string, KnownOnTheDay>> {
  const rows = await readCsv(sources, 'snapshot-2021-08-04.csv', SNAPSHOT_COLUMNS);
  return new Map(
    rows.map((row) => [
      text(row, 'iso3'),
      {
        doses: wholeOrUnknown(row, 'total'),
        people: wholeOrUnknown(row, 'people'),
        full: wholeOrUnknown(row, 'full'),
        reported: dateOrUnknown(row, 'last_report'),
        inUse: productCodes(text(row, 'vaccines_in_use_by_oct_2021')),
      },
    ]),
  );
}

function productCodes(names: string): string[] {
  const codes = names.split(', ').flatMap((name) => PRODUCT_OF_NAME.get(name) ?? []);
  return [...new Set(codes)];
}
