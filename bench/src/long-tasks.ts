import type { Page } from 'playwright-core';

/** Runs in the page. From now on Chromium counts tasks of the page's thread that take more than 50 ms. */
export function noteLongTasks(): void {
  const long: number[] = [];
  Object.assign(window, { long });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) long.push(duration);
  }).observe({ type: 'longtask' });
}

/** Milliseconds of each of them, in order. */
export function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => ('long' in window && Array.isArray(window.long) ? window.long : []));
}
