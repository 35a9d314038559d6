import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useAsked } from '../../../data/visit/use-asked.ts';
import { visitReads } from '../../../data/visit/visit-client.ts';
import { usePartyName } from '../../../language/names/party-name.ts';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { endOfDay } from '../../../table/local-day.ts';
import { PrivatePage } from '../../../table/private-page.tsx';
import { HistoryView } from '../history-view.tsx';

/** What happened to a party, for its people and the secretariat. */
function HistoryOfPartyPage({ params: { party = '' } }: PageAddress) {
  const { _ } = useLingui();
  return (
    <PrivatePage title={_('history.one')} description={_('history.lead')}>
      {({ acting }) => <HistoryOfParty key={acting?.party} party={party} as={acting?.party} />}
    </PrivatePage>
  );
}

function HistoryOfParty({ party, as }: { readonly party: string; readonly as: string | undefined }) {
  const [day, setDay] = useState('');
  const partyName = usePartyName();
  const request = as === undefined ? { party } : { party, as };
  const then = useAsked('historyOfParty', day === '' ? undefined : { ...request, at: endOfDay(day) });
  return (
    <HistoryView
      of="party"
      asked={useAsked('historyOfParty', request)}
      then={{ day, onDay: setDay, asked: then }}
      askOlder={(before) => visitReads.historyOfParty({ ...request, before })}
      way={{ to: `/parties/${party}`, text: partyName({ party, name: party }) }}
    />
  );
}

export const page: PageModule = { Page: HistoryOfPartyPage };
