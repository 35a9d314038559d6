import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Rooms that are no npm workspace. */
const TOOLS = ['reference', 'bench', 'scripts', 'e2e'];

/**
 * The rooms of the house that exist: workspaces by their folder's name, then the tools beside them.
 * @param {string} root the project's folder
 * @returns {Map<string, string>} name → folder, relative to the root
 */
export function roomsOf(root) {
  const workspaces = ['packages', 'apps'].flatMap((storey) =>
    readdirSync(join(root, storey))
      .map((name) => `${storey}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'package.json')))
      .sort(),
  );
  const tools = TOOLS.filter((folder) => {
    const path = join(root, folder);
    return existsSync(path) && readdirSync(path).length > 0;
  });
  return new Map([...workspaces, ...tools].map((folder) => [basename(folder), folder]));
}
