import { PACKAGE_TABLES } from './package-tables.ts';

const PACKAGE_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

/** A source as the descriptor names it. */
export interface CitedSource {
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
  readonly url: string | null;
}

/** What a package is of. */
export interface PackageAbout {
  /** 'YYYY-MM-DD', the day on which the data last changed. */
  readonly date: string;
  readonly version: string;
  readonly sources: readonly CitedSource[];
}

/** `datapackage.json` (Data Package v2) of all public data. */
export function descriptorText({ date, version, sources }: PackageAbout): string {
  const descriptor = {
    $schema: PACKAGE_PROFILE,
    name: 'sahakarya-data',
    title: 'Sahakarya: vaccine doses given, made and traded',
    description:
      'All public data of this platform: reports of coverage with the day on which each was known, and what stands behind them.',
    version,
    created: `${date}T00:00:00Z`,
    sources: sources.map(({ title, publisher, url }) => ({
      title: `${publisher}: ${title}`,
      ...(url === null ? {} : { path: url }),
    })),
    resources: PACKAGE_TABLES.map(({ name, title, fields, primaryKey }) => ({
      name,
      title,
      path: `${name}.csv`,
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: { fields, ...(primaryKey.length > 0 ? { primaryKey } : {}) },
    })),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** How to cite the package, and on what terms each source may be passed on. */
export function citationText({ date, version, sources }: PackageAbout): string {
  const lines = sources.map(
    ({ source, publisher, title, licence, url }) =>
      `- ${source}: ${publisher}, ${title}. Licence: ${licence}.${url === null ? '' : ` ${url}`}`,
  );
  return [
    '# How to cite these data',
    '',
    `Sahakarya, public data of ${date}, version ${version}, with the sources that your figures come from:`,
    '',
    ...lines,
    '',
    'Doses, people and courses are three different things. Rates by income group divide by the people of all',
    'destinations in the group, reporting or not. As known on a day and as revised are two series: name the one you use.',
    '',
  ].join('\n');
}
