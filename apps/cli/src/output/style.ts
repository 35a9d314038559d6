import type { Screen } from '../session.ts';

/** Bold and red where the screen has colours, else the text itself. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
}

export function styleOf(screen: Screen): Style {
  const within = (open: number, close: number) => (text: string) =>
    screen.hasColours ? `\x1b[${open}m${text}\x1b[${close}m` : text;
  return { bold: within(1, 22), red: within(31, 39) };
}
