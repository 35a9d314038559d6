import { useLingui } from '@lingui/react';
import { NEWS_EVERY_MS, useAsked } from '../../data/visit/use-asked.ts';
import { useNamesCame } from '../../data/visit/use-party-names.ts';
import { EmptyState } from '../../figures/empty-state/empty-state.tsx';
import type { PageModule } from '../../page/page-module.ts';
import { PageSkeleton } from '../../page/page-skeleton.tsx';
import { PartFailed } from '../../page/read-failed.tsx';
import { PrivatePage } from '../../table/private-page.tsx';
import { WaitingList } from './waiting-list.tsx';

/** What waits for whoever is signed in, and for the party for which they act. */
function InboxPage() {
  const { _ } = useLingui();
  return (
    <PrivatePage title={_('table.inbox')} description={_('table.inbox.lead')}>
      {({ acting }) => <Inbox key={acting?.party} as={acting?.party} />}
    </PrivatePage>
  );
}

function Inbox({ as }: { readonly as: string | undefined }) {
  const { _ } = useLingui();
  const request = as === undefined ? {} : { as };
  const { data, failure, retry } = useAsked('inbox', request, NEWS_EVERY_MS.talk);
  const namesCame = useNamesCame();
  if (data === undefined || !namesCame)
    return failure === undefined ? <PageSkeleton /> : <PartFailed failure={failure} retry={retry} />;
  const waiting = data.data;
  const isEmpty = waiting.length === 0;
  return (
    <>
      <h1>{isEmpty ? _('table.inbox.nothing') : _('table.inbox.finding', { count: waiting.length })}</h1>
      {failure !== undefined && <PartFailed failure={failure} retry={retry} />}
      {isEmpty ? (
        <EmptyState title={_('table.inbox.empty')} text={_('table.inbox.empty.says')} />
      ) : (
        <WaitingList waiting={waiting} own={as} />
      )}
    </>
  );
}

export const page: PageModule = { Page: InboxPage };
