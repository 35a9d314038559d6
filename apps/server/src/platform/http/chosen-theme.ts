/** The cookie in which a page keeps what its reader chose. It says nothing of the reader. */
const COOKIE = 'theme';

/** The theme that a reader chose; undefined: as the system has it. */
export function chosenTheme(cookies: string | undefined): 'light' | 'dark' | undefined {
  for (const cookie of (cookies ?? '').split(';')) {
    const [name, value] = cookie.trim().split('=');
    if (name === COOKIE && (value === 'light' || value === 'dark')) return value;
  }
  return undefined;
}
