import type { Screen } from './terminal.ts';

/** Lines are no wider than this, however wide the terminal. */
const WIDEST = 100;
/** Where nothing says how wide: a pipe, a file. */
const USUAL = 80;
const NARROWEST = 40;

/**
 * What a stream can show. Colours only on a terminal, and not where NO_COLOR (https://no-color.org) is set to
 * anything or the terminal is a dumb one.
 */
export function screenTraits(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>>,
): Omit<Screen, 'write'> {
  const { NO_COLOR: noColour = '', TERM: terminal } = environment;
  const isTerminal = stream.isTTY === true && terminal !== 'dumb';
  const columns = stream.isTTY === true && stream.columns ? stream.columns : USUAL;
  return {
    isTerminal,
    hasColours: isTerminal && noColour === '',
    columns: Math.max(NARROWEST, Math.min(WIDEST, columns)),
  };
}
