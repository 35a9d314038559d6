import {
  ALL_RETOLD,
  destinationsSchema,
  type OptionalColumn,
  type OptionalTable,
  type PlanTable,
  planTables,
  type RetoldColumns,
  SCENARIO_TABLES,
  type ScenarioTable,
  type TableSchema,
} from './table-schemas.ts';

/** Name, title, licences and sources of a data package. */
export interface About {
  /** Lower-case letters, digits, `.`, `_` and `-`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly licenses: readonly License[];
  readonly sources: readonly Source[];
}

export interface License {
  /** Open Definition identifier, such as `CC-BY-4.0`. */
  readonly name: string;
  /** Address of the licence's text. */
  readonly path: string;
  readonly title: string;
}

export interface Source {
  readonly title: string;
  readonly path?: string;
  readonly version?: string;
}

export interface ScenarioPackage extends About {
  /** The optional tables that exist. */
  readonly tables: readonly OptionalTable[];
  /** The optional columns of destinations.csv that exist; none when left out. */
  readonly columns?: readonly OptionalColumn[];
}

const PACKAGE_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';
const RESOURCE_PROFILE = 'https://datapackage.org/profiles/2.0/dataresource.json';
const SCHEMA_PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json';

/** `datapackage.json` of a scenario folder (Data Package v2), ready to be written. */
export function scenarioDataPackage(options: ScenarioPackage): string {
  const tables: ScenarioTable[] = ['destinations', 'products', 'lots'];
  for (const table of ['acceptance', 'earmarks', 'capacity'] as const)
    if (options.tables.includes(table)) tables.push(table);
  const resources = tables.map((table) =>
    tableResource(
      table,
      table === 'destinations' ? destinationsSchema(options.columns ?? []) : SCENARIO_TABLES[table],
    ),
  );
  return packageText(options, [...resources, jsonResource('policy', 'the rules of the plan')]);
}

/** `datapackage.json` of a plan folder whose tables have these of the columns that retell. */
export function planDataPackage(about: About, retold: RetoldColumns = ALL_RETOLD): string {
  const schemas = planTables(retold);
  const tables: readonly PlanTable[] = ['administrations', 'coverage', 'shipments', 'unused'];
  return packageText(about, [
    ...tables.map((table) => tableResource(table, schemas[table])),
    jsonResource('certificate', 'the proof that this plan is the fairest'),
    jsonResource('summary', 'doses and coverage in total and by income group'),
  ]);
}

/** The standard wants at least one entry in `licenses` and `sources`, so empty lists are left out. */
function packageText(about: About, resources: readonly object[]): string {
  const descriptor = {
    $schema: PACKAGE_PROFILE,
    name: about.name,
    title: about.title,
    description: about.description,
    ...(about.licenses.length > 0 ? { licenses: about.licenses } : {}),
    ...(about.sources.length > 0 ? { sources: about.sources } : {}),
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function tableResource(name: string, schema: TableSchema): object {
  return {
    $schema: RESOURCE_PROFILE,
    name,
    path: `${name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { $schema: SCHEMA_PROFILE, ...schema },
  };
}

function jsonResource(name: string, description: string): object {
  return {
    $schema: RESOURCE_PROFILE,
    name,
    path: `${name}.json`,
    description,
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
  };
}
