import type { Desk } from '../../platform/desk/desk.ts';
import { dataState } from '../../published/data-state.ts';
import { citationText, descriptorText, type PackageAbout } from './descriptor.ts';
import { PACKAGE_TABLES } from './package-tables.ts';
import type { ZipEntry } from './zip-stream.ts';

/** What the package of the data as they are now is of. */
export async function packageAbout(desk: Desk): Promise<PackageAbout> {
  const { version, changedAt } = await dataState(desk, 'figures');
  const sources = await desk.db
    .selectFrom('source')
    .select(['source', 'title', 'publisher', 'licence', 'url'])
    .orderBy('source')
    .execute();
  return { date: changedAt.toISOString().slice(0, 10), version, sources };
}

/** All files of the package, of one state of the data: the desk's transaction sees no other. */
export async function* packageEntries(desk: Desk, about: PackageAbout): AsyncGenerator<ZipEntry> {
  yield { name: 'datapackage.json', chunks: [Buffer.from(descriptorText(about))] };
  yield { name: 'CITATION.md', chunks: [Buffer.from(citationText(about))] };
  for (const { name, query, fields } of PACKAGE_TABLES)
    yield {
      name: `${name}.csv`,
      chunks: headed(
        fields.map((field) => field.name),
        desk.copyOut(`copy (${query}) to stdout with (format csv)`),
      ),
    };
}

async function* headed(columns: readonly string[], rows: AsyncIterable<Uint8Array>) {
  yield Buffer.from(`${columns.join(',')}\n`);
  yield* rows;
}
