import { useLingui } from '@lingui/react';
import { useGap } from '../language/reader.tsx';
import { useHref } from '../page/href.ts';
import type { PageAddress } from '../page/page-module.ts';

/**
 * Stands hidden in every page, for nothing can be painted when the program did not arrive. The style sheet shows it: at
 * once where the first script, which did arrive, marks the page; where that is gone too, after a while.
 */
export function NotStarted({ address: { path, query } }: { readonly address: PageAddress }) {
  const { _ } = useLingui();
  const gap = useGap();
  const href = useHref();
  return (
    <p className="strip not-started" role="alert">
      {_('error.start')}
      {gap}
      <a href={href(query.size === 0 ? path : `${path}?${query}`)}>{_('error.page.retry')}</a>
    </p>
  );
}
