import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { Told } from './link-page.tsx';
import '../../page/page-lead.css';
import '../table-page.css';

/** A page by which somebody who is not signed in asks for a link. */
export function AskPage(props: {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}) {
  const titled = useTitled();
  return (
    <div className="page-body table-page">
      <PageHead title={titled(props.title)} description={props.lead} />
      <h1>{props.title}</h1>
      <p className="page-lead">{props.lead}</p>
      {props.children}
    </div>
  );
}

/** What happens next: the same, whatever there is of the address. */
export function AskedForLink({ says }: { readonly says: string }) {
  const { _ } = useLingui();
  return (
    <Told title={_('account.asked')} says={says}>
      <p>{_('account.asked.says')}</p>
    </Told>
  );
}
