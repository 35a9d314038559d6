/** Where a key of the keyboard leads from a bubble: undefined for keys that lead nowhere. */
export function stepFrom(order: readonly string[], key: string, pressed: string): string | undefined {
  const at = order.indexOf(key);
  if (pressed === 'Home') return order[0];
  if (pressed === 'End') return order.at(-1);
  if (pressed === 'ArrowRight' || pressed === 'ArrowDown') return order[Math.min(order.length - 1, at + 1)];
  if (pressed === 'ArrowLeft' || pressed === 'ArrowUp') return order[Math.max(0, at - 1)];
  return undefined;
}
