import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Takes what somebody typed or chose in a field that the server has sent, before the page's script was there: the field
 * shows it then, the script knows nothing of it, and would replace it when next it draws.
 *
 * @param value that the script begins with
 * @param onValue is told the other one, once
 * @returns what is to be the field's `ref`
 */
export function useTypedBefore<Field extends HTMLInputElement | HTMLSelectElement>(
  value: string,
  onValue: (value: string) => void,
): RefObject<Field | null> {
  const field = useRef<Field>(null);
  const begins = useRef({ value, onValue });
  useLayoutEffect(() => {
    const typed = field.current?.value ?? '';
    const first = begins.current;
    if (typed !== first.value && canHold(field.current, first.value)) first.onValue(typed);
  }, []);
  return field;
}

/** A choice that lacks the script's value shows another one by itself: nobody has chosen that. */
function canHold(field: HTMLInputElement | HTMLSelectElement | null, value: string): boolean {
  return !(field instanceof HTMLSelectElement) || [...field.options].some((one) => one.value === value);
}
