import { randomUUID } from 'node:crypto';
import type { Screen } from '../terminal/terminal.ts';

/**
 * Stands before each order of ours to a terminal until it is written. New in each process, so that no name of a
 * scenario, a folder or a token can have it in it.
 */
const OURS: string = randomUUID();

const ORDER = new RegExp(`${OURS}(\\d+m|K)`, 'g');

/** Bold and red where the screen has colours, else the text itself. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly red: (text: string) => string;
}

export function styleOf(screen: Screen): Style {
  const within = (open: number, close: number) => (text: string) =>
    screen.hasColours ? `${OURS}${open}m${text}${OURS}${close}m` : text;
  return { bold: within(1, 22), red: within(31, 39) };
}

/** Goes to the beginning of the line and clears it. */
export const CLEAR_LINE: string = `${OURS}K`;

/** A text with our orders as the terminal takes them. */
export function withOrders(text: string): string {
  return text.replaceAll(ORDER, (_, order: string) => (order === 'K' ? '\r\x1b[K' : `\x1b[${order}`));
}

/** A text without our orders, which take no column. */
export function withoutOrders(text: string): string {
  return text.includes(OURS) ? text.replaceAll(ORDER, '') : text;
}
