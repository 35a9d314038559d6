import { useLingui } from '@lingui/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import '../../page/page-lead.css';
import '../table-page.css';

/** A page about an account, for somebody who is not signed in. */
export function OwnPage(props: {
  readonly title: string;
  readonly lead: string;
  /** Stands in the place of a form that was sent: whoever listens is told it at once. */
  readonly isNews?: true;
  readonly children?: ReactNode;
}) {
  const { title, lead, isNews, children } = props;
  const titled = useTitled();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNews) heading.current?.focus();
  }, [isNews]);
  return (
    <div className="page-body table-page">
      <PageHead title={titled(title)} description={lead} />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="page-lead">{lead}</p>
      {children}
    </div>
  );
}

/** A link that was asked for, as the server has answered. */
export interface AskedLink {
  readonly email: string;
  /** Else somebody hands it on. */
  readonly isMailed: boolean;
}

/** What happens next: the same, whatever there is of the address. */
export function AskedForLink({ says, isMailed }: { readonly says: string; readonly isMailed: boolean }) {
  const { _ } = useLingui();
  return (
    <OwnPage title={_('account.asked')} lead={says} isNews>
      <p className="own-words">{_(isMailed ? 'account.asked.mailed' : 'account.asked.handed-on')}</p>
    </OwnPage>
  );
}

export function WayToSignIn() {
  const { _ } = useLingui();
  return (
    <p>
      <PageLink className="button primary" to="/sign-in?to=%2Faccount">
        {_('shell.sign-in')}
      </PageLink>
    </p>
  );
}
