import { useLingui } from '@lingui/react';
import { PageHead } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageModule } from '../../page/page-module.ts';
import '../../page/page-lead.css';

function NotFound() {
  const { _ } = useLingui();
  return (
    <div className="page-body">
      <PageHead title={_('not-found.title')} description={_('not-found.says')} />
      <h1>{_('not-found.title')}</h1>
      <p className="page-lead">{_('not-found.says')}</p>
      <p className="way">
        <PageLink to="/">{_('not-found.home')}</PageLink>
      </p>
    </div>
  );
}

export const page: PageModule = { Page: NotFound };
