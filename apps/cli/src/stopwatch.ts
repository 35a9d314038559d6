import { capitalised } from './output/capitalised.ts';
import { seconds } from './output/numbers.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Measures how long the parts of a command take, in milliseconds. */
export class Stopwatch<Part extends string> {
  readonly #taken = new Map<Part, number>();
  #since = performance.now();

  /** The time since the last call, or since the start, belongs to this part too. */
  lap(part: Part): void {
    const now = performance.now();
    this.#taken.set(part, (this.#taken.get(part) ?? 0) + now - this.#since);
    this.#since = now;
  }

  /** Whole milliseconds by part, for JSON. */
  milliseconds(): Record<string, number> {
    return Object.fromEntries([...this.#taken].map(([part, taken]) => [part, Math.round(taken)]));
  }

  /** Tells a person who looks on. Never goes into a folder: the same input gives the same bytes. */
  tell(terminal: Terminal, parts: Readonly<Record<Part, string>>): void {
    const texts = [...this.#taken].map(([part, taken]) => `${parts[part]} in ${seconds(taken)}`);
    terminal.err.write(`\n${capitalised(texts.join(', '))}.\n`);
  }
}
