import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the program has made in a data folder, but for what tells whose it is, and who holds it. */
const OURS = [
  'postgres',
  'postgres.log',
  'postgres.log.before',
  'socket',
  'keys.json',
  'keys.json.erased',
] as const;

/** Throws away what is in a data folder that nobody holds: what the program has made there, and nothing else. */
export function emptyDataFolder(folder: string): void {
  for (const name of OURS) rmSync(join(folder, name), { recursive: true, force: true });
}
