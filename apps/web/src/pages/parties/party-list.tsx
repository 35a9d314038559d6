import { useLingui } from '@lingui/react';
import type { AnswerOf } from '@sahakarya/contract';
import { Chip } from '../../figures/chip/chip.tsx';
import { EmptyState } from '../../figures/empty-state/empty-state.tsx';
import { usePartyName } from '../../language/names/party-name.ts';
import { useNumbers } from '../../language/reader.tsx';
import { PageLink } from '../../page/page-link.tsx';
import { localDay } from '../../table/local-day.ts';
import { PartySquare } from '../../table/party/party-square.tsx';
import './party-list.css';

export type ListedParty = AnswerOf<'parties'>['data'][number];

/** Parties, a row each, in the order of the reader's alphabet. */
export function PartyList({
  parties,
  of,
}: {
  readonly parties: readonly ListedParty[];
  readonly of: number;
}) {
  const { _ } = useLingui();
  const { shortDay, count, compare } = useNumbers();
  const partyName = usePartyName();
  if (parties.length === 0)
    return (
      <EmptyState title={_('party.directory.none-like')}>
        <PageLink to="/parties">{_('party.directory.all')}</PageLink>
      </EmptyState>
    );
  const named = parties.map((party) => ({ ...party, called: partyName(party) }));
  named.sort((a, b) => compare(a.called, b.called));
  return (
    <section className="card party-list" aria-label={_('table.parties')}>
      <p className="hint" role="status">
        {parties.length < of && _('party.directory.found', { found: count(parties.length), all: count(of) })}
      </p>
      <ul>
        {named.map(({ party, called, kind, does, state, since }) => (
          <li key={party}>
            <PartySquare party={party} />
            <PageLink to={`/parties/${party}`}>
              <bdi>{called}</bdi>
            </PageLink>
            <span>
              {_(`party.kind.${kind}`)}
              {state === 'suspended' && (
                <>
                  {' '}
                  <Chip look="refused">{_('party.state.suspended')}</Chip>
                </>
              )}
            </span>
            <span className="party-does">
              {does.map((one) => _(`party.does.${one}`)).join(_('list.comma'))}
            </span>
            <span className="party-since">{_('party.since', { day: shortDay(localDay(since)) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
