import { strToU8, unzipSync, zipSync } from 'fflate';
import { type FileContent, isTooLarge, TOO_LARGE } from './file-content.ts';
import { isKnownFile } from './sort-files.ts';

/** Bytes that a ZIP may have, and its files together when they are unpacked. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** Packed files carry this date, the first that a ZIP can: the same files give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, FileContent> }
  | { readonly ok: false; readonly problem: 'not-a-zip' | 'zip-too-large' };

/** The files of a ZIP that scenarios and plans have, by path. */
export function unzip(bytes: FileContent): Unzipped {
  if (bytes === TOO_LARGE) return { ok: false, problem: 'zip-too-large' };
  const tooLarge: string[] = [];
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isKnownFile(name)) return false;
        if (isTooLarge(name, originalSize)) {
          tooLarge.push(name);
          return false;
        }
        total += originalSize;
        return total <= MOST_BYTES;
      },
    });
    if (total > MOST_BYTES) return { ok: false, problem: 'zip-too-large' };
    const unread = tooLarge.map((name) => [name, TOO_LARGE] as const);
    return { ok: true, files: new Map<string, FileContent>([...Object.entries(files), ...unread]) };
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
