import type { I18n } from '@lingui/core';
import { createContext, use, useContext } from 'react';
import type { Language } from '../language/languages.ts';
import type { LanguagePack, TextPart } from '../language/pack.ts';
import type { PageModule, Route } from '../page/page-module.ts';

/** A promise that React can look into without waiting once it is there. */
type Loaded = Promise<PageModule> & { status?: 'fulfilled'; value?: PageModule };

/** Gives the texts of a part besides the core; undefined where there are none to load. */
export type LoadTexts = (language: Language, part: TextPart) => Promise<LanguagePack['messages'] | undefined>;

/** Loads the code of a page together with its texts. */
export class PageLoader {
  readonly #language: Language;
  readonly #i18n: I18n;
  readonly #loadTexts: LoadTexts;
  readonly #loaded = new Map<string, Loaded>();

  constructor(language: Language, i18n: I18n, loadTexts: LoadTexts) {
    this.#language = language;
    this.#i18n = i18n;
    this.#loadTexts = loadTexts;
  }

  /** Later calls give the same promise; a load that failed is tried again. */
  load(route: Route): Promise<PageModule> {
    const known = this.#loaded.get(route.name);
    if (known !== undefined) return known;
    const promise: Loaded = this.#fetch(route).then((page) => {
      promise.status = 'fulfilled';
      promise.value = page;
      return page;
    });
    this.#loaded.set(route.name, promise);
    promise.catch(() => this.#loaded.delete(route.name));
    return promise;
  }

  async #fetch(route: Route): Promise<PageModule> {
    const [{ page }, messages] = await Promise.all([
      route.load(),
      this.#loadTexts(this.#language, route.texts),
    ]);
    if (messages !== undefined) this.#i18n.load(this.#language, messages);
    return page;
  }
}

export const PageLoaderContext = createContext<PageLoader | undefined>(undefined);

export function usePageLoader(): PageLoader {
  const loader = useContext(PageLoaderContext);
  if (loader === undefined) throw new Error('No page is shown outside of <App>');
  return loader;
}

/** The page of a route: at once where it has been loaded, else when it is there (inside of `Suspense`). */
export function usePage(route: Route): PageModule {
  return use(usePageLoader().load(route));
}
