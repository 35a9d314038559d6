import { useLingui } from '@lingui/react';
import {
  type ListedTalk,
  MOST_TALKS_IN_A_PART,
  TALKS_IN_A_PART,
  type TalkList as TalkListAnswer,
} from '@sahakarya/contract';
import { type ReactNode, useState } from 'react';
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
import { countOf, TALK_FILTERS, type TalkFilter } from './talk-filter.ts';
import { TalkList } from './talk-list.tsx';
import { useTalks } from './use-talks.ts';
import './talks-of-party.css';

/** All talks of a party: what is new in them is the page's finding. */
export function TalksOfParty(props: { readonly acting: OwnParty; readonly shown: TalkFilter }) {
  const { acting, shown } = props;
  const { _ } = useLingui();
  // Subjects are sealed: what is looked for in them stays in the browser, and in no address; so all are asked for.
  const [asked, setAsked] = useState('');
  const isFinding = asked.trim() !== '';
  const [most, setMost] = useState(TALKS_IN_A_PART);
  const { rows, counts, left, came, isAsking, takeIn, failure, retry } = useTalks(
    acting.party,
    shown,
    isFinding ? MOST_TALKS_IN_A_PART : most,
  );
  const finding = useFinding(rows === undefined ? undefined : counts);
  useTabTitle(finding);
  const namesCame = useNamesCame();
  const foundBy = useFoundByParties();
  if (rows === undefined || !namesCame)
    return failure === undefined ? <PageSkeleton /> : <PartFailed failure={failure} retry={retry} />;
  const all = countOf(counts, 'all');
  const found = rows.filter(({ subject, parties }) =>
    finds(asked, [subject.text, ...parties.flatMap(foundBy)]),
  );
  return (
    <>
      <div className="talks-head">
        <h1>{finding}</h1>
        {all > 0 && <ToBegin acting={acting} />}
      </div>
      {failure !== undefined && <PartFailed failure={failure} retry={retry} />}
      {all === 0 ? (
        <EmptyState title={_('talk.empty.title')} text={_('talk.lead')}>
          <ToBegin acting={acting} />
        </EmptyState>
      ) : (
        <>
          <div className="talks-filter">
            <Filter counts={counts} shown={shown} />
            <FindField label={_('talk.list.find')} asked={asked} onAsked={setAsked} />
            {came > 0 && (
              <button type="button" className="button small" onClick={takeIn}>
                {_('talk.came', { count: came })}
              </button>
            )}
          </div>
          <TalkParts
            talks={found.slice(0, most)}
            left={Math.max(0, found.length - most) + (isFinding ? 0 : left)}
            isAsking={isAsking}
            own={acting.party}
            onMore={() => setMost(most + TALKS_IN_A_PART)}
          >
            <EmptyState title={_(isFinding ? 'talk.empty.found' : `talk.empty.${shown}`)}>
              <PageLink to="/talks">{_('talk.filter.show-all')}</PageLink>
            </EmptyState>
          </TalkParts>
        </>
      )}
    </>
  );
}

function useFinding(counts: TalkListAnswer['counts'] | undefined): string {
  const { _ } = useLingui();
  if (counts === undefined) return _('table.talks');
  const { fresh } = counts;
  const all = countOf(counts, 'all');
  if (all === 0) return _('talk.finding.no-talks');
  return _(fresh === 0 ? 'talk.finding.nothing-new' : 'talk.finding.new', { fresh, all });
}

/** Those that are there, and by a press as many more as a part has; where there are none, that there are none. */
function TalkParts(props: {
  readonly talks: readonly ListedTalk[];
  /** How many there are besides. */
  readonly left: number;
  readonly isAsking: boolean;
  readonly own: string;
  readonly onMore: () => void;
  readonly children: ReactNode;
}) {
  const { talks, left, isAsking, own, onMore, children } = props;
  const { _ } = useLingui();
  // Before all that was asked for has come, nobody knows that there is none.
  if (talks.length === 0) return isAsking ? <PageSkeleton /> : children;
  return (
    <>
      <TalkList talks={talks} own={own} />
      {left > 0 && (
        <p>
          <button type="button" className="button" disabled={isAsking} onClick={onMore}>
            {isAsking
              ? _('talk.list.asking')
              : _('talk.list.more', { count: Math.min(TALKS_IN_A_PART, left) })}
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

function Filter({
  counts,
  shown,
}: {
  readonly counts: TalkListAnswer['counts'];
  readonly shown: TalkFilter;
}) {
  const { _ } = useLingui();
  const href = useHref();
  const segments = TALK_FILTERS.map((value) => {
    const count = countOf(counts, value);
    return {
      value,
      text: _(`talk.filter.${value}`, { count }),
      href: href(value === 'all' ? '/talks' : `/talks?state=${value}`),
    };
  });
  return <Segments label={_('talk.filter')} segments={segments} value={shown} />;
}
