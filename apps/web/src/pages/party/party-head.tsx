import { useLingui } from '@lingui/react';
import type { Party } from '@sahakarya/contract';
import type { OwnParty } from '../../data/visit/use-visit.ts';
import { Chip } from '../../figures/chip/chip.tsx';
import { usePartyName } from '../../language/names/party-name.ts';
import { useNumbers } from '../../language/reader.tsx';
import { PageLink } from '../../page/page-link.tsx';
import { localDay } from '../../table/local-day.ts';
import { CallsItself } from '../../table/party/calls-itself.tsx';
import { PartySquare } from '../../table/party/party-square.tsx';
import { whyNotBegin } from '../../table/why-not-begin.ts';

/** Who it is, in a line, and the way to write to it. */
export function PartyHead({
  party,
  acting,
}: {
  readonly party: Party;
  readonly acting: OwnParty | undefined;
}) {
  const { _ } = useLingui();
  const { day } = useNumbers();
  const { party: key, kind, does, state, since } = party;
  const name = usePartyName()(party);
  const canWrite =
    state === 'admitted' && acting !== undefined && acting.party !== key && whyNotBegin(acting) === undefined;
  return (
    <header className="party-head">
      <PartySquare party={key} isLarge />
      <div>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p className="page-lead">
          {[_(`party.kind.${kind}`), does.map((one) => _(`party.does.${one}`)).join(_('list.comma'))].join(
            _('list.dot'),
          )}
        </p>
        <CallsItself party={party} />
        <p className="hint">
          {state === 'suspended' && (
            <>
              <Chip look="refused">{_('party.state.suspended')}</Chip>{' '}
            </>
          )}
          {_(
            state === 'left' ? 'party.state.left' : state === 'asked' ? 'party.state.asked' : 'party.since',
            {
              day: day(localDay(since)),
            },
          )}
        </p>
      </div>
      <p className="form-actions">
        {kind === 'country' && (
          <PageLink to={`/destinations/${key}`} className="button">
            {_('party.figures')}
          </PageLink>
        )}
        {canWrite && (
          <PageLink to={`/talks/new?with=${key}`} className="button primary">
            {_('party.write', { name })}
          </PageLink>
        )}
      </p>
    </header>
  );
}
