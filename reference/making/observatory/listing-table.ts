import { dateText } from '@sahakarya/vocabulary';
import { readVaccines } from '../tables/vaccines.ts';
import { citation } from './citations.ts';
import type { SourceKey } from './sources.ts';
import { day, type Table, text } from './table.ts';

const WHO_EMERGENCY_USE = 'WHO EUL';

/** What the pages tell of the sites of a listing, which is given for a product as one of its sites makes it. */
const SITES: Readonly<Record<string, string>> = {
  AZ: 'SK bioscience',
  COVISHIELD: 'Serum Institute of India',
};

/** Where the day of a listing was read, where that isn't the source of the product's other figures. */
const DAY_READ_IN: Readonly<Record<string, { readonly source: SourceKey; readonly listed?: string }>> = {
  CANSINO: { source: 'nmpa-convidecia-2022-05-24' },
  NOVAVAX: { source: 'press-nuvaxovid-2021-12-21', listed: '2021-12-21' },
  SINOPHARM: { source: 'press-sinopharm-2021-05-08' },
};

/** `listings.csv`: a product, for a site, by a regulator: the emergency use listings of WHO by the end of 2022. */
export async function listingTable(sources: string): Promise<Table> {
  const rows = [...(await readVaccines(sources)).values()].flatMap(({ code, listedByWho, source }) => {
    if (listedByWho === undefined) return [];
    const read = DAY_READ_IN[code] ?? citation(source);
    const listed = ('listed' in read ? read.listed : undefined) ?? dateText(listedByWho);
    return [[code, WHO_EMERGENCY_USE, SITES[code] ?? '', listed, read.source]];
  });
  return {
    name: 'listings',
    title: 'Emergency use listings',
    fields: [
      text('product', 'product', true),
      text('regulator', 'who listed it', true),
      text('site', 'where it is made; empty: not told'),
      day('listed', 'day of the listing', true),
      text('source', 'source of the day', true),
    ],
    primaryKey: ['product', 'regulator', 'listed'],
    references: { product: 'products', source: 'sources' },
    rows,
  };
}
