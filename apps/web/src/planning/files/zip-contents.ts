/** Marks and places of a ZIP's list of contents (PKWARE's APPNOTE 6.3, 4.3.12, 4.3.14 and 4.3.16). */
const END = { mark: 0x06054b50, bytes: 22, longestComment: 65_535, contents: 16, end64: -12 };
const END_64 = { mark: 0x06064b50, contents: 48 };
const ENTRY = { mark: 0x02014b50, bytes: 46, checkSum: 16, lengths: [28, 30, 32] };

/** In the place of what only the 64-bit list says. */
const IN_64 = 0xffffffff;

/** The CRC-32 of each file as the list of contents has it, in its order. Ends where the list does. */
export function* checkSumsIn(zip: Uint8Array): Generator<number, undefined> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const fits = (at: number, bytes: number) => at >= 0 && at + bytes <= view.byteLength;
  let at = contentsOf(view);
  while (at !== undefined && fits(at, ENTRY.bytes) && view.getUint32(at, true) === ENTRY.mark) {
    yield view.getUint32(at + ENTRY.checkSum, true);
    const start = at;
    at += ENTRY.lengths.reduce((sum, length) => sum + view.getUint16(start + length, true), ENTRY.bytes);
  }
  return undefined;
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
