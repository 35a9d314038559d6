import type { Theme } from '../language/reader.tsx';

/** A year: the choice is the reader's, and holds until it is changed. */
const SECONDS = 365 * 24 * 60 * 60;

/** Shows the theme at once, and lets the server know it for the next page. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing where many readers are
  document.cookie = themeCookie(theme, window.location.protocol === 'https:');
}

/** Over HTTPS it is bound to this host, and never goes over a line that others read. */
export function themeCookie(theme: Theme, isSecure: boolean): string {
  const [name, bound] = isSecure ? ['__Host-theme', '; secure'] : ['theme', ''];
  return `${name}=${theme}; path=/; max-age=${SECONDS}; samesite=lax${bound}`;
}

export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
