import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes texts by file name into a folder, which is made where it is missing; files of other names stay. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
}
