const PIECES_A_CHUNK = 4096;

/**
 * Writes JSON as `JSON.stringify(value, null, 2)` would, but piece by piece: names in the order given, whatever
 * they are (an object in memory would move `8` before `BDI` and lose `__proto__`).
 */
export class JsonWriter {
  readonly #chunks: string[] = [];
  #pieces: string[] = [];
  #indent = '\n';
  #empty = true;

  /** Begins an object or a list. @param quoted its name as JSON text, where it has one */
  open(bracket: '{' | '[', quoted?: string): void {
    this.#begin(bracket, quoted);
    this.#indent += '  ';
    this.#empty = true;
  }

  close(bracket: '}' | ']'): void {
    this.#indent = this.#indent.slice(0, -2);
    this.#write(this.#empty ? bracket : `${this.#indent}${bracket}`);
    this.#empty = false;
  }

  /** @param text the value as JSON text. @param quoted its name as JSON text, where it has one */
  value(text: string, quoted?: string): void {
    this.#begin(text, quoted);
    this.#empty = false;
  }

  /** A name as it is, and its value as JSON text. */
  entry(name: string, text: string | number): void {
    this.value(String(text), JSON.stringify(name));
  }

  /** The whole text, with a newline at the end. */
  text(): string {
    return `${this.#chunks.join('')}${this.#pieces.join('')}\n`;
  }

  #begin(text: string, quoted: string | undefined): void {
    // The outermost value stands at the beginning of the text.
    const indent = this.#pieces.length + this.#chunks.length === 0 ? '' : this.#indent;
    const name = quoted === undefined ? '' : `${quoted}: `;
    this.#write(`${this.#empty ? '' : ','}${indent}${name}${text}`);
  }

  /** Joins pieces while they are young: hundreds of thousands kept to the end cost more to move than to make. */
  #write(piece: string): void {
    if (this.#pieces.push(piece) < PIECES_A_CHUNK) return;
    this.#chunks.push(this.#pieces.join(''));
    this.#pieces = [];
  }
}
