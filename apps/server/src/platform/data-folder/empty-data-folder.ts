import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { erasedListOf } from '../keys/erased-list.ts';
import { KEY_FILE } from '../keys/key-file.ts';
import { OF_CLUSTER } from './foreign-folder.ts';

/** The keys of what is thrown away, and who was erased there. */
const OF_KEYS: readonly string[] = [KEY_FILE, erasedListOf(KEY_FILE)];

/**
 * Throws away what is in a data folder that nobody holds: what the program has made there, and nothing else. Its
 * secrets stay, by which it is known as ours.
 */
export function emptyDataFolder(folder: string): void {
  for (const name of [...OF_CLUSTER, ...OF_KEYS])
    rmSync(join(folder, name), { recursive: true, force: true });
}
