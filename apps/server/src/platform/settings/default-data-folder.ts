import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder three storeys above this package's: the project's, when this is a clone of it. */
const PROJECT = fileURLToPath(new URL('../../../../../', import.meta.url));

/** A file that a clone has and an installed copy lacks: only the former runs from workspaces. */
const MARK_OF_A_CLONE = 'package-lock.json';

/** `.data` in a clone; installed, the user's data directory. */
export function defaultDataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const isClone =
    existsSync(join(PROJECT, 'apps', 'server', 'migrations')) && existsSync(join(PROJECT, MARK_OF_A_CLONE));
  if (isClone) return join(PROJECT, '.data');
  const { XDG_DATA_HOME: chosen = '' } = environment;
  return join(chosen.startsWith('/') ? chosen : join(homedir(), '.local', 'share'), 'sahakarya');
}
