import { type FileContent, isTooLarge, TOO_LARGE } from '../../../planning/files/file-content.ts';
import { isKnownFile } from '../../../planning/files/sort-files.ts';
import { MOST_BYTES } from '../../../planning/files/zip.ts';
import { readWorkbook } from '../../../planning/workbook/read-workbook.ts';
import type { OpenRequest } from '../../../planning/worker/messages.ts';

/** What the reader chose, and the name of the folder or file that it is. */
export type Chosen = Pick<OpenRequest, 'source'> & { readonly own: string };

/** Files of a folder that was chosen, by their paths in it. Nothing leaves the browser. */
export async function readFolder(files: Iterable<File>): Promise<Chosen> {
  const all = [...files];
  const known = all.filter((file) => isKnownFile(pathOf(file)));
  const read = known.map(async (file) => [pathOf(file), await contentOf(pathOf(file), file)] as const);
  const [folder = ''] = all.map((file) => folderOf(pathOf(file)));
  return { own: folder, source: { kind: 'files', files: new Map(await Promise.all(read)) } };
}

/** A ZIP or a workbook; of a table alone the name, for it is told that it is one. */
export async function readFile(file: File): Promise<Chosen> {
  if (/\.csv$/i.test(file.name))
    return { own: file.name, source: { kind: 'files', files: new Map([[file.name, new Uint8Array()]]) } };
  return /\.xlsx$/i.test(file.name) ? readSheets(file) : readZip(file);
}

async function readSheets(file: File): Promise<Chosen> {
  const read = await readWorkbook(file);
  const source: Chosen['source'] = read.ok
    ? { kind: 'files', files: read.files }
    : { kind: 'unreadable', problem: read.problem };
  return { own: file.name, source };
}

async function readZip(file: File): Promise<Chosen> {
  const bytes = file.size > MOST_BYTES ? TOO_LARGE : await bytesOf(file);
  return { own: file.name, source: { kind: 'zip', bytes } };
}

/** What was dropped: a ZIP, folders, or the files themselves. */
export async function readDropped(items: DataTransferItemList): Promise<Chosen> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = (await Promise.all(entries.map(filesIn))).flat();
  const [only] = files;
  if (only === undefined) return { own: '', source: { kind: 'unreadable', problem: 'nothing-in-it' } };
  if (files.length === 1 && /\.(zip|csv|xlsx)$/i.test(only.path)) return readFile(only.file);
  const known = files.filter(({ path }) => isKnownFile(path));
  const read = known.map(async ({ path, file }) => [path, await contentOf(path, file)] as const);
  return {
    own: folderOf(only.path),
    source: { kind: 'files', files: new Map(await Promise.all(read)) },
  };
}

interface Dropped {
  readonly path: string;
  readonly file: File;
}

async function filesIn(entry: FileSystemEntry): Promise<Dropped[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.slice(1), file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const found: Dropped[] = [];
  // A reader gives its entries in batches, and an empty one at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return found;
    found.push(...(await Promise.all(batch.map(filesIn))).flat());
  }
}

function pathOf(file: File): string {
  return file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
}

/** The uppermost folder of a path; empty where it has none. */
function folderOf(path: string): string {
  const at = path.indexOf('/');
  return path.slice(0, Math.max(at, 0));
}

async function contentOf(path: string, file: File): Promise<FileContent> {
  return isTooLarge(path, file.size) ? TOO_LARGE : bytesOf(file);
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
