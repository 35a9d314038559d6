import { useLingui } from '@lingui/react';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../data/visit/use-command.ts';
import { LabelledField } from '../../table/labelled-field.tsx';
import { RefusalNote } from '../../table/refusal.tsx';

/**
 * The way in by the identity provider of a party. The browser is led there by an address and not by the form: a form of
 * ours goes to nobody else.
 */
export function ProviderWay() {
  const { _ } = useLingui();
  const ask = useCommand('askProvider');
  const [party, setParty] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  const isBusy = ask.isSending || isLeaving;
  const leave = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await ask.send({}, { party: party.trim().toUpperCase() });
    if (answer === undefined) return;
    setLeaving(true);
    window.location.assign(answer.data.address);
  };
  return (
    <form method="dialog" className="card narrow-form" onSubmit={(event) => void leave(event)}>
      <h2>{_('sign-in.provider')}</h2>
      <p className="hint">{_('sign-in.provider.says')}</p>
      <LabelledField
        label={_('sign-in.provider.party')}
        hint={_('sign-in.provider.party.hint')}
        value={party}
        onValue={setParty}
        required
        dir="ltr"
        maxLength={32}
        pattern="\s*[A-Za-z0-9][A-Za-z0-9_\-]+\s*"
        autoCapitalize="characters"
        autoComplete="organization"
        spellCheck={false}
      />
      <RefusalNote refusal={ask.refusal} />
      <div className="form-actions">
        <button type="submit" className="button" disabled={isBusy}>
          {_(isBusy ? 'sign-in.provider.doing' : 'sign-in.provider.do')}
        </button>
      </div>
    </form>
  );
}
