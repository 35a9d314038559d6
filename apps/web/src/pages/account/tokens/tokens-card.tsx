import { useLingui } from '@lingui/react';
import type { PersonToken } from '@sahakarya/contract';
import { useState } from 'react';
import type { Here } from '../../../data/visit/use-visit.ts';
import { usePartyName } from '../../../language/names/party-name.ts';
import { TokenList } from '../../../table/tokens/token-list.tsx';
import { AccountCard } from '../account-card.tsx';
import { NewToken } from './new-token.tsx';
import { TokenForm } from './token-form.tsx';

/** Tokens by which one's programs ask: made, shown once, withdrawn. */
export function TokensCard({
  tokens,
  here,
}: {
  readonly tokens: readonly PersonToken[];
  readonly here: Here;
}) {
  const { _ } = useLingui();
  const [isMaking, setMaking] = useState(false);
  const [text, setText] = useState<string>();
  const partyName = usePartyName();
  const nameOf = (party: string) =>
    partyName(here.parties.find((own) => own.party === party) ?? { party, name: party });
  const shown = tokens.map(({ name, party, ...token }) => ({
    ...token,
    called: name,
    whose: party === null ? _('token.for-none') : _('token.for', { name: nameOf(party) }),
  }));
  const done = (made?: string) => {
    setMaking(false);
    setText(made);
  };
  return (
    <AccountCard title={_('account.tokens')}>
      <p>{_('account.tokens.says')}</p>
      {text !== undefined && <NewToken text={text} onKept={() => setText(undefined)} />}
      {shown.length === 0 ? <p className="hint">{_('account.tokens.none')}</p> : <TokenList tokens={shown} />}
      {isMaking && <TokenForm here={here} onMade={done} onCancel={() => done()} />}
      {!isMaking && text === undefined && (
        <div className="form-actions">
          <button type="button" className="button" onClick={() => setMaking(true)}>
            {_('account.token.make')}
          </button>
        </div>
      )}
    </AccountCard>
  );
}
