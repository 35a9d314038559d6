import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { LabelledField } from '../../../table/labelled-field.tsx';
import { OwnForm } from '../../../table/person/own-form.tsx';
import { askedAt, type Desk } from '../desk.ts';
import { usePartyCommand } from '../use-party-command.ts';

/** Neither of them is anybody's own: no browser keeps or completes it. */
const NOBODYS = { dir: 'ltr', required: true, autoComplete: 'off', spellCheck: false } as const;

/**
 * Names the provider of a party.
 *
 * @param isAnother there is one already, in whose place it comes
 */
export function ProviderForm(props: {
  readonly desk: Desk;
  readonly isAnother: boolean;
  readonly onClose: () => void;
}) {
  const { desk, isAnother, onClose } = props;
  const { _ } = useLingui();
  const set = usePartyCommand('setProvider');
  const [issuer, setIssuer] = useState('');
  const [client, setClient] = useState('');
  const [secret, setSecret] = useState('');
  const send = async () => {
    const body = { issuer: issuer.trim(), client_id: client.trim(), client_secret: secret.trim() };
    const answer = await set.send({ party: desk.party.party }, { ...askedAt(desk), ...body });
    if (answer !== undefined) onClose();
  };
  return (
    <OwnForm
      className="dialog-form"
      command={set}
      send={send}
      isPrimary
      says="party.provider.do"
      saysMeanwhile="party.provider.doing"
      aside={
        <button type="button" className="link-button" onClick={onClose}>
          {_('table.not-now')}
        </button>
      }
    >
      {isAnother && <p className="hint">{_('party.provider.change.says')}</p>}
      <LabelledField
        {...NOBODYS}
        label={_('party.provider.issuer')}
        hint={_('party.provider.issuer.hint')}
        type="url"
        value={issuer}
        onValue={setIssuer}
      />
      <LabelledField {...NOBODYS} label={_('party.provider.client')} value={client} onValue={setClient} />
      <LabelledField
        {...NOBODYS}
        label={_('party.provider.secret')}
        hint={_('party.provider.secret.hint')}
        type="password"
        value={secret}
        onValue={setSecret}
      />
    </OwnForm>
  );
}
