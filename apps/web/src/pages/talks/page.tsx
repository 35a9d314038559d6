import { useLingui } from '@lingui/react';
import type { PageModule } from '../../page/page-module.ts';
import { PrivatePage } from '../../table/private-page.tsx';
import { isTalkState } from './list/talk-filter.ts';
import { TalksOfParty } from './list/talks-of-party.tsx';
import { WithoutParty } from './without-party.tsx';

function TalksPage({ query }: { readonly query: URLSearchParams }) {
  const { _ } = useLingui();
  const state = query.get('state') ?? '';
  return (
    <PrivatePage title={_('table.talks')} description={_('talk.lead')}>
      {({ acting }) =>
        acting === undefined ? (
          <WithoutParty />
        ) : (
          <TalksOfParty key={acting.party} acting={acting} shown={isTalkState(state) ? state : 'all'} />
        )
      }
    </PrivatePage>
  );
}

export const page: PageModule = { Page: TalksPage };
