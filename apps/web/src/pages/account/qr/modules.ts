/** Modules of a version that belong to no pattern: bits of data, and of correction (ISO/IEC 18004, table 1). */
export function roomOf(version: number): number {
  const alignments = alignmentsOf(version).length;
  const aligned = alignments === 0 ? 0 : (25 * alignments - 10) * alignments - 55;
  return (16 * version + 128) * version + 64 - aligned - (version >= VERSION_TOLD_FROM ? 36 : 0);
}

/** From this version on it stands beside two finders. */
const VERSION_TOLD_FROM = 7;

const VERSION_POLYNOMIAL = 0x1f25;
const FORMAT_POLYNOMIAL = 0x537;
const FORMAT_MASK = 0x5412;

/** Level M and the first mask, in the form's five bits. */
const FORMAT = 0b00_000;

/** Lines on which patterns of alignment have their middle. */
function alignmentsOf(version: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  const last = 4 * version + 10;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => last - (count - 2 - at) * step)];
}

/** A value and its remainder by a polynomial of so many bits, which tells a wrong one. */
function withRemainder(value: number, polynomial: number, bits: number): number {
  let rest = value;
  for (let count = 0; count < bits; count++) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * polynomial);
  return (value << bits) | rest;
}

/** The modules of a code: patterns first, then what is told. */
export class Modules {
  readonly #size: number;
  readonly #dark: boolean[];
  readonly #isPattern: boolean[];

  constructor(version: number) {
    this.#size = 4 * version + 17;
    this.#dark = Array.from({ length: this.#size ** 2 }, () => false);
    this.#isPattern = [...this.#dark];
    for (let at = 0; at < this.#size; at++) {
      this.#set(6, at, at % 2 === 0);
      this.#set(at, 6, at % 2 === 0);
    }
    const far = this.#size - 4;
    for (const [x, y] of [[3, 3] as const, [far, 3] as const, [3, far] as const]) this.#finder(x, y);
    this.#align(alignmentsOf(version));
    this.#tellFormat(withRemainder(FORMAT, FORMAT_POLYNOMIAL, 10) ^ FORMAT_MASK);
    if (version >= VERSION_TOLD_FROM) this.#tellVersion(withRemainder(version, VERSION_POLYNOMIAL, 12));
  }

  rows(): readonly (readonly boolean[])[] {
    return Array.from({ length: this.#size }, (_, y) =>
      this.#dark.slice(y * this.#size, (y + 1) * this.#size),
    );
  }

  /** Bytes in columns of two, from the right, up and down by turns; dark and light are changed by the first mask. */
  fill(bytes: readonly number[]): void {
    let bit = 0;
    for (let right = this.#size - 1; right >= 1; right -= 2) {
      // The column of the timing has no data.
      if (right === 6) right = 5;
      for (let step = 0; step < this.#size; step++)
        for (const x of [right, right - 1]) {
          const y = ((right + 1) & 2) === 0 ? this.#size - 1 - step : step;
          const at = y * this.#size + x;
          if (this.#isPattern[at] === true) continue;
          const isSet = (((bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
          this.#dark[at] = isSet !== ((x + y) % 2 === 0);
          bit++;
        }
    }
  }

  #set(x: number, y: number, isDark: boolean): void {
    const at = y * this.#size + x;
    this.#dark[at] = isDark;
    this.#isPattern[at] = true;
  }

  #finder(middleX: number, middleY: number): void {
    for (let y = Math.max(0, middleY - 4); y <= Math.min(this.#size - 1, middleY + 4); y++)
      for (let x = Math.max(0, middleX - 4); x <= Math.min(this.#size - 1, middleX + 4); x++) {
        const ring = Math.max(Math.abs(x - middleX), Math.abs(y - middleY));
        this.#set(x, y, ring !== 2 && ring !== 4);
      }
  }

  /** Where lines cross, but for the three corners of finders. */
  #align(lines: readonly number[]): void {
    const last = lines.length - 1;
    for (const [row, middleY] of lines.entries())
      for (const [column, middleX] of lines.entries()) {
        const isFinder = (row === 0 && (column === 0 || column === last)) || (row === last && column === 0);
        if (isFinder) continue;
        for (let y = -2; y <= 2; y++)
          for (let x = -2; x <= 2; x++)
            this.#set(middleX + x, middleY + y, Math.max(Math.abs(x), Math.abs(y)) !== 1);
      }
  }

  /** Twice: around the first finder, and beside the two others. */
  #tellFormat(bits: number): void {
    const isSet = (bit: number) => ((bits >>> bit) & 1) === 1;
    for (let bit = 0; bit < 15; bit++) {
      if (bit < 8) this.#set(8, bit < 6 ? bit : bit + 1, isSet(bit));
      else this.#set(bit === 8 ? 7 : 14 - bit, 8, isSet(bit));
      if (bit < 8) this.#set(this.#size - 1 - bit, 8, isSet(bit));
      else this.#set(8, this.#size - 15 + bit, isSet(bit));
    }
    this.#set(8, this.#size - 8, true);
  }

  #tellVersion(bits: number): void {
    for (let bit = 0; bit < 18; bit++) {
      const isSet = ((bits >>> bit) & 1) === 1;
      const far = this.#size - 11 + (bit % 3);
      const near = Math.floor(bit / 3);
      this.#set(far, near, isSet);
      this.#set(near, far, isSet);
    }
  }
}
