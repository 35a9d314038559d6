import type { Screen } from '../terminal/terminal.ts';
import { withOrders } from './style.ts';

/**
 * Control characters but line breaks, which drive a terminal: clear it, name its window, type for its user; and what
 * turns the direction of all that follows it. Marks of a single character's direction are left: names have them.
 */
const ORDERS = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A screen on which texts from outside give no orders: the one place through which all goes that the program says.
 * What would be an order is shown as JSON writes it, such as `\u001b`, so that JSON stays what it says.
 *
 * @param put writes to the stream
 */
export function screenOn(put: (text: string) => void, traits: Omit<Screen, 'write'>): Screen {
  return { write: (text) => put(withOrders(text.replaceAll(ORDERS, shown))), ...traits };
}

function shown(order: string): string {
  return `\\u${order.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
