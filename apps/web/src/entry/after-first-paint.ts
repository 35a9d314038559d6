/** Where there is a map it comes in a frame of its own, which is painted by then: see observatory/page.css. */
const FIRST_PICTURE_MS = 120;

/**
 * When the browser has had time to paint what the server sent: the program, which needs many times as long, comes
 * after it. Where the line is slow the program isn't there yet by then, and nothing waits for this. A tab that nobody
 * sees paints nothing, and has nothing to wait for.
 */
export function afterFirstPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  const wait = document.querySelector('.bubble-map-picture') === null ? 0 : FIRST_PICTURE_MS;
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, wait)));
}
