/** Characters of HTML that are kept: about a hundred first screens. */
const MOST_CHARACTERS = 30_000_000;

/** The pages asked for last, as long as their figures are the same: the key holds both. */
export class RecentPages<Page extends { readonly html: string }> {
  readonly #pages = new Map<string, Page>();
  readonly #most: number;
  #characters = 0;

  constructor(most = MOST_CHARACTERS) {
    this.#most = most;
  }

  get(key: string): Page | undefined {
    const page = this.#pages.get(key);
    if (page === undefined) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  /** Keeps a page, and forgets those that were asked for longest ago. */
  set(key: string, page: Page): void {
    this.#pages.set(key, page);
    this.#characters += page.html.length;
    for (const [oldest, { html }] of this.#pages) {
      if (this.#characters <= this.#most) return;
      this.#pages.delete(oldest);
      this.#characters -= html.length;
    }
  }
}
