import { useLingui } from '@lingui/react';
import { EmptyState } from '../../figures/empty-state/empty-state.tsx';
import { PageLink } from '../../page/page-link.tsx';

/** To somebody who acts for no party: parties talk, not persons. */
export function WithoutParty() {
  const { _ } = useLingui();
  return (
    <>
      <h1>{_('table.talks')}</h1>
      <EmptyState title={_('talk.no-party.title')} text={_('talk.no-party.says')}>
        <PageLink className="button" to="/parties">
          {_('table.parties')}
        </PageLink>
      </EmptyState>
    </>
  );
}
