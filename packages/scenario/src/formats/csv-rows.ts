import type { FaultList } from '../faults.ts';

/** No table of ours has so many columns. */
const MOST_CELLS_IN_ROW = 1_000;

/** Some 2 GB of memory, once they are split. */
const MOST_CELLS = 2 ** 25;

/** Characters that are split together: whole rows of so many at least. */
const PIECE = 2 ** 18;

const COMMA = 44;
const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Goes through a CSV text by pieces of whole rows, and counts the cells before they are split: 100 MB of commas or of
 * line breaks alone would fill the memory.
 */
export class CsvRows {
  readonly #file: string;
  readonly #text: string;
  readonly #faults: FaultList;
  #at = 0;
  #row = 1;
  #cells = 1;
  /** Cells of the rows before the one at hand. */
  #before = 0;

  constructor(file: string, text: string, faults: FaultList) {
    this.#file = file;
    this.#text = text;
    this.#faults = faults;
  }

  /** Where the next piece ends; undefined, and a fault, when there are too many cells, or lines end with CR alone. */
  next(): number | undefined {
    const text = this.#text;
    const least = this.#at + PIECE;
    let isQuoted = false;
    let isStart = true;
    for (; this.#at < text.length; this.#at++) {
      const code = text.charCodeAt(this.#at);
      if (code === QUOTE) {
        // A quote within a cell that has none at its beginning is a character like any other.
        isQuoted = isQuoted ? this.#isDoubled() : isStart;
        isStart = false;
        continue;
      }
      if (code === CARRIAGE_RETURN && !isQuoted && text.charCodeAt(this.#at + 1) !== LINE_FEED) {
        this.#faults.add('cr-alone', { file: this.#file, row: this.#row });
        return undefined;
      }
      isStart = !isQuoted && (code === COMMA || code === LINE_FEED);
      if (!isStart) continue;
      if (!this.#fits(code)) return undefined;
      if (code === LINE_FEED && this.#isEnd(least)) return ++this.#at;
    }
    return this.#at;
  }

  /** Whether a quote within quotes is followed by another, which is passed over. */
  #isDoubled(): boolean {
    if (this.#text.charCodeAt(this.#at + 1) !== QUOTE) return false;
    this.#at++;
    return true;
  }

  /** Whether a piece may end after this line feed: a mark at the start of the next would be taken for the text's. */
  #isEnd(least: number): boolean {
    return this.#at >= least && this.#text.charCodeAt(this.#at + 1) !== BYTE_ORDER_MARK;
  }

  /** Counts the cell that begins after a comma or a line feed. */
  #fits(code: number): boolean {
    if (++this.#cells > MOST_CELLS) {
      this.#faults.add('table-too-large', { file: this.#file }, { most: MOST_CELLS });
      return false;
    }
    if (code === LINE_FEED) {
      this.#row++;
      this.#before = this.#cells - 1;
    } else if (this.#cells - this.#before > MOST_CELLS_IN_ROW) {
      this.#faults.add('too-many-cells', { file: this.#file, row: this.#row }, { most: MOST_CELLS_IN_ROW });
      return false;
    }
    return true;
  }
}
