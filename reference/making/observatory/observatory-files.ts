import { descriptorText } from './descriptor.ts';
import { destinationTable } from './destination-table.ts';
import { listingTable } from './listing-table.ts';
import { productDosesTable } from './product-doses-table.ts';
import { productTable } from './product-table.ts';
import { productionTable } from './production-table.ts';
import { reportTable } from './report-table.ts';
import { SOURCE_TABLE } from './source-table.ts';
import { type Table, tableText } from './table.ts';
import { tradeTable } from './trade-table.ts';

/** The tables of the observatory, those that others refer to first. */
export async function observatoryTables(sources: string): Promise<Table[]> {
  return [
    SOURCE_TABLE,
    await destinationTable(sources),
    await productTable(sources),
    await listingTable(sources),
    await reportTable(sources),
    await productDosesTable(sources),
    await productionTable(sources),
    await tradeTable(sources),
  ];
}

/** The tables and their `datapackage.json`, by file name. */
export async function observatoryFiles(sources: string): Promise<Map<string, string>> {
  const tables = await observatoryTables(sources);
  const files = tables.map((table): [string, string] => [`${table.name}.csv`, tableText(table)]);
  return new Map([...files, ['datapackage.json', descriptorText(tables)]]);
}
