import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Here, useVisit } from '../data/visit/use-visit.ts';
import { PageHead, useTitled } from '../page/page-head.tsx';
import { PageLink } from '../page/page-link.tsx';
import { PartFailed } from '../page/read-failed.tsx';
import { TableBar } from './table-bar.tsx';
import './table-page.css';

/**
 * A page of whoever is signed in, below the bar of the table. To nobody it says what would be here, and how to come in;
 * on the server, before anybody is asked, its title stands over an empty place.
 */
export function PrivatePage(props: {
  readonly title: string;
  readonly description: string;
  readonly children: (here: Here) => ReactNode;
}) {
  const { title, description, children } = props;
  const titled = useTitled();
  const visit = useVisit();
  return (
    <>
      <PageHead title={titled(title)} description={description} />
      <TableBar visit={visit} />
      {visit.state === 'here' && <div className="page-body table-page">{children(visit)}</div>}
      {visit.state === 'nobody' && <ToSignIn title={title} description={description} />}
      {visit.state === 'failed' && (
        <div className="page-body table-page">
          <h1>{title}</h1>
          <PartFailed {...visit} />
        </div>
      )}
      {visit.state === 'unknown' && (
        <div className="page-body table-page page-skeleton" aria-busy="true">
          <h1>{title}</h1>
          {/* No longer than what nobody is shown, so that the footer stays. */}
          <div className="skeleton-title" />
        </div>
      )}
    </>
  );
}

function ToSignIn({ title, description }: { readonly title: string; readonly description: string }) {
  const { _ } = useLingui();
  const [path] = useLocation();
  const search = useSearch();
  const to = search === '' ? path : `${path}?${search}`;
  return (
    <div className="page-body table-page">
      <h1>{title}</h1>
      <p className="page-lead">{description}</p>
      <p>
        <PageLink className="button primary" to={`/sign-in?${new URLSearchParams({ to })}`}>
          {_('shell.sign-in')}
        </PageLink>
      </p>
    </div>
  );
}
