import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../platform/database/open-database.ts';
import { readSettings } from '../platform/settings/read-settings.ts';
import type { SettingName } from '../platform/settings/schema.ts';
import { type Child, runModule } from '../platform/testing/child.ts';
import { copyDataFolder, silent } from '../platform/testing/temporary-database.ts';
import { makeToken } from '../platform/tokens/tokens.ts';
import { REFERENCE, REFERENCE_DATA } from './reference-application.ts';

/** A server of the build in a process of its own, with the reference tables and without worlds to plan. */
export interface ServerProcess {
  readonly child: Child;
  readonly address: string;
  /** The data folder. */
  readonly data: string;
}

const Metrics = z.array(z.tuple([z.string(), z.coerce.number()]));

/**
 * Starts one on the data folder `data` within a folder, until SIGTERM. Where there is none, it begins with a copy of
 * one that has the reference tables.
 *
 * @param before words that stand before the command, such as `unshare`. The process may see another disk than we do
 * then: it makes its data folder itself
 */
export async function startProcess(
  folder: string,
  given: Partial<Record<SettingName, string>> = {},
  before: readonly string[] = [],
): Promise<ServerProcess> {
  const data = join(folder, 'data');
  if (before.length === 0 && !existsSync(data)) await copyDataFolder(data, REFERENCE_DATA);
  const settings = {
    PORT: '0',
    SAHAKARYA_DATA: data,
    SAHAKARYA_LOG_LEVEL: 'silent',
    SAHAKARYA_REQUESTS_PER_MINUTE: '1000000',
    ...given,
  };
  const reference = join(folder, 'observatory');
  const source = `
    import { existsSync, symlinkSync } from 'node:fs';
    import { logTo, readSettings, startServer } from '{dist}/index.js';
    const settings = readSettings({}, ${JSON.stringify(settings)});
    const reference = ${JSON.stringify(reference)};
    if (!existsSync(reference)) symlinkSync(${JSON.stringify(REFERENCE)}, reference);
    const server = await startServer({ settings, reference, log: logTo(() => undefined, 'silent') });
    process.once('SIGTERM', async () => {
      await server.stop();
      process.exit();
    });
    console.log(server.address);
  `;
  const child = runModule(source, before);
  return { child, address: await child.next(), data };
}

/** An operator's token for the server on a data folder. */
export async function tokenFor({ data }: ServerProcess): Promise<string> {
  const settings = readSettings({}, { SAHAKARYA_DATA: data, SAHAKARYA_LOG_LEVEL: 'silent' });
  const database = await openDatabase(settings, { as: 'command', log: silent });
  const { text } = await makeToken(database, { name: 'a test', days: 1, now: new Date() }).finally(
    database.close,
  );
  return text;
}

/** Connections of its pool in each state. */
export async function connectionsIn({
  address,
}: Pick<ServerProcess, 'address'>): Promise<Map<string, number>> {
  const text = await (await fetch(`${address}/metrics`)).text();
  const found = text.matchAll(/^sahakarya_database_connections\{state="(\w+)"\} (\d+)$/gm);
  return new Map(Metrics.parse([...found].map(([, state, value]) => [state, value])));
}
