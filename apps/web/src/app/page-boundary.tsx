import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { FailureBoundary } from '../page/failure-boundary.tsx';
import { PageHead } from '../page/page-head.tsx';
import { ReloadAdvice } from '../page/reload-advice.tsx';

/** Shows what to do where a page's code fails or can't be loaded; the bars around it stay. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  return <FailureBoundary failed={<PageFailed />}>{children}</FailureBoundary>;
}

function PageFailed() {
  const { _ } = useLingui();
  return (
    <div className="page-body" role="alert">
      <PageHead title={_('error.page.title')} description={_('error.page.says')} />
      <h1>{_('error.page.title')}</h1>
      <ReloadAdvice />
    </div>
  );
}
