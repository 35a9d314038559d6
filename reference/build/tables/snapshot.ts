import { text, wholeOrUnknown } from './cell.ts';
import { readCsv } from './csv.ts';

/** What was known of a country on 4 August 2021. */
export interface KnownOnTheDay {
  /** Doses given in all by the last report, where there was one. */
  readonly doses: number | undefined;
  /** Codes of the vaccines in use, as far as products.csv could name them. */
  readonly inUse: readonly string[];
}

export const SNAPSHOT_COLUMNS: readonly string[] = ['iso3', 'total', 'vaccines_in_use_by_oct_2021'];

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
        inUse: productCodes(text(row, 'vaccines_in_use_by_oct_2021')),
      },
    ]),
  );
}

function productCodes(names: string): string[] {
  const codes = names.split(', ').flatMap((name) => PRODUCT_OF_NAME.get(name) ?? []);
  return [...new Set(codes)];
}
