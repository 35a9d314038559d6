import { strToU8, unzipSync, zipSync } from 'fflate';
import { isKnownFile } from './sort-files.ts';

/** Bytes that files of a ZIP may have together when they are unpacked. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Packed files carry this date, the first that a ZIP can: the same files give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: 'not-a-zip' | 'zip-too-large' };

/** The files of a ZIP that scenarios and plans have, by path. */
export function unzip(bytes: Uint8Array): Unzipped {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isKnownFile(name)) return false;
        total += originalSize;
        return total <= MOST_BYTES;
      },
    });
    if (total > MOST_BYTES) return { ok: false, problem: 'zip-too-large' };
    return { ok: true, files: new Map(Object.entries(files)) };
  } catch {
    return { ok: false, problem: 'not-a-zip' };
  }
}

/** @param folders texts by file name, by folder name */
export function zip(folders: Readonly<Record<string, ReadonlyMap<string, string>>>): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [folder, texts] of Object.entries(folders))
    for (const [name, text] of texts) files[`${folder}/${name}`] = strToU8(text);
  return zipSync(files, { level: 6, mtime: NO_DATE });
}
