import { useEffect, useRef } from 'react';

/**
 * Ctrl or Cmd Z takes a change of the policy back, with Shift (or Ctrl Y) does it again; fields for words keep their
 * own.
 */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const actions = useRef({ undo, redo });
  actions.current = { undo, redo };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = actionOfKey(event);
      if (action === undefined || isTyping(event.target)) return;
      event.preventDefault();
      actions.current[action]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** What a key asks for; undefined where that is none of the two. */
export function actionOfKey(
  pressed: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): 'undo' | 'redo' | undefined {
  if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey) return undefined;
  const key = pressed.key.toLowerCase();
  if (key === 'y') return 'redo';
  if (key === 'z') return pressed.shiftKey ? 'redo' : 'undo';
  return undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type) && !isNumber(target);
}

/** A field for a number takes effect with every digit: what is taken back there is the policy. */
function isNumber(field: HTMLInputElement): boolean {
  return field.getAttribute('role') === 'spinbutton';
}
