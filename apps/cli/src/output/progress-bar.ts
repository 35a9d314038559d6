import type { Screen } from '../terminal/terminal.ts';
import { CLEAR_LINE } from './style.ts';
import { shortenedToWidth } from './text-width.ts';

/** What takes less shows no bar. */
const PATIENCE_MS = 1000;
const REDRAW_MS = 100;
const CELLS = 24;

/** @param fraction of the work that is done, from 0 to 1 */
export type OnProgress = (fraction: number, doing: string) => void;

/**
 * A bar on a terminal for work that takes over a second; nothing in a pipe or a file.
 *
 * @param now milliseconds, from any point in time
 */
export class ProgressBar {
  readonly #screen: Screen;
  readonly #now: () => number;
  readonly #start: number;
  #drawn = -Infinity;
  #isShown = false;

  constructor(screen: Screen, now: () => number = () => performance.now()) {
    this.#screen = screen;
    this.#now = now;
    this.#start = now();
  }

  /** @param fraction from 0 to 1 */
  show(fraction: number, doing: string): void {
    const now = this.#now();
    if (!this.#screen.isTerminal || now - this.#start < PATIENCE_MS || now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    this.#isShown = true;
    const full = Math.round(CELLS * Math.min(1, Math.max(0, fraction)));
    const bar = '█'.repeat(full) + '░'.repeat(CELLS - full);
    const percent = `${Math.floor(100 * fraction)} %`.padStart(5);
    this.#screen.write(
      CLEAR_LINE + shortenedToWidth(`${bar} ${percent}  ${doing}`, this.#screen.columns - 1),
    );
  }

  /** Takes the bar away, so that something else can be written. */
  clear(): void {
    if (this.#isShown) this.#screen.write(CLEAR_LINE);
    this.#isShown = false;
  }
}

/** Does the work, and takes the bar away whichever way it ends. */
export async function withProgressBar<Result>(
  screen: Screen,
  work: (onProgress: OnProgress) => Result | Promise<Result>,
): Promise<Result> {
  const bar = new ProgressBar(screen);
  try {
    return await work((fraction, doing) => bar.show(fraction, doing));
  } finally {
    bar.clear();
  }
}
