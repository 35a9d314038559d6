import { useLingui } from '@lingui/react';
import { useId } from 'react';
import { useAsked } from '../../../data/visit/use-asked.ts';
import { PartFailed } from '../../../page/read-failed.tsx';
import { TokenList } from '../../../table/tokens/token-list.tsx';
import { type Colleague, calledOf } from '../desk.ts';

/** Tokens that act for the party, for who administers it. */
export function TokensOfParty({
  party,
  people,
}: {
  readonly party: string;
  readonly people: readonly Colleague[];
}) {
  const { _ } = useLingui();
  const id = useId();
  const tokens = useAsked('tokensOfParty', { party });
  const makerOf = (person: string) => {
    const one = people.find((colleague) => colleague.person === person);
    return (one && calledOf(one)) ?? _('token.maker.gone');
  };
  const shown = tokens.data?.data.map(({ person, name, ...token }) => ({
    ...token,
    called: name ?? _('token.nameless'),
    whose: _('token.by', { name: makerOf(person) }),
  }));
  return (
    <section className="card party-card" aria-labelledby={id}>
      <h2 id={id}>{_('party.tokens')}</h2>
      <p className="hint">{_('party.tokens.says')}</p>
      {tokens.failure !== undefined && <PartFailed failure={tokens.failure} retry={tokens.retry} />}
      {shown?.length === 0 && <p>{_('party.tokens.none')}</p>}
      {shown !== undefined && shown.length > 0 && <TokenList tokens={shown} />}
    </section>
  );
}
