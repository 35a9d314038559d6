import { correctionOf } from './error-correction.ts';
import { Modules, roomOf } from './modules.ts';

/**
 * Bytes of correction in each block, and blocks, by version from 1 on: at level M, which reads on where a seventh is
 * covered (ISO/IEC 18004, table 9).
 */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

const BYTE_MODE = 0b0100;

/** Bytes that fill what is left, in turn. */
const FILLING = [0xec, 0x11];

/** From this version on, how many bytes there are is told in two of them. */
const LONG_COUNT_FROM = 10;

/**
 * A text as a QR code (ISO/IEC 18004), bytes in UTF-8, of the smallest of versions 1 to 20 that has room. Any of eight
 * masks may be read; it is always the first.
 *
 * @returns rows from above, true for a dark module; undefined for more than 666 bytes
 */
export function qrCode(text: string): readonly (readonly boolean[])[] | undefined {
  const bytes = [...new TextEncoder().encode(text)];
  for (let version = 1; version <= CORRECTION.length; version++) {
    const blocks = BLOCKS[version - 1] ?? 0;
    const correction = CORRECTION[version - 1] ?? 0;
    const whole = roomOf(version) >>> 3;
    const data = withCount(bytes, version, whole - blocks * correction);
    if (data === undefined) continue;
    const modules = new Modules(version);
    modules.fill(interleaved(data, { blocks, correction, whole }));
    return modules.rows();
  }
  return undefined;
}

/** Mode, count, bytes and filling: as many as there is room for; undefined where there is too little. */
function withCount(bytes: readonly number[], version: number, room: number): readonly number[] | undefined {
  const countBits = version < LONG_COUNT_FROM ? 8 : 16;
  if (4 + countBits + 8 * bytes.length > 8 * room) return undefined;
  const bits = [...bitsOf(BYTE_MODE, 4), ...bitsOf(bytes.length, countBits)];
  for (const byte of bytes) bits.push(...bitsOf(byte, 8));
  // Four bits of nothing end it, or as many as there is room for, and the byte is filled.
  for (let end = Math.min(8 * room, bits.length + 4); bits.length < end || bits.length % 8 !== 0; )
    bits.push(0);
  const data: number[] = [];
  for (let at = 0; at < bits.length; at += 8)
    data.push(bits.slice(at, at + 8).reduce((byte, bit) => 2 * byte + bit, 0));
  for (let at = 0; data.length < room; at++) data.push(FILLING[at % 2] ?? 0);
  return data;
}

function bitsOf(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => (value >>> (count - 1 - at)) & 1);
}

interface Sizes {
  readonly blocks: number;
  readonly correction: number;
  /** Bytes of data and correction together. */
  readonly whole: number;
}

/** Blocks of data, the longer ones last, each with its correction; then the first byte of each, the second of each. */
function interleaved(data: readonly number[], { blocks, correction, whole }: Sizes): readonly number[] {
  const short = Math.floor(whole / blocks) - correction;
  const longer = whole % blocks;
  const parts: { readonly data: readonly number[]; readonly correction: readonly number[] }[] = [];
  for (let block = 0, at = 0; block < blocks; block++) {
    const length = short + (block >= blocks - longer ? 1 : 0);
    const part = data.slice(at, at + length);
    parts.push({ data: part, correction: correctionOf(part, correction) });
    at += length;
  }
  const inTurn = (of: (part: (typeof parts)[number]) => readonly number[], length: number) =>
    Array.from({ length }, (_, at) => parts.flatMap((part) => of(part)[at] ?? [])).flat();
  return [...inTurn((part) => part.data, short + 1), ...inTurn((part) => part.correction, correction)];
}
