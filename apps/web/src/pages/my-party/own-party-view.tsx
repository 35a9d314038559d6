import { useLingui } from '@lingui/react';
import { useAsked } from '../../data/visit/use-asked.ts';
import type { Me, OwnParty } from '../../data/visit/use-visit.ts';
import { Chip } from '../../figures/chip/chip.tsx';
import { Skeleton } from '../../figures/skeleton/skeleton.tsx';
import { usePartyName } from '../../language/names/party-name.ts';
import { PageLink } from '../../page/page-link.tsx';
import { PartFailed } from '../../page/read-failed.tsx';
import { PartySquare } from '../../table/party/party-square.tsx';
import { Admission } from './admission/admission.tsx';
import { LeaveTable } from './leave-table.tsx';
import { PeopleCard } from './people/people-card.tsx';
import { TokensOfParty } from './people/tokens-of-party.tsx';
import { ProviderCard } from './provider/provider-card.tsx';
import { WordsCard } from './words/words-card.tsx';

/** A party as its own people look after it. */
export function OwnPartyView({ own, me: one }: { readonly own: OwnParty; readonly me: Me }) {
  const { _ } = useLingui();
  const { party: key, state, is_secretariat, is_administrator } = own;
  const name = usePartyName()(own);
  const party = useAsked('party', { party: key, as: key });
  const people = useAsked('peopleOfParty', { party: key });
  const failed = [party, people].find(({ failure }) => failure !== undefined);
  const acting = people.data?.data.filter(({ has_joined }) => has_joined).length;
  // In a visit by the party's provider, nobody sees or changes by what others come in.
  const looksAfterWays = is_administrator && one.acts_only_for === undefined;
  const isAtTheTable = state === 'admitted' || state === 'suspended';
  const title =
    state === 'asked'
      ? _('party.mine.asked', { name })
      : acting === undefined
        ? name
        : _('party.mine.title', { count: acting, name });
  return (
    <>
      <header className="own-party-head">
        <PartySquare party={key} isLarge />
        <div>
          <h1>{title}</h1>
          <p className="hint">
            {state === 'suspended' && (
              <>
                <Chip look="refused">{_('party.state.suspended')}</Chip> {_('party.mine.suspended')}{' '}
              </>
            )}
            {state === 'asked' ? (
              _('party.mine.asked.says')
            ) : (
              <PageLink to={`/parties/${key}`}>{_('party.mine.page')}</PageLink>
            )}
            {_('list.dot')}
            <PageLink to={`/parties/${key}/history`}>{_('history.open')}</PageLink>
          </p>
        </div>
      </header>
      {failed?.failure !== undefined && <PartFailed failure={failed.failure} retry={failed.retry} />}
      {party.data === undefined && failed === undefined && <Skeleton shape="line" lines={6} />}
      {party.data !== undefined && isAtTheTable && (
        <>
          {is_secretariat && <Admission as={key} />}
          <WordsCard desk={{ party: party.data.data, as: key }} />
          {people.data !== undefined && (
            <PeopleCard
              desk={{ party: party.data.data, as: key }}
              people={people.data.data}
              me={one.person}
            />
          )}
          {looksAfterWays && <TokensOfParty party={key} people={people.data?.data ?? []} />}
          {looksAfterWays && <ProviderCard desk={{ party: party.data.data, as: key }} />}
          <LeaveTable desk={{ party: party.data.data, as: key }} />
        </>
      )}
    </>
  );
}
