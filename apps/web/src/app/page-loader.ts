import type { I18n } from '@lingui/core';
import { createContext, use, useContext } from 'react';
import type { Language } from '../language/languages.ts';
import { inDigits } from '../language/own-digits.ts';
import type { LanguagePack } from '../language/pack.ts';
import type { Reader } from '../language/reader.tsx';
import type { TextPart } from '../language/text-parts.ts';
import type { PageModule } from '../page/page-module.ts';
import { loadPageCode } from './page-code.ts';
import type { PageRow } from './page-row.ts';

/** A promise that React can look into without waiting once it is there. */
type Loaded = Promise<PageModule> & { status?: 'fulfilled'; value?: PageModule };

/** Gives the texts of a part besides the core; undefined where there are none to load. */
export type LoadTexts = (language: Language, part: TextPart) => Promise<LanguagePack['messages'] | undefined>;

/** Loads the code of a page together with its texts. */
export class PageLoader {
  readonly #reader: Pick<Reader, 'language' | 'digits'>;
  readonly #i18n: I18n;
  readonly #loadTexts: LoadTexts;
  readonly #loadCode: (row: PageRow) => Promise<PageModule>;
  readonly #loaded = new Map<string, Loaded>();

  constructor(
    reader: Pick<Reader, 'language' | 'digits'>,
    i18n: I18n,
    loadTexts: LoadTexts,
    loadCode = loadPageCode,
  ) {
    this.#reader = reader;
    this.#i18n = i18n;
    this.#loadTexts = loadTexts;
    this.#loadCode = loadCode;
  }

  /**
   * Later calls give the same promise, also of a load that failed: React asks for it at every render, and an attempt
   * at each would be hundreds of requests a second. Nothing is tried again by itself: a file that a newer build has no
   * more never comes, and browsers remember which scripts failed. A page that is loaded anew brings new names.
   */
  load(row: PageRow): Promise<PageModule> {
    const known = this.#loaded.get(row.name);
    if (known !== undefined) return known;
    const promise: Loaded = this.#fetch(row).then((page) => {
      promise.status = 'fulfilled';
      promise.value = page;
      return page;
    });
    this.#loaded.set(row.name, promise);
    // Whoever renders the page hears of a failure.
    promise.catch(() => undefined);
    return promise;
  }

  async #fetch(row: PageRow): Promise<PageModule> {
    const { language } = this.#reader;
    const [page, messages] = await Promise.all([this.#loadCode(row), this.#loadTexts(language, row.texts)]);
    if (messages !== undefined) this.#i18n.load(language, inDigits(messages, this.#reader));
    return page;
  }
}

export const PageLoaderContext = createContext<PageLoader | undefined>(undefined);

export function usePageLoader(): PageLoader {
  const loader = useContext(PageLoaderContext);
  if (loader === undefined) throw new Error('No page is shown outside of <App>');
  return loader;
}

/** A page: at once where it has been loaded, else when it is there (inside of `Suspense`). */
export function usePage(row: PageRow): PageModule {
  return use(usePageLoader().load(row));
}
