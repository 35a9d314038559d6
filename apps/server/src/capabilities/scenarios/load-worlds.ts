import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultText, parseScenario, SCENARIO_FILES } from '@sahakarya/scenario';
import { dateText } from '@sahakarya/vocabulary';
import { z } from 'zod';
import type { Database } from '../../platform/database/database.ts';
import { ANYBODY, THE_PROGRAM } from '../../platform/desk/caller.ts';
import type { Desk } from '../../platform/desk/desk.ts';
import { withDesk } from '../../platform/desk/with-desk.ts';
import { beginWrite, endWrite } from '../../published/data-state.ts';
import { isLoaded, markLoaded } from '../../published/loaded.ts';
import { contentHash, type FolderFiles } from './content-hash.ts';
import { keepScenario } from './keep-folder.ts';

const NAME = 'worlds';

interface World {
  readonly name: string;
  readonly files: FolderFiles;
}

/**
 * Keeps the built-in worlds under their hashes. Does nothing when the same worlds are kept already.
 *
 * @param folder with `worlds.json` and a scenario folder for each of them
 */
export async function loadWorlds(database: Database, folder: string, now: () => Date): Promise<void> {
  const worlds = await readWorlds(folder);
  const sum = contentHash(new Map(worlds.map(({ name, files }) => [name, Buffer.from(contentHash(files))])));
  if (await withDesk(database, ANYBODY, (desk) => isLoaded(desk, NAME, sum))) return;
  await withDesk(database, THE_PROGRAM, async (desk) => {
    await beginWrite(desk, 'scenarios');
    for (const world of worlds) await keepWorld(desk, world);
    await markLoaded(desk, NAME, sum, now());
    await endWrite(desk, 'scenarios', now());
  });
}

async function readWorlds(folder: string): Promise<World[]> {
  const list: unknown = JSON.parse(await readFile(join(folder, 'worlds.json'), 'utf8'));
  const names = z.array(z.object({ name: z.string() })).parse(list);
  return await Promise.all(
    names.map(async ({ name }) => {
      const present = SCENARIO_FILES.filter((file) => existsSync(join(folder, name, file)));
      const files = new Map<string, Uint8Array>();
      for (const file of present) files.set(file, await readFile(join(folder, name, file)));
      return { name, files };
    }),
  );
}

async function keepWorld(desk: Desk, { name, files }: World): Promise<void> {
  const read = parseScenario(files);
  if (!read.ok) throw new Error(`the world ${name} has faults: ${read.faults.map(faultText).join('; ')}`);
  const { about, policy, destinations, lots } = read.value;
  await keepScenario(desk, files, {
    name,
    title: about.title,
    start: dateText(policy.start),
    weeks: policy.weeks,
    destinations: destinations.length,
    lots: lots.length,
    source: about.sources.map(({ title }) => title).join('; '),
  });
}
