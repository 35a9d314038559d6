import { dateText, decimalText } from '@sahakarya/vocabulary';
import { csvCell, csvText } from '../formats/csv.ts';
import { scenarioDataPackage } from '../package/data-package.ts';
import {
  destinationsSchema,
  type OptionalColumn,
  SCENARIO_TABLES,
  type TableSchema,
} from '../package/table-schemas.ts';
import { policyText } from './policy-text.ts';
import type { Destination, Lot, Product, Scenario } from './scenario.ts';

/**
 * The files of a scenario folder by name, each text in its one canonical form. A table without rows is left out,
 * but for acceptance.csv, where no rows and no table differ.
 */
export function scenarioFiles(scenario: Scenario): Map<string, string> {
  const { destinations, products, lots, acceptance, earmarks, capacity } = scenario;
  const columns = optionalColumns(destinations);
  const files = new Map<string, string>();
  const write = (name: string, schema: TableSchema, lines: readonly string[]) => {
    const header = schema.fields.map((field) => field.name);
    files.set(`${name}.csv`, csvText(header, lines));
  };
  write(
    'destinations',
    destinationsSchema(columns),
    destinations.map((row) => destinationLine(row, columns)),
  );
  write('products', SCENARIO_TABLES.products, products.map(productLine));
  write('lots', SCENARIO_TABLES.lots, lots.map(lotLine));
  if (acceptance !== undefined)
    write(
      'acceptance',
      SCENARIO_TABLES.acceptance,
      acceptance.map((row) => `${row.destination},${row.product}`),
    );
  if (earmarks.length > 0)
    write(
      'earmarks',
      SCENARIO_TABLES.earmarks,
      earmarks.map((row) => `${row.lot},${row.destination}`),
    );
  if (capacity.length > 0)
    write(
      'capacity',
      SCENARIO_TABLES.capacity,
      capacity.map((row) => `${row.destination},${row.week},${row.doses}`),
    );
  files.set('policy.json', policyText(scenario.policy));
  const tables = (['acceptance', 'earmarks', 'capacity'] as const).filter((name) => files.has(`${name}.csv`));
  files.set('datapackage.json', scenarioDataPackage({ ...scenario.about, tables, columns }));
  return files;
}

function optionalColumns(destinations: readonly Destination[]): OptionalColumn[] {
  const columns: OptionalColumn[] = [];
  if (destinations.some((row) => row.weight !== undefined)) columns.push('weight');
  if (destinations.some((row) => row.storageDoses !== undefined)) columns.push('storage_doses');
  return columns;
}

function destinationLine(row: Destination, columns: readonly OptionalColumn[]): string {
  const cells: (string | number)[] = [
    row.destination,
    csvCell(row.name),
    row.population,
    csvCell(row.incomeGroup),
    csvCell(row.region),
    row.dosesGiven,
    row.weeklyCapacity,
    row.leadWeeks,
  ];
  if (columns.includes('weight')) cells.push(row.weight === undefined ? '' : decimalText(row.weight));
  if (columns.includes('storage_doses')) cells.push(row.storageDoses ?? '');
  return cells.join();
}

function productLine(row: Product): string {
  return [
    row.product,
    csvCell(row.name),
    csvCell(row.manufacturer),
    row.dosesPerCourse,
    row.intervalWeeks,
    row.packDoses,
    csvCell(row.storage),
  ].join();
}

function lotLine(row: Lot): string {
  const dates = `${dateText(row.available)},${dateText(row.expires)}`;
  return `${row.lot},${row.product},${row.doses},${dates},${csvCell(row.holder)}`;
}
