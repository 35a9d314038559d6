import type { Page } from 'playwright-core';

/** Milliseconds until the frame with it was painted. */
export interface StudioTimes {
  readonly finding: number;
  /** The finding stands beside a plan that was made here: before that, it came with the page. */
  readonly planned: number;
  readonly verified: number;
  readonly said: string;
}

declare global {
  interface Window {
    /** Made in the page before anything else. */
    studioTimes?: (from: number, before: string) => Promise<StudioTimes>;
  }
}

/** Runs in the page: prepares what `studioTimes` asks of it. */
export function prepareStudioTimes(): void {
  const seen = (find: () => string | undefined): Promise<readonly [number, string]> =>
    new Promise((resolve) => {
      const look = () => {
        const said = find();
        if (said === undefined) requestAnimationFrame(look);
        else requestAnimationFrame(() => setTimeout(() => resolve([performance.now(), said])));
      };
      look();
    });
  window.studioTimes = async (from, before) => {
    const [found, said] = await seen(() => {
      const heading = document.querySelector('.studio-results > h1')?.textContent ?? undefined;
      return heading === before ? undefined : heading;
    });
    const [planned] = await seen(() =>
      document.querySelector('.studio-results[aria-busy=false] > h1') === null ? undefined : '',
    );
    const [verified] = await seen(() => {
      const state = document.querySelector('.studio-scenario [role=status]')?.textContent ?? '';
      return state.includes('Verified to the dose') ? state : undefined;
    });
    return { finding: found - from, planned: planned - from, verified: verified - from, said };
  };
}

/** From the start of navigation until the first plan's finding, and until "Verified to the dose". */
export function timesOfLoad(page: Page): Promise<StudioTimes> {
  return page.evaluate(() => window.studioTimes?.(0, '') ?? Promise.reject(new Error('not prepared')));
}

/** Chooses a sharing; from the click until the finding is another, and until that is verified. */
export function timesOfChange(page: Page, sharing: string): Promise<StudioTimes> {
  return page.evaluate((value) => {
    const radio = document.querySelector<HTMLInputElement>(`.studio-side input[value=${value}]`);
    const heading = document.querySelector('h1');
    if (radio === null || heading === null) throw new Error(`no choice ${value}`);
    const begun = performance.now();
    const before = heading.textContent ?? '';
    radio.click();
    return window.studioTimes?.(begun, before) ?? Promise.reject(new Error('not prepared'));
  }, sharing);
}
