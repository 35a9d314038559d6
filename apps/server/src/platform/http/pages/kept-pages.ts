import { StoredBody } from '../caches/stored-body.ts';
import { type Turn, type Version, VersionCache } from '../caches/version-cache.ts';
import type { InnerRequests } from '../inner-requests.ts';
import type { DataVersion } from '../services.ts';
import type { Page, PageAnswer } from './pages.ts';

/** Kept bytes: of pages of this version of the data, of pages by their figures, and of pages that show none. */
const VERSION_BYTES = 32 * 1024 * 1024;
const FIGURES_BYTES = 32 * 1024 * 1024;
const STILL_BYTES = 16 * 1024 * 1024;

/** What stands for pages that show no figures, in place of a version of the data. */
const STILL: Version = { subject: '', version: 'still' };

/** A page as it goes out. */
export interface MadePage extends Omit<PageAnswer, 'html'> {
  readonly body: StoredBody;
}

const bytesOf = ({ body }: MadePage) => body.memory;

/**
 * Pages as they were sent, kept for one version of the data: one that is asked for again costs no more than its bytes.
 * Most imports change few days. So in a new version a page's figures are read anew, and it is drawn anew where they
 * differ.
 */
export class KeptPages {
  readonly #version: DataVersion;
  readonly #withFigures = new VersionCache<MadePage>(VERSION_BYTES, bytesOf);
  readonly #byFigures = new VersionCache<MadePage>(FIGURES_BYTES, bytesOf);
  readonly #still = new VersionCache<MadePage>(STILL_BYTES, bytesOf);

  constructor(version: DataVersion) {
    this.#version = version;
  }

  /** The page that is kept, else one that is made in its asker's turn. */
  async answer(page: Page, turn: Turn, read: InnerRequests['read']): Promise<MadePage> {
    const pages = page.subjects.length > 0 ? this.#withFigures : this.#still;
    const version = page.subjects.length > 0 ? await this.#version.ask(page.subjects) : STILL;
    return pages.answerInTurn(version, page.key, turn, async () => {
      const made = await this.#make(page, read);
      if (made.isWorthKeeping) pages.keep(version, page.key, made);
      return made;
    });
  }

  async #make(page: Page, read: InnerRequests['read']): Promise<MadePage> {
    const tags: (readonly [path: string, tag: string | undefined])[] = [];
    const draw = await page.read(async (path) => {
      const { text, tag } = await read(path);
      tags.push([path, tag]);
      return text;
    });
    const isKnown = page.subjects.length > 0 && tags.every(([, tag]) => tag !== undefined);
    const figures = JSON.stringify([page.key, ...tags.map(([path, tag]) => `${path} ${tag}`).sort()]);
    const before = isKnown ? this.#byFigures.find(STILL, figures) : undefined;
    if (before !== undefined) return before;
    const { html, ...answer } = await draw();
    const made = { ...answer, body: new StoredBody(Buffer.from(html)) };
    await made.body.compressed();
    if (isKnown && made.isWorthKeeping) this.#byFigures.keep(STILL, figures, made);
    return made;
  }
}
