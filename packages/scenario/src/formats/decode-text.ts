import type { FaultList } from '../faults.ts';

/**
 * The text of a file's bytes: UTF-8, a byte-order mark left out, CRLF turned to LF.
 * Undefined, and a fault with the line, when the bytes are not UTF-8.
 */
export function decodeText(file: string, bytes: Uint8Array, faults: FaultList): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(bytes);
    return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  } catch {
    faults.add('not-utf8', { file, row: lineOfBadByte(bytes) });
    return undefined;
  }
}

/** Bisects for the shortest prefix that no continuation makes valid. */
function lineOfBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (canBegin(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  let line = 1;
  for (const byte of bytes.subarray(0, good)) if (byte === LINE_FEED) line++;
  return line;
}

const LINE_FEED = 10;

function canBegin(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
