/** Below a field that names it by `aria-describedby`. */
export function FieldHint({ of, hint }: { readonly of: string; readonly hint: string | undefined }) {
  if (hint === undefined) return null;
  return (
    <p id={`${of}-hint`} className="hint">
      {hint}
    </p>
  );
}
