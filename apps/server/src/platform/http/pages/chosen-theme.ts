/** The cookies in which a page keeps what its reader chose, over HTTPS the first. They say nothing of the reader. */
const COOKIES = ['__Host-theme', 'theme'];

/** The theme that a reader chose; undefined: as the system has it. */
export function chosenTheme(cookies: string | undefined): 'light' | 'dark' | undefined {
  const sent = (cookies ?? '').split(';').map((cookie) => cookie.trim().split('='));
  for (const cookie of COOKIES) {
    const value = sent.find(([name]) => name === cookie)?.[1];
    if (value === 'light' || value === 'dark') return value;
  }
  return undefined;
}
