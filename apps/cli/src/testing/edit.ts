import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes a text in a file; fails where it is not there, so that no test spoils nothing. */
export function edit(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not have ${from}`);
  writeFileSync(path, after);
}
