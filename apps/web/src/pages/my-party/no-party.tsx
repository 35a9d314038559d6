import { useLingui } from '@lingui/react';
import { EmptyState } from '../../figures/empty-state/empty-state.tsx';
import { PageLink } from '../../page/page-link.tsx';

/**
 * To whoever belongs to no party: how one comes to one.
 *
 * @param isInvited what there is to do stands below
 */
export function NoParty({ isInvited }: { readonly isInvited: boolean }) {
  const { _ } = useLingui();
  if (isInvited)
    return (
      <>
        <h1>{_('party.mine.invited')}</h1>
        <p className="page-lead">{_('table.inbox.invitation.says')}</p>
      </>
    );
  return (
    <>
      <h1>{_('party.mine.none')}</h1>
      <EmptyState title={_('party.mine.lead')} text={_('party.mine.none.says')}>
        <PageLink to="/ask-for-a-seat" className="button">
          {_('party.ask.do')}
        </PageLink>
      </EmptyState>
    </>
  );
}
