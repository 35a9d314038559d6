import type { Page } from 'playwright-core';

/** Waits until a page has the fonts of every script in it; those of others than its own it asks for at once. */
export async function fontsCome(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSAnimation && animation.animationName === 'after-first-paint')
        animation.finish();
    }
    // Fonts are asked for as texts are laid out.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}
