/**
 * When the browser has had time to paint what the server sent: the program, which needs many times as long, comes
 * after it. A tab that nobody sees paints nothing, and has nothing to wait for.
 */
export function afterFirstPaint(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
