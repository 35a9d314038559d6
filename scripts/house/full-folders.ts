import { posix } from 'node:path';
import type { Breach } from './breach.ts';

/** Files of code in a folder, its tests counted: more are a list, no picture. */
export const MOST_FILES = 25;

/** Every folder that has too many files of its own. */
export function fullFolders(paths: readonly string[]): Breach[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => ({ key: folder, says: `${folder}: ${count} files, at most ${MOST_FILES}` }));
}
