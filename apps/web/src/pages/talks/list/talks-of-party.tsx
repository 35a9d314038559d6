import { useLingui } from '@lingui/react';
import type { ListedTalk } from '@sahakarya/contract';
import { useState } from 'react';
import { FindField } from '../../../controls/find/find-field.tsx';
import { finds } from '../../../controls/find/finds.ts';
import { Segments } from '../../../controls/segments/segments.tsx';
import { useFoundByParties, useNamesCame } from '../../../data/visit/use-party-names.ts';
import type { OwnParty } from '../../../data/visit/use-visit.ts';
import { EmptyState } from '../../../figures/empty-state/empty-state.tsx';
import { usePartyName } from '../../../language/names/party-name.ts';
import { useHref } from '../../../page/href.ts';
import { PageLink } from '../../../page/page-link.tsx';
import { PageSkeleton } from '../../../page/page-skeleton.tsx';
import { PartFailed } from '../../../page/read-failed.tsx';
import { useTabTitle } from '../../../page/use-tab-title.ts';
import { whyNotBegin } from '../../../table/why-not-begin.ts';
import { TALK_FILTERS, type TalkFilter } from './talk-filter.ts';
import { TalkList } from './talk-list.tsx';
import { useTalks } from './use-talks.ts';
import './talks-of-party.css';

/** All talks of a party: what is new in them is the page's finding. */
export function TalksOfParty(props: { readonly acting: OwnParty; readonly shown: TalkFilter }) {
  const { acting, shown } = props;
  const { _ } = useLingui();
  const { rows, came, takeIn, failure, retry } = useTalks(acting.party);
  const finding = useFinding(rows);
  useTabTitle(finding);
  const namesCame = useNamesCame();
  const foundBy = useFoundByParties();
  // Subjects are sealed: what is looked for in them stays in the browser, and in no address.
  const [asked, setAsked] = useState('');
  if (rows === undefined || !namesCame)
    return failure === undefined ? <PageSkeleton /> : <PartFailed failure={failure} retry={retry} />;
  const filtered = rows.filter(
    ({ state, subject, parties }) =>
      (shown === 'all' || state === shown) && finds(asked, [subject.text, ...parties.flatMap(foundBy)]),
  );
  return (
    <>
      <div className="talks-head">
        <h1>{finding}</h1>
        {rows.length > 0 && <ToBegin acting={acting} />}
      </div>
      {failure !== undefined && <PartFailed failure={failure} retry={retry} />}
      {rows.length === 0 ? (
        <EmptyState title={_('talk.empty.title')} text={_('talk.lead')}>
          <ToBegin acting={acting} />
        </EmptyState>
      ) : (
        <>
          <div className="talks-filter">
            <Filter rows={rows} shown={shown} />
            <FindField label={_('talk.list.find')} asked={asked} onAsked={setAsked} />
            {came > 0 && (
              <button type="button" className="button small" onClick={takeIn}>
                {_('talk.came', { count: came })}
              </button>
            )}
          </div>
          {filtered.length === 0 ? (
            <EmptyState title={_(asked.trim() === '' ? `talk.empty.${shown}` : 'talk.empty.found')}>
              <PageLink to="/talks">{_('talk.filter.show-all')}</PageLink>
            </EmptyState>
          ) : (
            <TalkParts talks={filtered} own={acting.party} />
          )}
        </>
      )}
    </>
  );
}

function useFinding(rows: readonly ListedTalk[] | undefined): string {
  const { _ } = useLingui();
  if (rows === undefined) return _('table.talks');
  const fresh = rows.filter(({ unread }) => unread > 0).length;
  if (rows.length === 0) return _('talk.finding.no-talks');
  return _(fresh === 0 ? 'talk.finding.nothing-new' : 'talk.finding.new', { fresh, all: rows.length });
}

/** Rows that are shown at first, and by each press more. */
const IN_A_PART = 50;

function TalkParts({ talks, own }: { readonly talks: readonly ListedTalk[]; readonly own: string }) {
  const { _ } = useLingui();
  const [most, setMost] = useState(IN_A_PART);
  return (
    <>
      <TalkList talks={talks.slice(0, most)} own={own} />
      {talks.length > most && (
        <p>
          <button type="button" className="button" onClick={() => setMost(most + IN_A_PART)}>
            {_('talk.list.more', { count: Math.min(IN_A_PART, talks.length - most) })}
          </button>
        </p>
      )}
    </>
  );
}

/** What one may do stands there as a button; else, why not. */
function ToBegin({ acting }: { readonly acting: OwnParty }) {
  const { _ } = useLingui();
  const partyName = usePartyName();
  const why = whyNotBegin(acting);
  if (why !== undefined) return <p className="hint">{_(why, { name: partyName(acting) })}</p>;
  return (
    <PageLink className="button primary" to="/talks/new">
      {_('talk.write-to-party')}
    </PageLink>
  );
}

function Filter({ rows, shown }: { readonly rows: readonly ListedTalk[]; readonly shown: TalkFilter }) {
  const { _ } = useLingui();
  const href = useHref();
  const segments = TALK_FILTERS.map((value) => {
    const count = rows.filter(({ state }) => value === 'all' || state === value).length;
    return {
      value,
      text: _(`talk.filter.${value}`, { count }),
      href: href(value === 'all' ? '/talks' : `/talks?state=${value}`),
    };
  });
  return <Segments label={_('talk.filter')} segments={segments} value={shown} />;
}
