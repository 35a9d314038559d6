import type { Page } from 'playwright-core';
import { fontsCome } from './fonts-come.ts';

/**
 * Makes every text of the page 40 % longer, as another language may. Names and figures keep their length, and drawings
 * and bars, which measure their texts before they place them.
 */
export async function lengthenTexts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      const keeps = 'script, svg, noscript, tbody, bdi, .bar-value, .wordmark, .language-choice';
      if (node.parentElement === null || node.parentElement.closest(keeps) !== null) continue;
      if (/\p{L}{3}/u.test(text)) node.nodeValue = `${text} ${text.slice(0, Math.ceil(text.length * 0.4))}`;
    }
  });
}

/** Elements that are meant to be less wide or high than what is in them. What scrolls by itself needs no row here. */
const MEANT: Readonly<Record<string, string>> = {
  '.search-words': 'ends with dots where the bar is full; the button bears the whole text as its name',
  '.bar-line':
    'a value ends in the room beside it, which its run keeps for all of its list and is judged for',
  '.bubble-map, .studio-gains': 'the map reaches the edges of its card on a phone',
};

/**
 * Elements whose text is cut off or sticks out of its box, and those that reach beyond the window where the whole page
 * scrolls sideways.
 */
export async function overflows(page: Page): Promise<string[]> {
  await fontsCome(page);
  return page.evaluate((meant) => {
    const named = (element: Element) =>
      `${element.localName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const scrollsInFrame = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (scrolls(getComputedStyle(element).overflowX) || scrollsInFrame(element.parentElement));
    const isWide = document.documentElement.scrollWidth > innerWidth;
    // Parts that are far from the window, or still to come, have no boxes until they are drawn. Said as important: an
    // animation that shows them says otherwise.
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (getComputedStyle(element).contentVisibility !== 'visible')
        element.style.setProperty('content-visibility', 'visible', 'important');
    }
    const found = isWide ? [`the page is ${document.documentElement.scrollWidth} px wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!(element instanceof HTMLElement) || element.matches(meant)) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { overflowX, overflowY, display, clipPath, fontSize } = getComputedStyle(element);
      // What is clipped to a point is heard, not seen.
      if (display === 'inline' || display === 'contents' || clipPath === 'inset(50%)') continue;
      const box = element.getBoundingClientRect();
      if (isWide && (box.right > innerWidth + 1 || box.left < -1) && !scrollsInFrame(element)) {
        found.push(`beyond the window: ${named(element)}`);
      }
      if (!scrolls(overflowX) && element.scrollWidth > element.clientWidth + 1) {
        found.push(`${element.scrollWidth} px of width in ${element.clientWidth}: ${named(element)}`);
      }
      // Letters of some scripts reach out of a tight line, by less than half of their size.
      const reach = Number.parseFloat(fontSize) / 2;
      if (!scrolls(overflowY) && element.scrollHeight > element.clientHeight + reach) {
        found.push(`${element.scrollHeight} px of height in ${element.clientHeight}: ${named(element)}`);
      }
    }
    return found;
  }, Object.keys(MEANT).join(', '));
}
