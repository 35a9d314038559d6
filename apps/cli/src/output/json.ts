import type { Terminal } from '../terminal/terminal.ts';

/** What --json prints in place of text for people. README.md documents the other names, command by command. */
export interface JsonDocument {
  readonly command: string;
  /** Whether the exit code is 0. */
  readonly ok: boolean;
  readonly [name: string]: unknown;
}

export function writeJson(terminal: Terminal, document: JsonDocument): void {
  terminal.out.write(`${JSON.stringify(document, null, 2)}\n`);
}
