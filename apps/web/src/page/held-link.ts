import { LinkText } from '@sahakarya/contract';

/** The secret of a link, as long as its page is there: kept nowhere else. */
let held: { readonly path: string; readonly text: string } | undefined;

/**
 * Takes the secret out of the address's fragment, so that it stands neither in the bar nor behind somebody's back in
 * the history.
 *
 * @param path of the page, below the language
 * @returns what was taken now, or before; undefined where no whole link came
 */
export function takeLink(path: string): string | undefined {
  const text = window.location.hash.slice(1);
  if (LinkText.safeParse(text).success) {
    held = { path, text };
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', `${pathname}${search}`);
  }
  return linkHeldFor(path);
}

/** For the same page in another language, which is loaded anew. */
export function linkHeldFor(path: string): string | undefined {
  return held?.path === path ? held.text : undefined;
}

/** It was used, or is over. */
export function dropLink(): void {
  held = undefined;
}
