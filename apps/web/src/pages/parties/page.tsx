import { useLingui } from '@lingui/react';
import { PartyKind } from '@sahakarya/contract';
import { NEWS_EVERY_MS, useAsked } from '../../data/visit/use-asked.ts';
import { useVisit } from '../../data/visit/use-visit.ts';
import { Skeleton } from '../../figures/skeleton/skeleton.tsx';
import { useFoundByParty } from '../../language/names/party-name.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import { PartFailed } from '../../page/read-failed.tsx';
import { TableBar } from '../../table/table-bar.tsx';
import { DirectoryControls } from './directory-controls.tsx';
import { isShown, readFilter, writeFilter } from './directory-filter.ts';
import { FirstDay } from './first-day.tsx';
import { type ListedParty, PartyList } from './party-list.tsx';
import '../../page/page-lead.css';
import '../../table/table-page.css';

/** Who sits at the table, for anybody. */
function PartiesPage({ query }: PageAddress) {
  const { _ } = useLingui();
  const titled = useTitled();
  const visit = useVisit();
  const finding = useFinding();
  const filter = readFilter(query);
  const foundBy = useFoundByParty();
  const { data, failure, retry } = useAsked('parties', {}, NEWS_EVERY_MS.list);
  const suspended = useAsked('parties', { state: 'suspended' }, NEWS_EVERY_MS.list);
  const parties = data?.data;
  // Who is suspended begins nothing, and is no part of the first list: it is there for whoever looks for it.
  const isSought = (filter.find ?? '').trim() !== '';
  const listed = [...(parties ?? []), ...(isSought ? (suspended.data?.data ?? []) : [])];
  const isFirstDay = parties?.every(({ is_secretariat }) => is_secretariat) === true;
  const title =
    parties === undefined
      ? _('party.directory.name')
      : isFirstDay
        ? _('party.directory.none')
        : finding(parties);
  return (
    <>
      <PageHead
        title={titled(_('party.directory.name'))}
        description={_('party.directory.lead')}
        finding={title}
      />
      <TableBar visit={visit} />
      <div className="page-body table-page">
        {/* Another title is another head: under one of more lines nothing is moved. */}
        <div key={title}>
          <h1>{title}</h1>
          <p className="page-lead">{_('party.directory.lead')}</p>
        </div>
        {failure !== undefined && <PartFailed failure={failure} retry={retry} />}
        {parties === undefined && failure === undefined && <Skeleton shape="line" lines={24} />}
        {parties !== undefined && isFirstDay && <FirstDay hasSecretariat={parties.length > 0} />}
        {parties !== undefined && !isFirstDay && (
          <>
            <DirectoryControls parties={listed} filter={filter} />
            <PartyList
              parties={listed.filter((party) => isShown(party, filter, foundBy))}
              of={listed.length}
            />
            <p>
              <PageLink to="/ask-for-a-seat" className="button">
                {_('party.ask.do')}
              </PageLink>
            </p>
          </>
        )}
      </div>
    </>
  );
}

/** How many there are, and of which kinds. */
function useFinding(): (parties: readonly ListedParty[]) => string {
  const { _ } = useLingui();
  return (parties) => {
    const kinds = PartyKind.options.flatMap((kind) => {
      const some = parties.filter((party) => party.kind === kind).length;
      return some === 0 ? [] : [_(`party.count.${kind}`, { count: some })];
    });
    return _('party.directory.title', {
      count: parties.length,
      kinds: kinds.join(_('list.comma')),
    });
  };
}

export const page: PageModule = {
  Page: PartiesPage,
  oneForm: (query) => writeFilter(readFilter(query)),
};
