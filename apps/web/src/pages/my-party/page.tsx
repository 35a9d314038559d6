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
      {({ acting, parties, me }) => {
        const invitations = parties.filter(({ has_joined }) => !has_joined);
        return (
          <>
            {acting !== undefined && <OwnPartyView own={acting} me={me} />}
            {acting === undefined && <NoParty isInvited={invitations.length > 0} />}
            <Invitations invitations={invitations} />
          </>
        );
      }}
    </PrivatePage>
  );
}

export const page: PageModule = { Page: MyPartyPage };
