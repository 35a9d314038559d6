import { useLingui } from '@lingui/react';
import { useLocation } from 'wouter';
import { NEWS_EVERY_MS, useAsked } from '../data/visit/use-asked.ts';
import { useVisitChanges, type Visit } from '../data/visit/use-visit.ts';
import { usePartyName } from '../language/names/party-name.ts';
import { useNumbers } from '../language/reader.tsx';
import { PageLink } from '../page/page-link.tsx';
import './table-bar.css';

/** Pages of the table, in their order, and by which text each is named. */
const TABLE_PAGES = [
  { to: '/inbox', text: 'table.inbox' },
  { to: '/parties', text: 'table.parties' },
  { to: '/talks', text: 'table.talks' },
  { to: '/my-party', text: 'table.my-party' },
  { to: '/account', text: 'table.account' },
] as const;

/** Leads between the pages of the table, and says for which party one acts. */
export function TableBar({ visit }: { readonly visit: Visit }) {
  const { _ } = useLingui();
  const [path] = useLocation();
  if (visit.state !== 'here') return null;
  return (
    <div className="table-bar">
      <nav className="table-bar-pages" aria-label={_('table.pages')}>
        {TABLE_PAGES.map(({ to, text }) => (
          <PageLink key={to} to={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
            {_(text)}
            {to === '/inbox' && <InboxCount as={visit.acting?.party} />}
          </PageLink>
        ))}
      </nav>
      <ActingChoice visit={visit} />
    </div>
  );
}

/** How much waits; nothing where nothing does, or nobody knows. */
function InboxCount({ as }: { readonly as: string | undefined }) {
  const { count: written } = useNumbers();
  const { data } = useAsked('inbox', as === undefined ? {} : { as }, NEWS_EVERY_MS.list);
  const count = data?.data.length ?? 0;
  return count === 0 ? null : (
    <>
      {' '}
      <span className="inbox-count">{written(count)}</span>
    </>
  );
}

function ActingChoice({ visit }: { readonly visit: Visit & { readonly state: 'here' } }) {
  const { _ } = useLingui();
  const { actFor } = useVisitChanges();
  const partyName = usePartyName();
  const own = visit.parties.filter(({ has_joined }) => has_joined);
  if (own.length < 2) return null;
  return (
    <label className="acting-choice">
      <span>{_('table.acting')}</span>
      <select
        className="field"
        value={visit.acting?.party ?? ''}
        onChange={({ target }) => void actFor(target.value)}
      >
        {own.map((one) => (
          <option key={one.party} value={one.party}>
            {partyName(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
