/**
 * Gives the focus to a destination's row, or to the results where it has none, when its sheet is closed and the browser
 * had nothing to give it back to: the sheet was opened by its address. A browser gives it back before it says that a
 * dialog is closed.
 */
export function focusAfter(key: string): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body && activeElement.closest('dialog') === null) return;
  const row = [...document.querySelectorAll('[data-row]')].find(
    (one) => one.getAttribute('data-row') === key,
  );
  const target = row?.querySelector('button') ?? document.querySelector('.studio-results h1');
  if (!(target instanceof HTMLElement)) return;
  if (target.tagName === 'H1') target.tabIndex = -1;
  target.focus();
}
