import { useLingui } from '@lingui/react';

/** A page's place while its code is on the way. */
export function PageSkeleton() {
  const { _ } = useLingui();
  return (
    <div className="page-body page-skeleton" aria-busy="true">
      <p className="heard" role="status">
        {_('shell.loading')}
      </p>
      <div className="skeleton-title" />
      <div className="skeleton-figure" />
    </div>
  );
}
