import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, type TestContext } from 'vitest';
import { type OpenBrowser, openBrowser } from '../bench/src/open-browser.ts';

export const LAPTOP = { width: 1440, height: 900 };
export const SMALL_LAPTOP = { width: 1280, height: 720 };
export const PHONE = { width: 390, height: 844 };

/** A tab's pages draw in one process: a new one for each would read and make ready its scripts anew. */
const FLAGS = ['--process-per-site', '--renderer-process-limit=1'];

export interface Look {
  readonly page: Page;
  /** Everything that the page asked for, in order. */
  readonly requests: readonly string[];
  /** What went wrong in the page: uncaught errors, console errors, requests that failed. */
  readonly faults: readonly string[];
}

export interface Visit extends Look {
  readonly close: () => Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** An attribute of the root that says that the page is as far as it gets, in the place of `data-usable`. */
  readonly marks?: string;
  /** Runs in the page before any script of its own. */
  readonly started?: () => void;
}

export interface Reader {
  /** A tab in a browser context of its own, with nothing in it yet. */
  readonly tab: (options?: BrowserContextOptions) => Promise<{ page: Page; close: () => Promise<void> }>;
  /**
   * Opens `path` in a browser context of its own, and waits until the page answers to input. `baseURL` is another
   * address than the server's own.
   */
  readonly visit: (path: string, options?: VisitOptions) => Promise<Visit>;
  /**
   * Opens `path` in the file's one tab, which has the scripts and fonts of the pages before, for a third of the work:
   * for tests that look and leave nothing behind. It is a laptop's, light if not told otherwise, without motion, and
   * keeps no offline copy.
   */
  readonly look: (path: string, colorScheme?: 'light' | 'dark') => Promise<Look>;
  /** Ends the test as "not run" where this machine has no Chromium; where it fails, tells what its pages met. */
  readonly need: (context: TestContext) => void;
}

/** One Chromium for the tests of a file. */
export function reader(): Reader {
  let opened: OpenBrowser | undefined;
  let tab: Page | undefined;
  /** The pages of the test that runs. */
  let looked: (Omit<Look, 'requests'> & { path: string })[] = [];
  beforeAll(async () => {
    opened = await openBrowser(inject('chromium'), FLAGS);
  });
  afterAll(() => opened?.close());

  const newPage = async (options: BrowserContextOptions): Promise<Page> => {
    if (opened === undefined) throw new Error('no Chromium');
    const context = await opened.browser.newContext({ viewport: LAPTOP, locale: 'en', ...options });
    return context.newPage();
  };

  return {
    need: (context) => {
      context.skip(opened === undefined, 'not run: no Chromium here; name one with CHROMIUM_PATH');
      looked = [];
      context.onTestFailed(() => {
        for (const { page, path, faults } of looked) console.error(path, 'stood at', page.url(), faults);
      });
    },
    tab: async (options = {}) => {
      const page = await newPage(options);
      return { page, close: () => page.context().close() };
    },
    visit: async (path, { marks = 'data-usable', started, ...options } = {}) => {
      const page = await newPage(options);
      if (started !== undefined) await page.addInitScript(started);
      const heard = listen(page, path);
      looked.push({ page, path, faults: heard.faults });
      await page.goto(new URL(path, options.baseURL ?? inject('address')).href);
      if (options.javaScriptEnabled !== false) await page.waitForSelector(`html[${marks}]`);
      return { page, ...heard, close: () => page.context().close() };
    },
    look: async (path, colorScheme = 'light') => {
      tab ??= await newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
      const page = tab;
      await leave(page);
      await page.emulateMedia({ colorScheme });
      const heard = listen(page, path);
      looked.push({ page, path, faults: heard.faults });
      await page.goto(new URL(path, inject('address')).href);
      await page.waitForSelector('html[data-usable]');
      // What comes in frames of its own while a page loads is there at once: half drawn, its parts lie over each other.
      await page.evaluate(() => {
        document.documentElement.dataset.settled = '';
      });
      return { page, ...heard };
    },
  };
}

/** Notes what a page asks for from now on, and what goes wrong in it. */
function listen(page: Page, path: string): Omit<Look, 'page'> {
  const requests: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${path}: ${message.text()}`);
  });
  return { requests, faults };
}

/** Ends what a page does and what is noted of it, and gives the window its first size. */
async function leave(page: Page): Promise<void> {
  for (const event of ['request', 'pageerror', 'console'] as const) page.removeAllListeners(event);
  await page.goto('about:blank');
  await page.setViewportSize(LAPTOP);
}
