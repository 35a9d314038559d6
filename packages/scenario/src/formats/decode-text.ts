import type { Steps } from '@sahakarya/planner';
import type { FaultList } from '../faults.ts';

/** C0 but for tab and line breaks, DEL, C1: in no text that people write, and orders to a terminal. */
export const CONTROL: RegExp = /(?![\t\n\r])\p{Cc}/u;

/** Whether a text is UTF-32, by its mark, or by its first character where that is of ASCII. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  const isLittle = c === 0 && d === 0 && ((a === 0xff && b === 0xfe) || (isOfAscii(a) && b === 0));
  return isLittle || (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && isOfAscii(d))));
}

/** Whether a text is UTF-16, by its mark, or by its first two characters where they are of ASCII. */
export function isUtf16(bytes: Uint8Array): boolean {
  if (isUtf32(bytes)) return false;
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  if (a === 0 && c === 0) return isOfAscii(b) && isOfAscii(d);
  return b === 0 && d === 0 && isOfAscii(a) && isOfAscii(c);
}

function isOfAscii(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0 && byte < 0x80;
}

/** How ZIP files begin, workbooks (XLSX, ODS) among them: `PK` and two bytes that no text has. */
const PACKED = [0x50, 0x4b, 0x03, 0x04];

/** Whether bytes are a ZIP file or a workbook, whatever its name says. */
export function isPacked(bytes: Uint8Array): boolean {
  return PACKED.every((byte, at) => bytes[at] === byte);
}

/**
 * The text of a file's bytes, in steps: UTF-8, a byte-order mark left out, CRLF turned to LF.
 * Undefined, and a fault with the line, when the bytes are not UTF-8, or a control character is among them.
 */
export function* decodingText(file: string, bytes: Uint8Array, faults: FaultList): Steps<string | undefined> {
  if (isUtf16(bytes)) {
    faults.add('utf16', { file });
    return undefined;
  }
  if (isUtf32(bytes)) {
    faults.add('utf32', { file });
    return undefined;
  }
  if (isPacked(bytes)) {
    faults.add('packed-file', { file });
    return undefined;
  }
  // A file that is no text at all has such a byte soon: it is found before all of it is decoded.
  const zero = bytes.indexOf(0);
  if (zero !== -1) {
    faults.add('control-character', { file, row: lineAt(bytes, zero) }, { code: codePoint('\0') });
    return undefined;
  }
  const pieces = yield* decodingPieces(bytes);
  if (pieces === undefined) {
    faults.add('not-utf8', { file, row: lineOfBadByte(bytes) });
    return undefined;
  }
  for (const [i, piece] of pieces.entries()) {
    const at = piece.search(CONTROL);
    if (at !== -1) {
      const row = [...pieces.slice(0, i), piece.slice(0, at)].join('').split('\n').length;
      faults.add('control-character', { file, row }, { code: codePoint(piece.charAt(at)) });
      return undefined;
    }
    yield;
  }
  return pieces.join('');
}

/** `U+001B` */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Bytes decoded in one step. */
const BYTES_PER_STEP = 2 ** 21;

/** The text in pieces; undefined when the bytes are not UTF-8. */
function* decodingPieces(bytes: Uint8Array): Steps<string[] | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  let carriageReturn = '';
  for (let from = 0; from < bytes.length; from += BYTES_PER_STEP) {
    const end = from + BYTES_PER_STEP;
    const piece = decoded(decoder, bytes.subarray(from, end), end < bytes.length);
    if (piece === undefined) return undefined;
    // One at the end of a piece belongs to what follows.
    const whole = carriageReturn + piece;
    carriageReturn = whole.endsWith('\r') ? '\r' : '';
    const text = carriageReturn === '' ? whole : whole.slice(0, -1);
    pieces.push(text.includes('\r') ? text.replaceAll('\r\n', '\n') : text);
    yield;
  }
  return [...pieces, carriageReturn];
}

/** @param goesOn whether the last character may be cut off */
function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  goesOn: boolean,
): string | undefined {
  try {
    return decoder.decode(bytes, { stream: goesOn });
  } catch {
    return undefined;
  }
}

/** Bytes that are looked at together for one that is bad. */
const PIECE = 65_536;

const LINE_FEED = 10;

/** Passes over pieces that are good, then bisects one for the shortest prefix that no continuation makes valid. */
function lineOfBadByte(bytes: Uint8Array): number {
  let from = 0;
  for (let end = 0; ; from = end) {
    end = characterStart(bytes, from + PIECE);
    if (end === from || !isValid(bytes.subarray(from, end), false)) break;
  }
  let good = from;
  let bad = Math.min(from + PIECE, bytes.length) + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isValid(bytes.subarray(from, middle), true)) good = middle;
    else bad = middle;
  }
  return lineAt(bytes, good);
}

/** The start of the character at a byte, or the end of the bytes. A character has four bytes at most. */
function characterStart(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return bytes.length;
  for (let back = 0; back < 4; back++) if (((bytes[at - back] ?? 0) & 0xc0) !== 0x80) return at - back;
  return at;
}

function lineAt(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, end)) if (byte === LINE_FEED) line++;
  return line;
}

/** @param goesOn whether the last character may be cut off */
function isValid(bytes: Uint8Array, goesOn: boolean): boolean {
  return decoded(new TextDecoder('utf-8', { fatal: true }), bytes, goesOn) !== undefined;
}
