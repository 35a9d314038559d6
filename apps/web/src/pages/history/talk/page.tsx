import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useAsked } from '../../../data/visit/use-asked.ts';
import { visitReads } from '../../../data/visit/visit-client.ts';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { endOfDay } from '../../../table/local-day.ts';
import { PrivatePage } from '../../../table/private-page.tsx';
import { HistoryView } from '../history-view.tsx';

/** What happened to a talk while the reader's party was in it. */
function HistoryOfTalkPage({ params: { talk = '' } }: PageAddress) {
  const { _ } = useLingui();
  return (
    <PrivatePage title={_('history.one')} description={_('history.lead')}>
      {({ acting }) => <HistoryOfTalk key={acting?.party} talk={talk} as={acting?.party} />}
    </PrivatePage>
  );
}

function HistoryOfTalk({ talk, as }: { readonly talk: string; readonly as: string | undefined }) {
  const { _ } = useLingui();
  const [day, setDay] = useState('');
  const request = as === undefined ? { talk } : { talk, as };
  const then = useAsked('historyOfTalk', day === '' ? undefined : { ...request, at: endOfDay(day) });
  return (
    <HistoryView
      of="talk"
      asked={useAsked('historyOfTalk', request)}
      then={{ day, onDay: setDay, asked: then }}
      askOlder={(before) => visitReads.historyOfTalk({ ...request, before })}
      way={{ to: `/talks/${talk}`, text: _('talk.one') }}
    />
  );
}

export const page: PageModule = { Page: HistoryOfTalkPage };
