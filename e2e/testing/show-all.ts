import type { Page } from 'playwright-core';
import { fontsCome } from './fonts-come.ts';

/** Lays out the parts that are far from the window, too. */
export async function showAll(page: Page): Promise<void> {
  await fontsCome(page);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (getComputedStyle(element).contentVisibility !== 'visible')
        element.style.setProperty('content-visibility', 'visible', 'important');
    }
  });
}
