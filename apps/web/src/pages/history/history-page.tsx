import { useLingui } from '@lingui/react';
import { useState } from 'react';
import type { Answered } from '../../data/api.ts';
import { useAsked } from '../../data/visit/use-asked.ts';
import { visitReads } from '../../data/visit/visit-client.ts';
import { endOfDay } from '../../table/local-day.ts';
import { PrivatePage } from '../../table/private-page.tsx';
import type { History, Thing } from './entry.ts';
import { HistoryView, type Way } from './history-view.tsx';

interface HistoryOf {
  readonly of: Thing;
  /** A party's key, or a talk's id. */
  readonly id: string;
  /** To the thing itself. */
  readonly way: Way;
}

/** What happened to a thing, for those who may read it. */
export function HistoryPage(props: HistoryOf) {
  const { _ } = useLingui();
  return (
    <PrivatePage title={_('history.one')} description={_('history.lead')}>
      {({ acting }) => <Asked key={acting?.party} {...props} as={acting?.party} />}
    </PrivatePage>
  );
}

function Asked({ of, id, way, as }: HistoryOf & { readonly as: string | undefined }) {
  const [day, setDay] = useState('');
  const acting = as === undefined ? {} : { as };
  const then = useHistory(of, id, day === '' ? undefined : { ...acting, at: endOfDay(day) });
  return (
    <HistoryView
      of={of}
      asked={useHistory(of, id, acting)}
      then={{ day, onDay: setDay, asked: then }}
      askOlder={(before) =>
        of === 'party'
          ? visitReads.historyOfParty({ party: id, ...acting, before })
          : visitReads.historyOfTalk({ talk: id, ...acting, before })
      }
      way={way}
    />
  );
}

/** The history of one thing of either kind; without a query it waits for one. */
function useHistory(
  of: Thing,
  id: string,
  query: { readonly as?: string; readonly at?: string } | undefined,
): Pick<Answered<{ readonly data: History }>, 'data' | 'failure' | 'retry'> {
  const asks = (thing: Thing) => thing === of && query !== undefined;
  const party = useAsked('historyOfParty', asks('party') ? { party: id, ...query } : undefined);
  const talk = useAsked('historyOfTalk', asks('talk') ? { talk: id, ...query } : undefined);
  return of === 'party' ? party : talk;
}
