import { createHash } from 'node:crypto';

/** Names and contents of the files of a folder. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The hash of a folder: the SHA-256 of what `LC_ALL=C sha256sum` prints for its files in order of their names, a
 * line `hash`, two spaces, `name` for each. So anyone can take it with standard tools.
 */
export function contentHash(files: FolderFiles): string {
  const names = [...files.keys()].sort();
  return sha256Of(names.map((name) => `${sha256Of(files.get(name) ?? '')}  ${name}\n`).join(''));
}
