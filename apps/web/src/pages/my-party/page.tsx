import { useLingui } from '@lingui/react';
import type { PageModule } from '../../page/page-module.ts';
import { PrivatePage } from '../../table/private-page.tsx';
import { Invitations } from './invitations.tsx';
import { NoParty } from './no-party.tsx';
import { OwnPartyView } from './own-party-view.tsx';
import '../../page/page-lead.css';
import '../../table/party-card.css';
import './page.css';

/** The party for which somebody acts: what it says, who it is, and for the secretariat whom it admits. */
function MyPartyPage() {
  const { _ } = useLingui();
  return (
    <PrivatePage title={_('table.my-party')} description={_('party.mine.lead')}>
      {({ acting, parties, me }) => (
        <>
          {acting === undefined ? <NoParty /> : <OwnPartyView own={acting} me={me} />}
          <Invitations invitations={parties.filter(({ has_joined }) => !has_joined)} />
        </>
      )}
    </PrivatePage>
  );
}

export const page: PageModule = { Page: MyPartyPage };
