import { useLingui } from '@lingui/react';

/** A dialog's title, and its close. */
export function DialogHead({ title }: { readonly title: string }) {
  const { _ } = useLingui();
  return (
    <div className="dialog-head">
      <h2>{title}</h2>
      <form method="dialog">
        <button type="submit" className="button">
          {_('studio.close')}
        </button>
      </form>
    </div>
  );
}
