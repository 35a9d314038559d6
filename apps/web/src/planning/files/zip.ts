import { strToU8, unzipSync, zipSync } from 'fflate';
import { checkSum } from './check-sum.ts';
import { type ChosenContent, DAMAGED, type FileContent, isTooLarge, TOO_LARGE } from './file-content.ts';
import { isKnownFile } from './sort-files.ts';
import { checkSumsIn } from './zip-contents.ts';

/** Bytes that a ZIP may have, and its files together when they are unpacked. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** Packed files carry this date, the first that a ZIP can: the same files give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, FileContent> }
  | { readonly ok: false; readonly problem: 'not-a-zip' | 'zip-too-large' | 'file-twice' };

/** The files of a ZIP that scenarios and plans have, by path. A file that is not as it was packed is damaged. */
export function unzip(bytes: ChosenContent): Unzipped {
  if (bytes === TOO_LARGE) return { ok: false, problem: 'zip-too-large' };
  const tooLarge: string[] = [];
  const sums = new Map<string, number | undefined>();
  let total = 0;
  let isTwice = false;
  try {
    const packed = checkSumsIn(bytes);
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isTwice ||= sums.has(name) && isKnownFile(name);
        sums.set(name, packed.next().value);
        if (!isKnownFile(name)) return false;
        if (isTooLarge(name, originalSize)) {
          tooLarge.push(name);
          return false;
        }
        total += originalSize;
        return total <= MOST_BYTES;
      },
    });
    // Which of the two was meant nobody can tell.
    if (isTwice) return { ok: false, problem: 'file-twice' };
    if (total > MOST_BYTES) return { ok: false, problem: 'zip-too-large' };
    const read = Object.entries(files).map(([name, content]): [string, FileContent] => [
      name,
      checkSum(content) === sums.get(name) ? content : DAMAGED,
    ]);
    const unread = tooLarge.map((name): [string, FileContent] => [name, TOO_LARGE]);
    return { ok: true, files: new Map([...read, ...unread]) };
  } catch {
    return { ok: false, problem: 'not-a-zip' };
  }
}

/**
 * @param folders texts by file name, by folder name
 * @param beside texts by file name that stand beside the folders, first
 */
export function zip(
  folders: Readonly<Record<string, ReadonlyMap<string, string>>>,
  beside: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const [name, text] of beside) files[name] = strToU8(text);
  for (const [folder, texts] of Object.entries(folders))
    for (const [name, text] of texts) files[`${folder}/${name}`] = strToU8(text);
  return zipSync(files, { level: 6, mtime: NO_DATE });
}
