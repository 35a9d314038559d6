import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { codeOf } from '../database/failures.ts';
import './shared-folder.ts';
import { until } from './until.ts';

/**
 * The folder of this name, which the first file of tests that asks for it makes, while others wait. Whoever gets it
 * changes nothing in it. Where making it fails, the next one tries.
 *
 * @param make fills an empty folder
 */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('sharedFolder'), name);
  const making = `${folder}.making`;
  while (!existsSync(folder)) {
    if (!isMadeHere(making)) {
      await until(() => !existsSync(making));
      continue;
    }
    try {
      // It may have been finished between the two looks.
      if (existsSync(folder)) continue;
      await make(making);
      renameSync(making, folder);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
  }
  return folder;
}

/** One alone can make the folder. */
function isMadeHere(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
