import { useLingui } from '@lingui/react';
import { type NamedParty, usePartyName } from '../../language/names/party-name.ts';

/** The name that a party states, where its reader's language has another one for it. */
export function CallsItself({ party }: { readonly party: NamedParty }) {
  const { _ } = useLingui();
  const partyName = usePartyName();
  if (partyName(party) === party.name) return null;
  return (
    <p className="hint">
      {_('party.calls-itself')}
      {_('list.colon')}
      <bdi>{party.name}</bdi>
    </p>
  );
}
