import { dateText } from '@sahakarya/vocabulary';
import { readManufacturerTotals } from '../tables/manufacturer-totals.ts';
import type { SourceKey } from './sources.ts';
import { day, type Table, text, whole } from './table.ts';

const SOURCE: SourceKey = 'owid-2021-10-25';

/** `product-doses.csv`: doses given in all by product, where a destination reports them. */
export async function productDosesTable(sources: string): Promise<Table> {
  const rows = [...(await readManufacturerTotals(sources))].flatMap(([destination, products]) =>
    [...products].flatMap(([product, totals]) =>
      totals.map(({ day, doses }) => [destination, dateText(day), product, doses, SOURCE]),
    ),
  );
  return {
    name: 'product-doses',
    title: 'Doses by product',
    fields: [
      text('destination', 'who reported', true),
      day('day', 'the Sunday up to which the doses were given', true),
      text('product', 'product', true),
      whole('doses', 'doses given in all', true),
      text('source', 'source of the figure', true),
    ],
    primaryKey: ['destination', 'day', 'product'],
    references: { destination: 'destinations', product: 'products', source: 'sources' },
    rows,
  };
}
