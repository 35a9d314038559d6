import type { Page } from 'playwright-core';

/** Waits until a page has the fonts of every script in it: those of others than its own it asks for a moment later. */
export async function fontsCome(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const later = document
      .getAnimations()
      .filter(
        (animation) => animation instanceof CSSAnimation && animation.animationName === 'after-first-paint',
      );
    await Promise.all(later.map(({ finished }) => finished));
    await document.fonts.ready;
  });
}
