import { useEffect } from 'react';
import type { OverlayName } from './overlay-props.ts';

/** Ctrl or Cmd K opens the palette; `?`, outside of fields, the list of keys. */
export function useShellKeys(open: (overlay: OverlayName) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const overlay = overlayOfKey(event, isTyping(event.target));
      if (overlay === undefined) return;
      event.preventDefault();
      open(overlay);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [open]);
}

/** What a key opens. While the reader types, a question mark is one. */
export function overlayOfKey(
  pressed: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  isTyping: boolean,
): OverlayName | undefined {
  const isCommand = pressed.ctrlKey || pressed.metaKey;
  if (isCommand && !pressed.altKey && pressed.key.toLowerCase() === 'k') return 'palette';
  return pressed.key === '?' && !isCommand && !isTyping ? 'keys' : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
