import { usePartyNames } from '../../../data/visit/use-party-names.ts';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { HistoryPage } from '../history-page.tsx';

/** What happened to a party, for its people and the secretariat. */
function HistoryOfPartyPage({ params: { party = '' } }: PageAddress) {
  const nameOf = usePartyNames();
  const way = { to: `/parties/${party}`, text: nameOf(party) };
  return <HistoryPage of="party" id={party} way={way} />;
}

export const page: PageModule = { Page: HistoryOfPartyPage };
