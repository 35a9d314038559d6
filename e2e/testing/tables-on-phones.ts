import type { Page } from 'playwright-core';

/** Tables that are wider than their place, by how much. */
export const scrolledSideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.data-table-scroll')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ scrollWidth, clientWidth }) => `${scrollWidth} px in ${clientWidth}`),
  );

/** Words of tables that stand on two lines. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const broken = new Set<string>();
    for (const table of document.querySelectorAll('.data-table table')) {
      const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        if (node.parentElement?.closest('.heard') !== null || !node.parentElement.checkVisibility()) continue;
        for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
          const range = document.createRange();
          // A word is meant to break at its soft hyphen; what is drawn there belongs to neither part.
          const isSecondPart = node.nodeValue?.[index - 1] === '\u00ad';
          range.setStart(node, isSecondPart ? index + 1 : index);
          range.setEnd(node, index + word.length);
          const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
          // Boxes of one line overlap; those of two stand below one another.
          if (boxes.some(({ top }) => top >= (boxes[0]?.bottom ?? 0))) broken.add(`broken: ${word}`);
        }
      }
    }
    return [...broken];
  });

/** Dates of tables that stand on two lines. */
export const brokenDays = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.data-table tbody .column-day')]
      .filter((cell) => cell.checkVisibility())
      .flatMap((cell) => {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const broken: string[] = [];
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          if (!/\p{Nd}/u.test(node.nodeValue ?? '')) continue;
          const words = document.createRange();
          words.selectNodeContents(node);
          const boxes = [...words.getClientRects()];
          if (boxes.some(({ top }) => top >= (boxes[0]?.bottom ?? 0)))
            broken.push(`${node.nodeValue} on two lines`);
        }
        return broken;
      }),
  );

/** Words at the beginning of rows that touch the rules above or below them. */
export const namesOnRules = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.data-table tbody tr:not(.more-row) > .first')]
      .filter((cell) => cell.checkVisibility())
      .filter((cell) => {
        const { top, bottom } = cell.getBoundingClientRect();
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          if (node.parentElement?.checkVisibility() !== true) continue;
          const words = document.createRange();
          words.selectNodeContents(node);
          const boxes = [...words.getClientRects()].filter(({ width }) => width > 1);
          if (boxes.some((box) => box.top < top + 3 || box.bottom > bottom - 3)) return true;
        }
        return false;
      })
      .map((cell) => `on its rule: ${cell.textContent}`),
  );

/** Rows of tables of which a reader sees the same as of another one. */
export const rowsAlike = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // What is far from the window is not drawn, and has no words to be seen.
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      if (getComputedStyle(element).contentVisibility !== 'visible')
        element.style.setProperty('content-visibility', 'visible', 'important');
    }
    return [...document.querySelectorAll<HTMLElement>('.data-table tbody')].flatMap((body) => {
      // biome-ignore lint/performance/useDomNodeTextContent: what is not shown tells no row from another
      const rows = [...body.querySelectorAll<HTMLElement>('tr:not(.more-row)')].map(({ innerText }) =>
        innerText.replaceAll(/\s+/g, ' ').trim(),
      );
      return rows.filter((row, at) => rows.indexOf(row) !== at).map((row) => `two rows: ${row}`);
    });
  });
