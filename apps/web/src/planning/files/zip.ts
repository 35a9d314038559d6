import { strToU8, unzipSync, zipSync } from 'fflate';
import { checkSum } from './check-sum.ts';
import { type ChosenContent, DAMAGED, type FileContent, isTooLarge, TOO_LARGE } from './file-content.ts';
import { inflating, joinedUpTo } from './inflate.ts';
import { isKnownFile } from './sort-files.ts';
import { type Listed, listedIn } from './zip-contents.ts';

/** Bytes that a ZIP may have, and its files together when they are unpacked. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** Packed files carry this date, the first that a ZIP can: the same files give the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** How a file is packed (APPNOTE 4.4.5). */
const STORED = 0;
const DEFLATED = 8;

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, FileContent> }
  | { readonly ok: false; readonly problem: 'not-a-zip' | 'zip-too-large' | 'file-twice' };

/** A file that is read, as its ZIP tells it. */
interface Packed extends Listed {
  readonly size: number;
  readonly originalSize: number;
  readonly compression: number;
}

/** The files of a ZIP that scenarios and plans have, by path. A file that is not as it was packed is damaged. */
export function unzip(bytes: ChosenContent): Unzipped {
  if (bytes === TOO_LARGE) return { ok: false, problem: 'zip-too-large' };
  const names = new Set<string>();
  const read = new Map<string, Packed | typeof TOO_LARGE>();
  let total = 0;
  let isTwice = false;
  try {
    const listed = listedIn(bytes);
    // Takes none: one that says it is small may inflate without end, and is told so before it has.
    unzipSync(bytes, {
      filter: ({ name, ...sizes }) => {
        const { value } = listed.next();
        isTwice ||= names.has(name) && isKnownFile(name);
        names.add(name);
        if (value === undefined || !isKnownFile(name)) return false;
        const isRead = !isTooLarge(name, sizes.originalSize);
        if (isRead) total += sizes.originalSize;
        read.set(name, isRead ? { ...value, ...sizes } : TOO_LARGE);
        return false;
      },
    });
    // Which of the two was meant nobody can tell.
    if (isTwice) return { ok: false, problem: 'file-twice' };
    if (total > MOST_BYTES) return { ok: false, problem: 'zip-too-large' };
    const files = [...read].map(([name, file]): [string, FileContent] => [
      name,
      file === TOO_LARGE ? file : contentOf(bytes, file),
    ]);
    return { ok: true, files: new Map(files) };
  } catch {
    return { ok: false, problem: 'not-a-zip' };
  }
}

/** @throws what is packed in another way than most programs pack, or is no packed file */
function contentOf(
  zip: Uint8Array,
  { start, size, originalSize, compression, checkSum: sum }: Packed,
): FileContent {
  if (start === undefined) throw new Error('no file there');
  const packed = zip.subarray(start, start + size);
  if (compression !== STORED && compression !== DEFLATED) throw new Error(`compression ${compression}`);
  const content = joinedUpTo(originalSize, compression === STORED ? [packed] : inflating(packed));
  return content !== undefined && checkSum(content) === sum ? content : DAMAGED;
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
