import { useLingui } from '@lingui/react';
import { PageLink } from '../shell/page-link.tsx';
import { PageHead } from './page-head.tsx';
import type { PageModule } from './page-module.ts';

function NotFound() {
  const { _ } = useLingui();
  return (
    <div className="page-body">
      <PageHead title={_('not-found.title')} description={_('not-found.says')} />
      <h1>{_('not-found.title')}</h1>
      <p>{_('not-found.says')}</p>
      <p>
        <PageLink to="/">{_('not-found.home')}</PageLink>
      </p>
    </div>
  );
}

export const page: PageModule = { Page: NotFound };
