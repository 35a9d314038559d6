import { CC_BY, CC_BY_IGO, PUBLIC_DOMAIN } from '../tables/provenance.ts';
import { SOURCES } from './sources.ts';
import type { Table } from './table.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';

/** `datapackage.json` of the tables (Data Package v2). */
export function descriptorText(tables: readonly Table[]): string {
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'observatory',
    title: 'COVID-19 vaccination: what was reported, made and traded, December 2020 to January 2023',
    description:
      'Doses, people, full courses and boosters by destination and week, with the day on which each figure was ' +
      'known; doses by product; vaccines and their listings; production; trade. README.md states the caveats.',
    licenses: [CC_BY, CC_BY_IGO, PUBLIC_DOMAIN],
    sources: SOURCES.map(({ title, publisher, url, vintage }) => ({
      title: `${publisher}: ${title}`,
      ...(url === undefined ? {} : { path: url }),
      ...(vintage === undefined ? {} : { version: vintage }),
    })),
    resources: tables.map(resource),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource({ name, title, fields, primaryKey, references }: Table): object {
  const foreignKeys = Object.entries(references).map(([column, table]) => ({
    fields: [column],
    reference: { resource: table, fields: [keyOf(table)] },
  }));
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    title,
    path: `${name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      $schema: `${PROFILES}/tableschema.json`,
      fields,
      primaryKey,
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  };
}

/** The tables that others refer to are keyed by the column that bears their name in the singular. */
function keyOf(table: string): string {
  return table.slice(0, -1);
}
