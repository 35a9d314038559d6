import type { Screen } from '../terminal/terminal.ts';
import { styleOf } from './style.ts';
import { type Column, type Group, tableText } from './table.ts';
import { wrapped, wrappedLine } from './text-width.ts';

/** Writes titles, paragraphs and tables one below the other, an empty line between them. */
export class Page {
  readonly #screen: Screen;
  #isEmpty = true;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** What was found, in a sentence. */
  title(text: string): void {
    this.#part(styleOf(this.#screen).bold(wrapped(text, this.#screen.columns)));
  }

  paragraph(text: string): void {
    this.#part(wrapped(text, this.#screen.columns));
  }

  /** Lines that belong together. Long ones are wrapped on a terminal, and stay whole for a program that reads them. */
  lines(texts: readonly string[]): void {
    this.#part(texts.map((text) => wrappedLine(this.#screen, text)).join('\n'));
  }

  /** A name, and below it what is to be said of it. */
  section(name: string, text: string): void {
    const { bold } = styleOf(this.#screen);
    this.#part(`${bold(name)}\n${wrapped(`  ${text}`, this.#screen.columns)}`);
  }

  /** A sentence, and commands to copy below it, never broken. */
  commands(text: string, commands: readonly string[]): void {
    this.#part([wrapped(text, this.#screen.columns), ...commands.map((one) => `  ${one}`)].join('\n'));
  }

  table(
    title: string,
    columns: readonly Column[],
    rows: readonly (readonly string[])[],
    groups: readonly Group[] = [],
  ): void {
    const heading = styleOf(this.#screen).bold(wrapped(title, this.#screen.columns));
    this.#part(`${heading}\n${tableText(this.#screen, columns, rows, groups).trimEnd()}`);
  }

  #part(text: string): void {
    this.#screen.write(`${this.#isEmpty ? '' : '\n'}${text}\n`);
    this.#isEmpty = false;
  }
}
