import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The built-in worlds lie beside the program's folder, in a clone and where it was installed alike. */
const WORLDS = new URL('../../../../reference/worlds/', import.meta.url);

/** The world that `tour` plans. */
export const REFERENCE_WORLD = 'world-2021-08';

/** A scenario that comes with the program. */
export interface World {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly folder: string;
}

/** All built-in worlds, in the order of worlds.json. */
export async function builtInWorlds(): Promise<readonly World[]> {
  const list: unknown = JSON.parse(await readFile(new URL('worlds.json', WORLDS), 'utf8'));
  if (!Array.isArray(list)) throw new Error('worlds.json is no list');
  return list.map(world);
}

function world(entry: unknown): World {
  const text = (key: string): string => {
    const value =
      typeof entry === 'object' &&
      entry !== null &&
      Object.entries(entry).find(([name]) => name === key)?.[1];
    if (typeof value !== 'string') throw new Error(`a world in worlds.json has no ${key}`);
    return value;
  };
  const name = text('name');
  const folder = fileURLToPath(new URL(name, WORLDS));
  return { name, title: text('title'), description: text('description'), folder };
}
