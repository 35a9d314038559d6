import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { screenOn } from '../output/screen-on.ts';
import { run } from '../run.ts';
import type { Screen, Terminal } from '../terminal/terminal.ts';

/** What a command said and how it ended. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A new folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the program in a folder, and keeps what it writes. Neither screen is a terminal unless `terminal` says so. */
export async function runIn(
  folder: string,
  words: readonly string[],
  terminal: Partial<Terminal> = {},
): Promise<Run> {
  const out = new Recording();
  const err = new Recording();
  const code = await run(words, {
    out: out.screen,
    err: err.screen,
    program: 'sahakarya',
    environment: {},
    folder,
    stopSignal: () => new AbortController().signal,
    debug: false,
    ...terminal,
  });
  return { code, out: out.text, err: err.text };
}

export class Recording {
  text = '';
  readonly screen: Screen;

  constructor(traits: Partial<Omit<Screen, 'write'>> = {}) {
    const put = (text: string) => {
      this.text += text;
    };
    this.screen = screenOn(put, { isTerminal: false, hasColours: false, columns: 80, ...traits });
  }
}
