import type { DataVersion } from './application.ts';
import type { Page, PageAnswer } from './pages.ts';
import { StoredBody } from './stored-body.ts';
import { VersionCache } from './version-cache.ts';

/** Kept bytes of pages with figures, and of those that are the same in all versions of the data. */
const FIGURES_BYTES = 48 * 1024 * 1024;
const STILL_BYTES = 16 * 1024 * 1024;

/** What stands for pages that show no figures, in place of a version of the data. */
const STILL = 'still';

/** A page as it goes out. */
export interface MadePage extends Omit<PageAnswer, 'html'> {
  readonly body: StoredBody;
}

/** How a page is made for somebody who asks. */
export interface Maker {
  /** Whose turn it is made in. */
  readonly address: string;
  readonly inTurn: (work: () => Promise<MadePage>) => Promise<MadePage>;
  readonly read: (apiPath: string) => Promise<unknown>;
}

const bytesOf = ({ body }: MadePage) => body.memory;

/** Pages as they were sent, kept for one version of the data. One that is asked for again costs no more than its bytes. */
export class KeptPages {
  readonly #version: DataVersion;
  readonly #withFigures = new VersionCache<MadePage>(FIGURES_BYTES, bytesOf);
  readonly #still = new VersionCache<MadePage>(STILL_BYTES, bytesOf);
  /** Turns that were taken and have not come, by address and page. */
  readonly #waiting = new Map<string, Promise<MadePage>>();

  constructor(version: DataVersion) {
    this.#version = version;
  }

  /**
   * The page that is kept, else the one that is being made, else one that is made in its asker's turn. Nobody waits in the
   * turn of another address: the first whose turn comes makes it for all.
   */
  async answer(page: Page, { address, inTurn, read }: Maker): Promise<MadePage> {
    const pages = page.hasFigures ? this.#withFigures : this.#still;
    const version = page.hasFigures ? await this.#version.ask() : STILL;
    const known = pages.known(version, page.key);
    if (known !== undefined) return known;
    const turn = JSON.stringify([address, version, page.key]);
    const waiting = this.#waiting.get(turn);
    if (waiting !== undefined) return waiting;
    const make = async () => {
      const { html, ...answer } = await page.make(read);
      const made = { ...answer, body: new StoredBody(Buffer.from(html)) };
      await made.body.compressed();
      if (made.isWorthKeeping) pages.keep(version, page.key, made);
      return made;
    };
    const made = inTurn(() => pages.answer(version, page.key, make)).finally(() =>
      this.#waiting.delete(turn),
    );
    this.#waiting.set(turn, made);
    return made;
  }
}
