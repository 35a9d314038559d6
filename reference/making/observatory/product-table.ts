import { readVaccines } from '../tables/vaccines.ts';
import { citation } from './citations.ts';
import { cell, type Table, text, whole, word } from './table.ts';

/** `products.csv`: the vaccines, and what a planner needs to know of them. */
export async function productTable(sources: string): Promise<Table> {
  const vaccines = await readVaccines(sources);
  return {
    name: 'products',
    title: 'Products',
    fields: [
      text('product', 'key of the product', true),
      text('name', 'name', true),
      text('manufacturer', 'manufacturer', true),
      word('platform', 'how it works', [
        'mRNA',
        'viral_vector',
        'inactivated',
        'protein_subunit',
        'conjugate',
      ]),
      whole('doses_per_course', 'doses of a full course', true),
      whole('interval_days', 'days between two doses; empty: a single dose'),
      text('storage', 'storage that it needs: 2-8C, frozen, or UCC (ultra-cold)', true),
      whole('shelf_life_months', 'shelf life in months, after the extensions that are known'),
      text('confidence', 'what was read on a page, and what is general knowledge', true),
      text('source', 'source of the row', true),
    ],
    primaryKey: ['product'],
    references: { source: 'sources' },
    rows: [...vaccines.values()].map((vaccine) => [
      vaccine.code,
      vaccine.name,
      vaccine.manufacturer,
      vaccine.platform,
      vaccine.dosesPerCourse,
      cell(vaccine.intervalDays),
      vaccine.storage,
      cell(vaccine.shelfLifeMonths),
      vaccine.confidence,
      citation(vaccine.source).source,
    ]),
  };
}
