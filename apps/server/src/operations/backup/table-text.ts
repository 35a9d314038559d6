import { createHash } from 'node:crypto';
import type { TableSum } from './manifest.ts';
import type { TableName } from './table-name.ts';

const NEWLINE = 10;

/** Sums up the text of COPY as it passes. Each row ends with a line feed; one inside of a value is written `\n`. */
export class TableText {
  readonly #sum = createHash('sha256');
  #rows = 0;
  #bytes = 0;
  #parts = 0;

  addPart(text: Uint8Array): void {
    this.#sum.update(text);
    this.#bytes += text.length;
    this.#parts++;
    for (let at = text.indexOf(NEWLINE); at !== -1; at = text.indexOf(NEWLINE, at + 1)) this.#rows++;
  }

  /** To be called once, at the end. */
  sum({ schema, table }: TableName): TableSum {
    return {
      schema,
      table,
      rows: this.#rows,
      bytes: this.#bytes,
      sha256: this.#sum.digest('hex'),
      parts: this.#parts,
    };
  }
}
