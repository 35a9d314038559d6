import { useLingui } from '@lingui/react';
import { Component, type ReactNode } from 'react';

/** Shows what to do where a page's code fails or can't be loaded; the bars around it stay. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <PageFailed /> : this.props.children;
  }
}

function PageFailed() {
  const { _ } = useLingui();
  return (
    <div className="page-body" role="alert">
      <h1>{_('error.page.title')}</h1>
      <p>{_('error.page.says')}</p>
      <p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {_('error.page.retry')}
        </button>
      </p>
    </div>
  );
}
