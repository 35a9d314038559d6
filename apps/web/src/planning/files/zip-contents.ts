/** Marks and places of a ZIP's list of contents (PKWARE's APPNOTE 6.3, 4.3.12, 4.3.14 and 4.3.16). */
const END = { mark: 0x06054b50, bytes: 22, longestComment: 65_535, contents: 16, end64: -12 };
const END_64 = { mark: 0x06064b50, contents: 48 };
const ENTRY = {
  mark: 0x02014b50,
  bytes: 46,
  checkSum: 16,
  sizes: [24, 20],
  name: 28,
  extra: 30,
  comment: 32,
  file: 42,
};

/** Before the bytes of a file; the part of an entry's extra field that has its numbers of 64 bits (4.3.7, 4.5.3). */
const FILE = { mark: 0x04034b50, bytes: 30, lengths: [26, 28] };
const EXTRA_64 = 0x0001;

/** In the place of what only the 64-bit list says. */
const IN_64 = 0xffffffff;

/** What the list of contents says of a file, beside its name and sizes. */
export interface Listed {
  readonly checkSum: number;
  /** Where its packed bytes begin; undefined where there is no file. */
  readonly start: number | undefined;
}

/** The files as the list of contents has them, in its order. Ends where the list does. */
export function* listedIn(zip: Uint8Array): Generator<Listed, undefined> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let at = contentsOf(view);
  while (at !== undefined && fits(view, at, ENTRY.bytes) && view.getUint32(at, true) === ENTRY.mark) {
    yield { checkSum: view.getUint32(at + ENTRY.checkSum, true), start: startOf(view, at) };
    const start = at;
    at += [ENTRY.name, ENTRY.extra, ENTRY.comment].reduce(
      (sum, length) => sum + view.getUint16(start + length, true),
      ENTRY.bytes,
    );
  }
  return undefined;
}

function startOf(view: DataView, entry: number): number | undefined {
  const told = view.getUint32(entry + ENTRY.file, true);
  const at = told === IN_64 ? fileOf64(view, entry) : told;
  if (at === undefined || !fits(view, at, FILE.bytes) || view.getUint32(at, true) !== FILE.mark)
    return undefined;
  return FILE.lengths.reduce((sum, length) => sum + view.getUint16(at + length, true), at + FILE.bytes);
}

/** The extra field has those numbers alone that do not fit into the entry, sizes first. */
function fileOf64(view: DataView, entry: number): number | undefined {
  const first = entry + ENTRY.bytes + view.getUint16(entry + ENTRY.name, true);
  const end = first + view.getUint16(entry + ENTRY.extra, true);
  const before = ENTRY.sizes.filter((size) => view.getUint32(entry + size, true) === IN_64).length;
  for (let at = first; at + 4 <= end && fits(view, at, 4); at += 4 + view.getUint16(at + 2, true)) {
    const place = at + 4 + 8 * before;
    if (view.getUint16(at, true) === EXTRA_64)
      return fits(view, place, 8) ? Number(view.getBigUint64(place, true)) : undefined;
  }
  return undefined;
}

function fits(view: DataView, at: number, bytes: number): boolean {
  return at >= 0 && at + bytes <= view.byteLength;
}

/** Where the list of contents begins; undefined in what is no ZIP. */
function contentsOf(view: DataView): number | undefined {
  const last = view.byteLength - END.bytes;
  for (let at = last; at >= Math.max(0, last - END.longestComment); at--) {
    if (view.getUint32(at, true) !== END.mark) continue;
    const contents = view.getUint32(at + END.contents, true);
    return contents === IN_64 ? contentsOf64(view, at) : contents;
  }
  return undefined;
}

function contentsOf64(view: DataView, end: number): number | undefined {
  const at = Number(view.getBigUint64(end + END.end64, true));
  if (at + END_64.contents + 8 > view.byteLength || view.getUint32(at, true) !== END_64.mark)
    return undefined;
  return Number(view.getBigUint64(at + END_64.contents, true));
}
