import { useLingui } from '@lingui/react';
import { useAsked } from '../../data/visit/use-asked.ts';
import { useVisit } from '../../data/visit/use-visit.ts';
import { Skeleton } from '../../figures/skeleton/skeleton.tsx';
import { usePartyName } from '../../language/names/party-name.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import { PartFailed } from '../../page/read-failed.tsx';
import { TableBar } from '../../table/table-bar.tsx';
import { Contact } from './contact.tsx';
import { PartyHead } from './party-head.tsx';
import { Readers } from './readers.tsx';
import '../../page/page-lead.css';
import '../../table/table-page.css';
import './page.css';

/** What a party says of itself, as far as whoever reads may see it. */
function PartyPage({ params: { party: key = '' } }: PageAddress) {
  const { _ } = useLingui();
  const titled = useTitled();
  const visit = useVisit();
  const partyName = usePartyName();
  const acting = visit.state === 'here' ? visit.acting : undefined;
  const isKnown = visit.state !== 'unknown';
  const { data, failure, retry } = useAsked(
    'party',
    isKnown ? { party: key, ...(acting === undefined ? {} : { as: acting.party }) } : undefined,
  );
  const party = failure?.code === 'not-found' ? undefined : data?.data;
  const isNowhere = failure?.code === 'not-found';
  const title = isNowhere ? _('party.nowhere') : partyName(party ?? { party: key, name: key });
  return (
    <>
      <PageHead title={titled(title)} description={_('party.lead')} />
      <TableBar visit={visit} />
      <div className="page-body table-page">
        <p>
          <PageLink to="/parties">{_('table.parties')}</PageLink>
        </p>
        {party === undefined ? <h1>{title}</h1> : <PartyHead party={party} acting={acting} />}
        {isNowhere && <p className="page-lead">{_('party.nowhere.says')}</p>}
        {failure !== undefined && !isNowhere && <PartFailed failure={failure} retry={retry} />}
        {party === undefined && failure === undefined && <Skeleton shape="line" lines={6} />}
        {party !== undefined && (
          <div className="party-cards">
            <Contact party={party} />
            <Readers party={party} />
          </div>
        )}
      </div>
    </>
  );
}

export const page: PageModule = { Page: PartyPage };
