import { useEffect, useRef } from 'react';

/** A text that could not be copied, in a field that has all of it selected: one key copies it. */
export function SelectedText({ label, text }: { readonly label: string; readonly text: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      type="text"
      className="field selected-text"
      aria-label={label}
      readOnly
      dir="ltr"
      value={text}
    />
  );
}
