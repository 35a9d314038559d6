import { useLingui } from '@lingui/react';
import type { Answered } from '../../data/api.ts';
import { useNamesCame, usePartyNames } from '../../data/visit/use-party-names.ts';
import { useNumbers } from '../../language/reader.tsx';
import { NothingHere } from '../../page/nothing-here.tsx';
import { PageLink } from '../../page/page-link.tsx';
import { PageSkeleton } from '../../page/page-skeleton.tsx';
import { PartFailed } from '../../page/read-failed.tsx';
import { useTabTitle } from '../../page/use-tab-title.ts';
import { localDay } from '../../table/local-day.ts';
import { AsItStood, type Then } from './as-it-stood.tsx';
import type { Entry, History, Thing } from './entry.ts';
import { OneEntry } from './one-entry.tsx';
import { useOlder } from './use-older.ts';
import '../../page/page-lead.css';
import '../../table/party-card.css';
import './history.css';

/** A link to something. */
export interface Way {
  readonly to: string;
  readonly text: string;
}

/** Where one goes from a history that is not there. */
const LISTS: Readonly<Record<Thing, Way>> = {
  party: { to: '/my-party', text: 'table.my-party' },
  talk: { to: '/talks', text: 'table.talks' },
};

/** What happened to a thing, the newest first; to whoever may not read it, it is not there. */
export function HistoryView(props: {
  readonly of: Thing;
  readonly asked: Pick<Answered<{ readonly data: History }>, 'data' | 'failure' | 'retry'>;
  readonly askOlder: (before: number) => Promise<{ readonly data: History }>;
  readonly then: Then;
  readonly way: Way;
}) {
  const { of, asked, askOlder, then, way } = props;
  const { _ } = useLingui();
  const { failure, retry } = asked;
  const history = asked.data?.data;
  const namesCame = useNamesCame();
  const nameOf = usePartyNames();
  const older = useOlder(history, askOlder);
  if (failure?.code === 'not-found') return <NothingHere to={LISTS[of].to} text={_(LISTS[of].text)} />;
  if (history === undefined || !namesCame)
    return failure === undefined ? <PageSkeleton /> : <PartFailed failure={failure} retry={retry} />;
  const entries: Entry[] = [...history.entries, ...older.entries];
  return (
    <>
      {failure !== undefined && <PartFailed failure={failure} retry={retry} />}
      <HistoryHead history={history} way={way} />
      <AsItStood of={of} since={history.since} then={then} nameOf={nameOf} />
      <Entries of={of} entries={entries} nameOf={nameOf} />
      {older.failure !== undefined && older.ask !== undefined && (
        <PartFailed failure={older.failure} retry={older.ask} />
      )}
      {older.ask !== undefined && older.failure === undefined && (
        <p>
          <button
            type="button"
            className="button"
            disabled={older.isAsking}
            onClick={() => void older.ask?.()}
          >
            {_(older.isAsking ? 'history.older.asking' : 'history.older')}
          </button>
        </p>
      )}
    </>
  );
}

function HistoryHead({ history, way }: { readonly history: History; readonly way: Way }) {
  const { _ } = useLingui();
  const { day } = useNumbers();
  const nameOf = usePartyNames();
  const [newest] = history.entries;
  const by = newest?.person?.name ?? (newest?.party == null ? undefined : nameOf(newest.party));
  const title = _('history.title', {
    count: history.count,
    day: day(localDay(history.since)),
    name: by ?? _('history.operator'),
  });
  useTabTitle(title);
  return (
    <header>
      <p className="back">
        <PageLink to={way.to}>{way.text}</PageLink>
      </p>
      <h1>{title}</h1>
      <p className="page-lead">{_('history.lead')}</p>
    </header>
  );
}

function Entries(props: {
  readonly of: Thing;
  readonly entries: readonly Entry[];
  readonly nameOf: (party: string) => string;
}) {
  const { of, entries, nameOf } = props;
  const { _ } = useLingui();
  return (
    <section className="card history">
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes a list without marks for none */}
      <ol role="list" className="history-entries" aria-label={_('history.list')}>
        {entries.map((entry, at) => (
          <OneEntry key={entry.version} of={of} entry={entry} isNewest={at === 0} nameOf={nameOf} />
        ))}
      </ol>
      <p className="hint history-foot">{_('history.foot')}</p>
    </section>
  );
}
